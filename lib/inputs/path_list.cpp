// SPDX-License-Identifier: MIT
#include "lib/inputs/path_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "lib/base/error.h"

namespace digestkit {

namespace {

constexpr std::string_view escapes = R"(abtnvfr"\)", escaped = "\a\b\t\n\v\f\r\"\\";
static_assert(escapes.size() == escaped.size());

/// Three octal digits at `at` as a byte.
std::optional<char> octal_at(std::string_view text, std::size_t at) {
    constexpr std::size_t digits = 3;
    unsigned value = 0;
    if (at + digits > text.size()) return {};
    for (const char c : text.substr(at, digits)) {
        if (c < '0' || c > '7') return {};
        value = value * 8 + static_cast<unsigned>(c - '0');
    }
    return value <= 0xFF ? std::optional(static_cast<char>(value)) : std::nullopt;
}

/// The name that git has printed without -z: in quotes and with escapes as in C, where it holds controls,
/// quotes or, unless core.quotePath is off, anything that is not ASCII. Nothing where that is no such name.
std::optional<std::string> unquoted(std::string_view line) {
    if (line.size() < 2 || line.front() != '"' || line.back() != '"') return {};
    line = line.substr(1, line.size() - 2);
    if (line.find('\\') == std::string_view::npos) return {};  // nothing made quotes necessary
    std::string name;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"') return {};
        if (line[at] != '\\') {
            name += line[at];
            continue;
        }
        if (++at == line.size()) return {};
        if (const std::size_t known = escapes.find(line[at]); known != std::string_view::npos) {
            name += escaped[known];
        } else if (const std::optional<char> byte = octal_at(line, at)) {
            name += *byte;
            at += 2;
        } else {
            return {};
        }
    }
    return name;
}

}  // namespace

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
        std::optional<std::string> name = separator == '\n' ? unquoted(path) : std::nullopt;
        if (!path.empty()) paths.push_back(name ? std::move(*name) : std::string(path));
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
