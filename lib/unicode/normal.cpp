// SPDX-License-Identifier: MIT
#include "lib/unicode/normal.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <new>

#include "lib/unicode/ascii.h"

namespace digestkit {

namespace {}  // namespace

bool is_nfc(std::string_view text) {
    if (is_ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const bool normal =
        nfc != nullptr &&
        nfc->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), status) != 0;
    if (U_FAILURE(status)) throw std::bad_alloc();  // as in to_nfc
    return normal;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    if (nfc != nullptr && U_SUCCESS(status)) {
        icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
        nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr,
                           status);
    }
    if (U_FAILURE(status)) throw std::bad_alloc();  // the data of NFC is built in: nothing else can go wrong
    return out;
}

}  // namespace digestkit
