// SPDX-License-Identifier: MIT
// Languages as word processors name them (ISO 29500-1 §22.9.2.6, [MS-LCID]): a language with a region, with a
// script only where it is not the usual one there; that is what their spelling checkers know.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::docx {

/// "en" is "en-US", "zh" and "zh-Hans" are "zh-CN", "zh-Hant" is "zh-TW"; "" and "und" are "x-none". Tags
/// that ICU does not know stay as they are.
std::string office_language(std::string_view tag);

/// What a document calls a language, as word processors write it: "en_us" is "en-US", and so is "0409", its
/// number in Windows. "" for what names none.
std::string office_code(std::string_view named);

/// Whether it names a language, or says that there is none.
bool names_language(std::string_view named);

/// The shortest tag with that meaning ("en-US" is "en", "zh-CN" is "zh-Hans"); "" for x-none, zxx, und and
/// what names no language.
std::string language_of_office(std::string_view code);

/// Is written by the slot w:eastAsia of w:lang (Chinese, Japanese, Korean).
bool is_east_asian(std::string_view tag);

}  // namespace digestkit::docx
