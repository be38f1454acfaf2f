// SPDX-License-Identifier: MIT
#include "lib/unicode/host.h"

#include <unicode/uidna.h>

#include <array>
#include <memory>

#include "lib/base/deleter.h"

namespace digestkit {

namespace {

using MappingHandle = std::unique_ptr<UIDNA, Deleter<&uidna_close>>;

/// Immutable and thread-safe. Opening it looks for data files, which costs more than writing a page.
const UIDNA* mapping() {
    static const MappingHandle idna = [] {
        UErrorCode status = U_ZERO_ERROR;
        return MappingHandle(uidna_openUTS46(
            UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII,
            &status));
    }();
    return idna.get();
}

}  // namespace

std::optional<std::string> ascii_host(std::string_view host) {
    if (mapping() == nullptr) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    std::array<char, 256> name{};  // RFC 1035 §2.3.4: no host has more than 253
    if (host.size() > 1000) return std::nullopt;
    const std::int32_t size =
        uidna_nameToASCII_UTF8(mapping(), host.data(), static_cast<std::int32_t>(host.size()), name.data(),
                               static_cast<std::int32_t>(name.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0 || size <= 0) return std::nullopt;
    return std::string(name.data(), static_cast<std::size_t>(size));
}

}  // namespace digestkit
