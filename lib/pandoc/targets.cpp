// SPDX-License-Identifier: MIT
#include "lib/pandoc/targets.h"

#include "lib/pandoc/names.h"

namespace digestkit::pandoc {

namespace {

// notation, attributes, languages, prints_title, binary
constexpr Target targets[] = {
    {"native", Notation::exact, true, true, false, false},
    {"json", Notation::exact, true, true, false, false},

    {"markdown", Notation::markdown, true, false, false, false},
    {"commonmark_x", Notation::markdown, true, false, false, false},
    {"commonmark", Notation::markdown, false, false, false, false},
    {"gfm", Notation::markdown, false, false, false, false},
    {"markdown_github", Notation::markdown, false, false, false, false},
    {"markdown_mmd", Notation::markdown, false, false, false, false},
    {"markdown_phpextra", Notation::markdown, false, false, false, false},
    {"markdown_strict", Notation::markdown, false, false, false, false},
    {"markua", Notation::markdown, false, false, false, false},

    {"html", Notation::html, true, true, false, false},
    {"html4", Notation::html, true, true, false, false},
    {"html5", Notation::html, true, true, false, false},
    {"chunkedhtml", Notation::html, true, true, false, true},
    {"pdf", Notation::html, false, true, false, true},  // by way of HTML
    {"dzslides", Notation::html, false, true, true, false},
    {"revealjs", Notation::html, false, true, true, false},
    {"s5", Notation::html, false, true, true, false},
    {"slideous", Notation::html, false, true, true, false},
    {"slidy", Notation::html, false, true, true, false},
    {"epub", Notation::other, false, true, true, true},
    {"epub2", Notation::other, false, true, true, true},
    {"epub3", Notation::other, false, true, true, true},

    {"odt", Notation::other, false, true, true, true},
    {"opendocument", Notation::other, false, true, true, false},
    {"docx", Notation::other, false, true, true, true},
    {"pptx", Notation::other, false, false, true, true},
    {"rtf", Notation::other, false, false, true, false},
    {"icml", Notation::other, false, false, false, false},
    {"latex", Notation::other, false, true, true, false},
    {"beamer", Notation::other, false, true, true, false},
    {"context", Notation::other, false, true, true, false},
    {"typst", Notation::other, false, true, true, false},
    {"ms", Notation::other, false, false, true, false},
    {"man", Notation::other, false, false, true, false},
    {"texinfo", Notation::other, false, false, true, false},

    {"asciidoc", Notation::other, false, false, true, false},
    {"asciidoctor", Notation::other, false, false, true, false},
    {"asciidoc_legacy", Notation::other, false, false, true, false},
    {"rst", Notation::other, false, false, true, false},
    {"org", Notation::other, false, false, true, false},
    {"plain", Notation::other, false, false, true, false},
    {"muse", Notation::other, false, false, true, false},
    {"docbook", Notation::other, false, false, true, false},
    {"docbook4", Notation::other, false, false, true, false},
    {"docbook5", Notation::other, false, false, true, false},
    {"fb2", Notation::other, false, false, true, false},
    {"jats", Notation::other, false, false, true, false},
    {"jats_archiving", Notation::other, false, false, true, false},
    {"jats_articleauthoring", Notation::other, false, false, true, false},
    {"jats_publishing", Notation::other, false, false, true, false},
    {"tei", Notation::other, false, false, true, false},
    {"opml", Notation::other, false, false, true, false},
};

}  // namespace

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
