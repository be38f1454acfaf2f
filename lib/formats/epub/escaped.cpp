// SPDX-License-Identifier: MIT
#include "lib/formats/epub/escaped.h"

#include "lib/formats/epub/page.h"
#include "lib/xmlio/escape.h"

namespace digestkit::epub {

std::string escaped(std::string_view text) {
    std::string out;
    xmlio::append_value(out, text);
    return out;
}

std::string language_attributes(const std::string& lang) {
    if (lang.empty()) return {};
    return " xml:lang=\"" + escaped(lang) + "\" dir=\"" + std::string(direction_of(lang)) + "\"";
}

}  // namespace digestkit::epub
