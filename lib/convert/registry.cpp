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
#include "lib/unicode/ascii.h"

namespace digestkit {

std::span<const Format* const> formats() noexcept {
    static const std::array<const Format*, 6> table = {&text_format, &json_format, &ndjson_format,
                                                       &xml_format,  &epub_format, &docx_format};
    return table;
}

const Format* find_format(std::string_view name) noexcept {
    const auto all = formats();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const Format* f) { return f->name == name; });
    return found == all.end() ? nullptr : *found;
}

const Format* format_of_extension(std::string_view path) noexcept {
    std::string extension = ascii_lowered(std::filesystem::path(path).extension().string());
    if (extension.size() < 2) return nullptr;
    extension.erase(0, 1);
    for (const Format* format : formats()) {
        const auto& known = format->extensions;
        if (std::find(known.begin(), known.end(), extension) != known.end()) return format;
    }
    return nullptr;
}

std::string format_names() {
    std::string names;
    for (const Format* format : formats()) names += (names.empty() ? "" : ", ") + std::string(format->name);
    return names;
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
