// SPDX-License-Identifier: MIT
#include "lib/formats/text/provenance.h"

#include "lib/formats/text/providers.h"
#include "lib/outline/labels.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"

namespace digestkit::text {
namespace {

constexpr std::string_view word = "model";

/// Where "model:" (or "model：") begins and the value behind it; npos when the line is none.
struct Split {
    std::size_t word = std::string_view::npos, value = 0;
};
Split split_line(std::string_view line) {
    constexpr std::string_view wide = "：";
    const std::string_view head = line.substr(0, 64);
    std::size_t colon = head.find(':'), size = 1;
    if (const std::size_t w = head.find(wide); w < colon) {
        colon = w;
        size = wide.size();
    }
    if (colon == std::string_view::npos || colon < word.size()) return {};
    if (!begins_with(line.substr(colon - word.size()), word)) return {};
    return {colon - word.size(), colon + size};
}

/// The language that the whole of `text` spells, or an empty string.
std::string language_of(std::string_view text) {
    if (text.empty()) return {};
    const outline::LabelLanguage language = outline::label_language(text);
    return language.known ? language.tag : std::string{};
}

/// `glued` = provider + language, by the providers that we know.
bool split_by_known_provider(std::string_view glued, ProvenanceLine& out) {
    for (const std::string_view provider : provenance_providers) {
        if (!begins_with(glued, provider)) continue;
        const std::string_view rest = glued.substr(provider.size());
        std::string lang = language_of(rest);
        if (lang.empty() && !rest.empty()) continue;
        out.provenance.provider = std::string(glued.substr(0, provider.size()));
        out.lang = std::move(lang);
        return true;
    }
    return false;
}

/// An unknown provider: first the one that the header begins with, else a language of two letters (with
/// subtags).
void split_by_guess(std::string_view glued, std::string_view header, ProvenanceLine& out) {
    out.guessed = true;
    for (std::size_t size = glued.size(); size > 1; --size) {
        if (!begins_with(header, glued.substr(0, size))) continue;
        std::string lang = language_of(glued.substr(size));
        if (lang.empty()) continue;
        out.provenance.provider = std::string(glued.substr(0, size));
        out.lang = std::move(lang);
        return;
    }
    const std::size_t dash = glued.find('-');
    const std::size_t primary_end = dash == std::string_view::npos ? glued.size() : dash;
    for (const std::size_t letters : {std::size_t{2}, std::size_t{3}}) {
        if (primary_end < letters) continue;
        std::string lang = language_of(glued.substr(primary_end - letters));
        if (lang.empty()) continue;
        if (primary_end > letters)
            out.provenance.provider = std::string(glued.substr(0, primary_end - letters));
        out.guessed = primary_end > letters;
        out.lang = std::move(lang);
        return;
    }
    if (!glued.empty()) out.provenance.provider = std::string(glued);
}

}  // namespace

bool is_provenance_line(std::string_view line) {
    const Split split = split_line(line);
    if (split.word == std::string_view::npos || split.word == 0) return false;
    // One word: a sentence such as "This is the new model: …" is none.
    return line.substr(0, split.word).find_first_of(" \t\f\v") == std::string_view::npos;
}

ProvenanceLine read_provenance_line(std::string_view line, std::string_view header) {
    ProvenanceLine out;
    const Split split = split_line(line);
    const std::string_view glued = line.substr(0, split.word);
    const std::string_view model = trimmed(line.substr(split.value));
    if (!model.empty()) out.provenance.model = std::string(model);
    if (!split_by_known_provider(glued, out)) split_by_guess(glued, header, out);
    return out;
}

void append_provenance_line(const Provenance& provenance, std::string_view lang, std::string& out) {
    if (provenance.raw) {
        out += *provenance.raw;
        return;
    }
    if (provenance.provider) out += *provenance.provider;
    out += lang;
    out += "model: ";
    if (provenance.model) out += *provenance.model;
}

}  // namespace digestkit::text
