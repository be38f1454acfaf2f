// SPDX-License-Identifier: MIT
#include "lib/checks/guess.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

namespace digestkit::checks {

namespace {

/// Percent of the text: below, CLD2 is wrong too often.
constexpr int most_of_it = 85;

/// Of the table that CLD2 carries; it takes texts in others for one of these.
constexpr std::array<std::string_view, 58> guessable = {
    "af", "ar", "be", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu",
    "fa", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
    "ka", "kn", "ko", "lt", "lv", "mk", "ml", "mr", "ms", "nb", "nl", "no", "pl", "pt", "ro",
    "ru", "sk", "sl", "sq", "sr", "sv", "sw", "th", "tr", "uk", "ur", "vi", "zh"};

constexpr std::array<std::string_view, 8> families = {"nb no nn da ", "hr sr bs sh ",  "id ms ", "cs sk ",
                                                      "pt gl ",       "es ast gl an ", "bg mk ", "nl af "};

}  // namespace

std::string cld2_version() {
    return CLD2::DetectLanguageVersion();
}

bool can_guess(std::string_view language) noexcept {
    return std::binary_search(guessable.begin(), guessable.end(), language);
}

std::optional<std::string> guess_language(std::string_view text, int least) {
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percent{};
    std::array<double, 3> scores{};
    int letters = 0, valid = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                            languages.data(), percent.data(), scores.data(), nullptr,
                                            &letters, &reliable, &valid);
    if (!reliable || percent[0] < most_of_it || letters < least) return std::nullopt;
    const std::string code = CLD2::LanguageCode(languages[0]);
    if (code == "iw") return "he";  // as ISO 639 had it before 1989
    return code.substr(0, code.find('-'));
}

bool are_alike(std::string_view a, std::string_view b) noexcept {
    const auto holds = [](std::string_view family, std::string_view code) {
        for (std::size_t at = family.find(code); at != std::string_view::npos;
             at = family.find(code, at + 1)) {
            if ((at == 0 || family[at - 1] == ' ') && family[at + code.size()] == ' ') return true;
        }
        return false;
    };
    return a == b || std::any_of(families.begin(), families.end(), [&](std::string_view family) {
               return holds(family, a) && holds(family, b);
           });
}

}  // namespace digestkit::checks
