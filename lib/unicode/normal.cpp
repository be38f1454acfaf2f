// SPDX-License-Identifier: MIT
#include "lib/unicode/normal.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <new>

#include "lib/unicode/ascii.h"

namespace digestkit {

namespace {

std::string normalized(const icu::Normalizer2* form, std::string_view text, UErrorCode& status) {
    if (is_ascii(text)) return std::string(text);
    std::string out;
    if (form != nullptr && U_SUCCESS(status)) {
        icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
        form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                            nullptr, status);
    }
    // The data of both forms is built in: nothing else can go wrong.
    if (U_FAILURE(status)) throw std::bad_alloc();
    return out;
}

}  // namespace

bool is_nfc(std::string_view text) {
    if (is_ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const bool normal =
        nfc != nullptr &&
        nfc->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), status) != 0;
    if (U_FAILURE(status)) throw std::bad_alloc();  // as in normalized
    return normal;
}

std::string to_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFCInstance(status), text, status);
}

std::string to_nfd(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFDInstance(status), text, status);
}

}  // namespace digestkit
