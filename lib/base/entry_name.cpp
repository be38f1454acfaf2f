// SPDX-License-Identifier: MIT
#include "lib/base/entry_name.h"

#include <algorithm>

namespace digestkit {

namespace {

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

}  // namespace

bool is_unsafe_entry_name(std::string_view name) noexcept {
    if (name.empty() || name.front() == '/') return true;
    const auto letter = static_cast<char>(name[0] | 0x20);
    if (name.size() >= 2 && name[1] == ':' && letter >= 'a' && letter <= 'z') return true;
    if (std::any_of(name.begin(), name.end(), is_control)) return true;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..") return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace digestkit
