// SPDX-License-Identifier: MIT
#include "lib/unicode/encoding.h"

#include <unicode/ucnv.h>

#include <climits>

namespace digestkit {

std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view encoding) {
    const std::string name(encoding);
    if (bytes.size() > INT_MAX / 4) return std::nullopt;
    std::string utf8(bytes.size() + bytes.size() / 2 + 16, '\0');
    for (int round = 0; round < 2; ++round) {
        UErrorCode status = U_ZERO_ERROR;
        const int length = ucnv_convert("UTF-8", name.c_str(), utf8.data(), static_cast<int>(utf8.size()),
                                        bytes.data(), static_cast<int>(bytes.size()), &status);
        if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return std::nullopt;
        const bool fits = status != U_BUFFER_OVERFLOW_ERROR;
        utf8.resize(static_cast<std::size_t>(length));
        if (fits) return utf8;
    }
    return std::nullopt;
}

}  // namespace digestkit
