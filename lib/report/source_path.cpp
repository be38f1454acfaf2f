// SPDX-License-Identifier: MIT
#include "lib/report/source_path.h"

#include <filesystem>

#include "lib/base/percent.h"

namespace digestkit {

namespace fs = std::filesystem;

namespace {

std::string absolute_path(std::string_view path, std::string_view folder) {
    return (fs::path(folder) / fs::path(path)).lexically_normal().generic_string();
}

/// lexically_normal() gives the same; most paths are, and it takes them apart and puts them together.
bool is_normal(std::string_view path) noexcept {
    return !path.starts_with('.') && path.find("//") == std::string_view::npos &&
           path.find("/.") == std::string_view::npos;
}

std::string percent_encoded(std::string_view path) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string uri;
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            append_percent(uri, c);
        }
    }
    return uri;
}

}  // namespace

std::string relative_path(std::string_view path, std::string_view folder) {
    if (path.empty()) return {};
    if (is_normal(path) && (path.front() != '/' || !path.starts_with(folder))) return std::string(path);
    if (!folder.empty()) {
        const std::string absolute = absolute_path(path, folder);
        std::string above(folder);
        if (above.back() != '/') above += '/';
        if (absolute.size() > above.size() && absolute.compare(0, above.size(), above) == 0)
            return absolute.substr(above.size());
    }
    return fs::path(path).lexically_normal().generic_string();
}

std::string uri_of_path(std::string_view path, std::string_view folder) {
    const bool leads_out = path == ".." || path.substr(0, 3) == "../";
    if (leads_out && !folder.empty()) return "file://" + percent_encoded(absolute_path(path, folder));
    return (path.substr(0, 1) == "/" ? "file://" : "") + percent_encoded(path);
}

}  // namespace digestkit
