// SPDX-License-Identifier: MIT
#include "lib/outline/kept_paths.h"

#include <algorithm>
#include <array>

namespace digestkit::outline {
namespace {

constexpr std::array<std::string_view, 6> lists = {"/alt_titles", "/badges", "/source/authors",
                                                   "/tags",       "/links",  "/sections"};

std::string element_path(std::string_view list, std::size_t index) {
    return std::string(list) + '/' + std::to_string(index);
}

/// Behind the step of `path` that begins at `at`, which is a slash.
std::size_t step_end(std::string_view path, std::size_t at) {
    return std::min(path.find('/', at + 1), path.size());
}

/// The size of the front of `path` that names an element of a list, a block if it is of one; 0 for none.
std::size_t element_size(std::string_view path) {
    for (const std::string_view list : lists) {
        if (!path.starts_with(list) || path.substr(list.size(), 1) != "/") continue;
        const std::size_t end = step_end(path, list.size());
        constexpr std::string_view blocks = "/blocks";
        if (list != "/sections" || !path.substr(end).starts_with("/blocks/")) return end;
        return step_end(path, end + blocks.size());
    }
    return 0;
}

}  // namespace

void KeptPaths::element(std::string_view list, std::size_t now, std::size_t before) {
    moved_.emplace(element_path(list, before), element_path(list, now));
}

void KeptPaths::block(std::size_t section, std::size_t now, std::size_t section_before, std::size_t before) {
    moved_.emplace(element_path(element_path("/sections", section_before) + "/blocks", before),
                   element_path(element_path("/sections", section) + "/blocks", now));
}

std::optional<std::string> KeptPaths::now(std::string_view path) const {
    const std::size_t size = all_ ? 0 : element_size(path);
    if (size == 0) return std::string(path);
    const auto found = moved_.find(std::string(path.substr(0, size)));
    if (found == moved_.end()) return std::nullopt;
    return found->second + std::string(path.substr(size));
}

}  // namespace digestkit::outline
