// SPDX-License-Identifier: MIT
// The document whose look is taken: its styles, lists, fonts, theme, page, headers and footers. Its text,
// comments, macros and custom XML are left behind. What it lacks of our styles and lists is added.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/docx/list_numbers.h"
#include "lib/formats/docx/style_ids.h"
#include "lib/formats/docx/voices.h"

namespace digestkit::docx {

/// A part as it goes into the package; relationships of parts have no type of their own.
struct HousePart {
    std::string path, type, bytes;
};

/// word/numbering.xml in three pieces: our definitions go behind the first, our instances behind the second.
struct HouseNumbering {
    std::string before, between, after;
    bool own_bullets = false, own_numbers = false;  ///< its styles of lists have lists already
};

struct House {
    std::string styles;  ///< the whole part
    StyleIds style_ids;
    HouseNumbering numbering;
    ListIds lists;
    std::string page;           ///< w:sectPr
    std::string relationships;  ///< the elements of what the document refers to
    std::vector<HousePart> parts;
    std::string settings_before, settings_behind;  ///< around w:defaultTabStop of word/settings.xml
};

/// `voices` tell the language of the document. Throws Error (usage) when `bytes` are no readable document.
House read_house(std::string_view bytes, const Voices& voices);
/// Throws what read_house would.
void check_house(std::string_view bytes);

}  // namespace digestkit::docx
