// SPDX-License-Identifier: MIT
#include "lib/convert/registry.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "lib/base/error.h"
#include "lib/formats/docx/docx.h"
#include "lib/formats/epub/epub.h"
#include "lib/formats/json/json.h"
#include "lib/formats/text/text.h"
#include "lib/formats/xml/xml.h"
#include "lib/pandoc/formats.h"
#include "lib/unicode/ascii.h"

namespace digestkit {

std::span<const Format* const> formats() noexcept {
    static const std::array<const Format*, 6> table = {&text_format, &json_format, &ndjson_format,
                                                       &xml_format,  &epub_format, &docx_format};
    return table;
}

bool is_ours(const Format& format) noexcept {
    const auto all = formats();
    return std::find(all.begin(), all.end(), &format) != all.end();
}

const Format* find_format(std::string_view name) {
    const auto all = formats();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const Format* f) { return f->name == name; });
    return found == all.end() ? pandoc::find_format(name) : *found;
}

const Format* format_of_extension(std::string_view path) {
    // Asked several times of each file of a folder: std::filesystem would take the path apart and copy it.
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size()) return nullptr;
    const std::string extension = ascii_lowered(name.substr(dot + 1));
    for (const Format* format : formats()) {
        const auto& known = format->extensions;
        if (std::find(known.begin(), known.end(), extension) != known.end()) return format;
    }
    return pandoc::format_of_extension(extension);
}

bool is_wanted(std::string_view path, const Format* from) {
    constexpr std::array<std::string_view, 8> companions = {
        "readme", "changelog", "contributing", "license", "code_of_conduct", "security", "claude", "agents"};
    const Format* format = format_of_extension(path);
    if (from != nullptr && is_ours(*from)) return format == from;
    if (format == nullptr || is_ours(*format)) return from == nullptr && format != nullptr;
    if (from != nullptr) return from->extensions.front() == format->extensions.front();
    const std::string stem = ascii_lowered(std::filesystem::path(path).stem().string());
    return pandoc::is_markdown(format->name) &&
           std::find(companions.begin(), companions.end(), stem) == companions.end();
}

std::string format_names() {
    std::string names;
    for (const Format* format : formats()) names += std::string(format->name) + ", ";
    return names + "or one of pandoc's (markdown, html, odt, …)";
}

const Format& require_format(std::string_view name) {
    const Format* format = find_format(name);
    if (format == nullptr) {
        throw Error(ErrorKind::usage, "there is no format \"" + std::string(name) + "\"",
                    "the formats are " + format_names());
    }
    return *format;
}

}  // namespace digestkit
