// SPDX-License-Identifier: MIT
#include "tools/common/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace digestkit::tools {

bool stderr_is_terminal() noexcept {
    return ::isatty(STDERR_FILENO) != 0;
}
bool stdout_is_terminal() noexcept {
    return ::isatty(STDOUT_FILENO) != 0;
}

bool wants_color(bool is_terminal) noexcept {
    const char* refused = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return is_terminal && (refused == nullptr || *refused == '\0') && term != nullptr &&
           std::string_view(term) != "dumb";
}

std::size_t stderr_columns() noexcept {
    constexpr std::size_t usual = 100, narrowest = 40, gutter = 12;
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
    return std::max<std::size_t>(size.ws_col, narrowest + gutter) - gutter;
}

}  // namespace digestkit::tools
