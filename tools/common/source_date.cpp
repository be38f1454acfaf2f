// SPDX-License-Identifier: MIT
#include "tools/common/source_date.h"

#include <charconv>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "lib/base/error.h"

namespace digestkit::tools {

std::optional<std::int64_t> source_date() {
    const char* variable = std::getenv("SOURCE_DATE_EPOCH");
    if (variable == nullptr || *variable == '\0') return std::nullopt;
    const std::string_view text = variable;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0) {
        throw Error(ErrorKind::usage, "SOURCE_DATE_EPOCH is no number of seconds: " + std::string(text),
                    "set it as in SOURCE_DATE_EPOCH=1777269600, or unset it");
    }
    return seconds;
}

}  // namespace digestkit::tools
