// SPDX-License-Identifier: MIT
#include "lib/pandoc/targets.h"

#include "lib/pandoc/names.h"

namespace digestkit::pandoc {

namespace {

// notation, attributes, languages, prints_title, anchors, binary, spells_signs
constexpr Target targets[] = {
    {"native", Notation::exact, true, true, false, false, false},
    {"json", Notation::exact, true, true, false, false, false},

    {"markdown", Notation::markdown, true, false, false, false, false},
    {"commonmark_x", Notation::markdown, true, false, false, false, false, true},
    {"commonmark", Notation::markdown, false, false, false, false, false},
    {"gfm", Notation::markdown, false, false, false, false, false},
    {"markdown_github", Notation::markdown, false, false, false, false, false},
    {"markdown_mmd", Notation::markdown, false, false, false, false, false},
    {"markdown_phpextra", Notation::markdown, false, false, false, false, false},
    {"markdown_strict", Notation::markdown, false, false, false, false, false},
    {"markua", Notation::other, false, false, false, false, false},

    {"html", Notation::html, true, true, false, true, false},
    {"html4", Notation::html, true, true, false, true, false},
    {"html5", Notation::html, true, true, false, true, false},
    {"chunkedhtml", Notation::html, true, true, false, true, true},
    {"pdf", Notation::html, false, true, false, true, true},  // by way of HTML
    {"dzslides", Notation::html, false, true, true, true, false},
    {"revealjs", Notation::html, false, true, true, true, false},
    {"s5", Notation::html, false, true, true, true, false},
    {"slideous", Notation::html, false, true, true, true, false},
    {"slidy", Notation::html, false, true, true, true, false},
    {"epub", Notation::other, false, true, true, true, true},
    {"epub2", Notation::other, false, true, true, true, true},
    {"epub3", Notation::other, false, true, true, true, true},

    {"odt", Notation::other, false, true, false, false, true},
    {"opendocument", Notation::other, false, true, false, false, false},
    {"docx", Notation::other, false, true, true, false, true},
    {"pptx", Notation::other, false, false, true, false, true},
    {"rtf", Notation::other, false, false, true, false, false},
    {"icml", Notation::other, false, false, false, false, false},
    {"latex", Notation::other, false, true, true, false, false},
    {"beamer", Notation::other, false, true, true, false, false},
    {"context", Notation::other, false, true, true, false, false},
    {"typst", Notation::other, false, true, false, false, false},
    {"ms", Notation::other, false, false, true, false, false},
    {"man", Notation::other, false, false, true, false, false},
    {"texinfo", Notation::other, false, false, true, false, false},

    {"asciidoc", Notation::other, false, false, true, false, false},
    {"asciidoctor", Notation::other, false, false, true, false, false},
    {"asciidoc_legacy", Notation::other, false, false, true, false, false},
    {"rst", Notation::other, false, false, true, false, false},
    {"org", Notation::other, false, false, true, false, false, true},
    {"plain", Notation::other, false, false, true, false, false},
    {"muse", Notation::other, false, false, true, false, false},
    {"docbook", Notation::other, false, false, true, false, false},
    {"docbook4", Notation::other, false, false, true, false, false},
    {"docbook5", Notation::other, false, false, true, false, false},
    {"fb2", Notation::other, false, false, true, false, false},
    {"jats", Notation::other, false, false, true, false, false},
    {"jats_archiving", Notation::other, false, false, true, false, false},
    {"jats_articleauthoring", Notation::other, false, false, true, false, false},
    {"jats_publishing", Notation::other, false, false, true, false, false},
    {"tei", Notation::other, false, false, true, false, false},
    {"opml", Notation::other, false, false, true, false, false},
};

}  // namespace

bool knows_language(const Target& target, std::string_view lang) {
    if (target.name != "latex" && target.name != "beamer") return target.languages;
    const std::string_view primary = lang.substr(0, lang.find('-'));
    return primary != "zh" && primary != "ja" && primary != "ko";  // babel's names of these pandoc has not
}

bool reads_emoji(const Target& target) {
    return target.name == "gfm" || target.name == "commonmark_x" || target.name == "markdown_github";
}

bool reads_definitions(const Target& target) {
    return target.name == "commonmark_x";
}

Target find_target(std::string_view to) {
    const std::string_view base = to.substr(0, to.find_first_of("+-"));
    for (const Target& target : targets) {
        if (target.name == base) return target;
    }
    Target unknown;
    unknown.name = base;
    return unknown;
}

std::string pandoc_name(std::string_view to) {
    return std::string(to == "markdown" ? markdown_dialect : to);
}

}  // namespace digestkit::pandoc
