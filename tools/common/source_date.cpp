// SPDX-License-Identifier: MIT
#include "tools/common/source_date.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <cstring>

#include "lib/base/error.h"

namespace digestkit::tools {

std::optional<std::int64_t> source_date() {
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr || *text == '\0') return std::nullopt;
    std::int64_t seconds = 0;
    const char* end = text + std::strlen(text);
    const auto [stop, failure] = std::from_chars(text, end, seconds);
    if (failure != std::errc() || stop != end || seconds < 0) {
        throw Error(ErrorKind::usage, fmt::format("SOURCE_DATE_EPOCH: \"{}\" is no number of seconds", text));
    }
    return seconds;
}

}  // namespace digestkit::tools
