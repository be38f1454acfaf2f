// SPDX-License-Identifier: MIT
#include "lib/inputs/path_list.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lib/base/error.h"

namespace digestkit {

std::vector<std::string> read_path_list(Input& input) {
    std::string text;
    std::array<char, 65536> buffer{};
    for (std::size_t got = input.read(buffer); got > 0; got = input.read(buffer)) {
        text.append(buffer.data(), got);
    }
    const char separator = text.find('\0') != std::string::npos ? '\0' : '\n';
    std::vector<std::string> paths;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        std::string_view path = std::string_view(text).substr(begin, end - begin);
        if (separator == '\n' && !path.empty() && path.back() == '\r') path.remove_suffix(1);
        if (!path.empty()) paths.emplace_back(path);
        begin = end + 1;
    }
    return paths;
}

std::vector<std::string> read_path_list(const std::string& list, const std::vector<std::string>& paths) {
    if (list == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end())
        throw Error(ErrorKind::usage, "standard input is named twice");
    Input input = Input::open(list);
    return read_path_list(input);
}

}  // namespace digestkit
