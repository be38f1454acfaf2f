// SPDX-License-Identifier: MIT
// The properties of a document that others read: core (ECMA-376-2 §11) and of the application.
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

}  // namespace digestkit::docx
