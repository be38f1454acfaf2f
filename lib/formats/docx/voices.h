// SPDX-License-Identifier: MIT
// How runs in a language are written: the languages of a run (ISO 29500-1 §17.3.2.20) and its fonts, left out
// where they are those of the document.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace digestkit::docx {

/// Stretches of the properties of a run, in the order in which they stand there.
struct Voice {
    std::string fonts;  ///< w:rFonts, or nothing
    std::string lang;   ///< w:lang, or nothing
    std::string plain;  ///< w:rPr of both, for a run that has nothing else, or nothing
    bool right_to_left = false;
};

/// Latin script everywhere, in four slots of w:rFonts (§17.3.2.26); East Asian and complex scripts by
/// language.
inline constexpr std::string_view latin_font = "Calibri";
std::string_view east_asian_font(std::string_view lang);
std::string_view complex_font(std::string_view lang);

class Voices {
  public:
    /// `main` is the main language of the document.
    explicit Voices(std::string main);

    const std::string& main() const noexcept { return main_; }
    /// Valid as long as this lives.
    const Voice& of(const std::string& lang);
    /// Of unknown language, in letters from right to left.
    const Voice& unknown_right_to_left() const noexcept { return unknown_right_to_left_; }
    /// The default of the document: w:rPr of w:docDefaults without what has nothing to do with languages.
    std::string default_fonts() const;
    std::string default_lang() const;

  private:
    Voice make(const std::string& lang) const;

    std::string main_, main_code_;
    std::map<std::string, Voice, std::less<>> voices_;
    const std::pair<const std::string, Voice>* last_ = nullptr;  // asked for: mostly the next one again
    Voice unknown_right_to_left_;
};

}  // namespace digestkit::docx
