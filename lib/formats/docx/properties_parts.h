// SPDX-License-Identifier: MIT
// The properties of a document: core (ECMA-376-2 §11), of the application, and custom ones, which hold the
// stored records (names.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace digestkit::docx {

struct CoreProperties {
    std::string title, creator, lang, identifier, description;
    std::string modified;  ///< "2026-04-27T06:00:00Z"
    std::vector<std::string> keywords;
};

/// docProps/core.xml. Texts are cut where word processors would: 255 characters.
std::string core_properties(const CoreProperties& properties);
/// docProps/app.xml.
std::string application_properties(std::string_view company);
/// docProps/custom.xml. `json` are the stored records, `lang` is the main language.
std::string stored_properties(std::string_view json, std::string_view lang);

}  // namespace digestkit::docx
