// SPDX-License-Identifier: MIT
#include "lib/inputs/ignore_files.h"

#include <algorithm>
#include <filesystem>

#include "lib/base/input.h"
#include "lib/inputs/glob.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

void IgnoreFiles::enter(const std::string& root, const std::string& relative, const std::string& name) {
    const std::filesystem::path path = std::filesystem::path(root) / relative / name;
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return;
    const std::string text = read_whole_file(path.string());
    for (std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
         begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        add(std::string_view(text).substr(begin, end - begin), relative);
        begin = end + 1;
    }
}

void IgnoreFiles::add(std::string_view line, const std::string& relative) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return;
    Line made{relative, {}, false, false};
    if (line.front() == '!') {
        made.back = true;
        line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
        made.folders_only = true;
        line.remove_suffix(1);
    }
    const bool anywhere = line.find('/') == std::string_view::npos;
    if (!line.empty() && line.front() == '/') line.remove_prefix(1);
    if (line.empty()) return;
    made.pattern = (anywhere ? "**/" : "") + std::string(line);
    lines_.push_back(std::move(made));
}

bool IgnoreFiles::ignores(std::string_view path, bool is_folder) const {
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
        if (line->folders_only && !is_folder) continue;
        if (path.substr(0, line->below.size()) != line->below) continue;
        if (matches_glob(line->pattern, path.substr(line->below.size()))) return !line->back;
    }
    return false;
}

}  // namespace digestkit
