// SPDX-License-Identifier: MIT
#include "lib/batch/output_name.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/hash.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

constexpr std::size_t most_bytes = 255;  // of a name on ext4, XFS, NFS, NTFS (there: UTF-16 units)

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

std::string escaped(std::string_view segment) {
    std::string safe;
    safe.reserve(segment.size());
    for (std::size_t at = 0; at < segment.size();) {
        const CodePoint c = code_point_at(segment, at);
        const bool bad_byte = c.length == 1 && static_cast<unsigned char>(segment[at]) >= 0x80;
        for (const char byte : segment.substr(at, c.length)) {
            if (bad_byte || is_control(c.value)) {
                safe += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
            } else {
                safe += byte;
            }
        }
        at += c.length;
    }
    return safe;
}

/// What stands before the extension. What does not look like one belongs to the name: "release-1.2".
std::string_view stem(std::string_view name) {
    constexpr std::size_t longest = 8;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return name;
    const std::string_view extension = name.substr(dot + 1);
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (extension.empty() || extension.size() > longest || !is_letter(extension.front())) return name;
    const bool plain = std::all_of(extension.begin(), extension.end(), [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '+';
    });
    return plain ? name.substr(0, dot) : name;
}

std::string fitted(std::string name, std::string_view ending) {
    if (name.size() + ending.size() <= most_bytes) return name.append(ending);
    const std::string mark = "-" + sha256_hex(name, 16);
    std::size_t cut = most_bytes - ending.size() - mark.size();
    while (cut > 0 && is_continuation(name[cut])) --cut;
    return name.substr(0, cut) + mark + std::string(ending);
}

}  // namespace

std::string output_name(std::string_view relative, std::string_view extension) {
    std::string path;
    for (std::size_t begin = 0; begin <= relative.size();) {
        const std::size_t slash = std::min(relative.find('/', begin), relative.size());
        const std::string_view segment = relative.substr(begin, slash - begin);
        const bool last = slash == relative.size();
        begin = slash + 1;
        if (segment.empty() || segment == "." || segment == "..") continue;
        if (!path.empty()) path += '/';
        const bool ends = last && !extension.empty();
        path += fitted(escaped(ends ? stem(segment) : segment), ends ? "." + std::string(extension) : "");
    }
    return path.empty() ? fitted("unnamed", extension.empty() ? "" : "." + std::string(extension)) : path;
}

std::string folded_name(std::string_view name) {
    return is_ascii(name) ? ascii_lowered(name) : to_nfc(fold_case(name));
}

}  // namespace digestkit
