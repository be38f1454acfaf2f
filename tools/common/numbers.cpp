// SPDX-License-Identifier: MIT
#include "tools/common/numbers.h"

#include <algorithm>
#include <string>

namespace digestkit::tools {

CLI::Validator is_count() {
    const auto check = [](const std::string& given) -> std::string {
        constexpr std::size_t most_digits = 9;
        const bool digits = !given.empty() && std::all_of(given.begin(), given.end(),
                                                          [](char c) { return c >= '0' && c <= '9'; });
        if (digits && given.front() != '0' && given.size() <= most_digits) return {};
        return "\"" + given + "\" is no whole number from 1 to 999999999";
    };
    return {check, ""};
}

CLI::Validator is_seconds() {
    const auto check = [](const std::string& given) -> std::string {
        constexpr double least = 0.001, most = 1e8;
        double seconds = 0;
        if (CLI::detail::lexical_cast(given, seconds) && seconds >= least && seconds <= most) return {};
        return "\"" + given + "\" is no number of seconds from 0.001 to 100000000";
    };
    return {check, ""};
}

}  // namespace digestkit::tools
