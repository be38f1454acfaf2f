// SPDX-License-Identifier: MIT
// The formats that pandoc may know, by name: whether it reads and writes them, and the extensions of their
// files. Which of them the pandoc of this machine has, it says itself (program.h).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace digestkit::pandoc {

enum class Can : std::uint8_t { read, write, both };

struct FormatRow {
    std::string_view name;
    Can can;
    bool binary;
    std::array<std::string_view, 5> extensions;  ///< what means this format, the canonical one first; "" ends
    std::string_view file;  ///< the extension of its files, where that means another format
};

inline constexpr FormatRow format_table[] = {
    {"markdown", Can::both, false, {"md", "markdown", "mkd", "mdown", "mdwn"}, {}},
    {"latex", Can::both, false, {"tex", "latex", "ltx"}, {}},
    {"asciidoc", Can::both, false, {"adoc", "asciidoc"}, {}},
    {"asciidoctor", Can::write, false, {}, "adoc"},
    {"beamer", Can::write, false, {}, "tex"},
    {"bibtex", Can::both, false, {"bib"}, {}},
    {"biblatex", Can::both, false, {}, "bib"},
    {"commonmark", Can::both, false, {}, "md"},
    {"commonmark_x", Can::both, false, {}, "md"},
    {"context", Can::write, false, {}, "tex"},
    {"creole", Can::read, false, {}, {}},
    {"csljson", Can::both, false, {"csljson"}, {}},
    {"csv", Can::read, false, {"csv"}, {}},
    {"djot", Can::both, false, {"dj"}, {}},
    {"docbook", Can::both, false, {"dbk"}, {}},
    {"docbook4", Can::write, false, {}, "dbk"},
    {"docbook5", Can::write, false, {}, "dbk"},
    {"dokuwiki", Can::both, false, {}, {}},
    {"dzslides", Can::write, false, {}, "html"},
    {"endnotexml", Can::read, false, {}, {}},
    {"fb2", Can::both, false, {"fb2"}, {}},
    {"gfm", Can::both, false, {}, "md"},
    {"haddock", Can::both, false, {}, {}},
    {"html", Can::both, false, {"html", "htm", "xhtml"}, {}},
    {"html4", Can::write, false, {}, "html"},
    {"html5", Can::write, false, {}, "html"},
    {"icml", Can::write, false, {"icml"}, {}},
    {"ipynb", Can::both, false, {"ipynb"}, {}},
    {"jats", Can::both, false, {"jats"}, {}},
    {"jats_archiving", Can::write, false, {}, {}},
    {"jats_articleauthoring", Can::write, false, {}, {}},
    {"jats_publishing", Can::write, false, {}, {}},
    {"jira", Can::both, false, {}, {}},
    {"man", Can::both, false, {}, {}},
    {"mdoc", Can::read, false, {}, {}},
    {"markdown_github", Can::both, false, {}, "md"},
    {"markdown_mmd", Can::both, false, {}, "md"},
    {"markdown_phpextra", Can::both, false, {}, "md"},
    {"markdown_strict", Can::both, false, {}, "md"},
    {"markua", Can::write, false, {}, "md"},
    {"mediawiki", Can::both, false, {"wiki", "mediawiki"}, {}},
    {"ms", Can::write, false, {}, {}},
    {"muse", Can::both, false, {"muse"}, {}},
    {"native", Can::both, false, {"native"}, {}},
    {"odt", Can::both, true, {"odt"}, {}},
    {"opendocument", Can::write, false, {"fodt"}, {}},
    {"opml", Can::both, false, {"opml"}, {}},
    {"org", Can::both, false, {"org"}, {}},
    {"pdf", Can::write, true, {"pdf"}, {}},
    {"plain", Can::write, false, {}, "txt"},
    {"pod", Can::read, false, {"pod"}, {}},
    {"pptx", Can::write, true, {"pptx"}, {}},
    {"revealjs", Can::write, false, {}, "html"},
    {"ris", Can::read, false, {}, {}},
    {"rst", Can::both, false, {"rst", "rest"}, {}},
    {"rtf", Can::both, false, {"rtf"}, {}},
    {"s5", Can::write, false, {}, "html"},
    {"slideous", Can::write, false, {}, "html"},
    {"slidy", Can::write, false, {}, "html"},
    {"t2t", Can::read, false, {"t2t"}, {}},
    {"tei", Can::write, false, {"tei"}, {}},
    {"texinfo", Can::write, false, {"texi", "texinfo"}, {}},
    {"textile", Can::both, false, {"textile"}, {}},
    {"tikiwiki", Can::read, false, {}, {}},
    {"tsv", Can::read, false, {"tsv"}, {}},
    {"twiki", Can::read, false, {}, {}},
    {"typst", Can::both, false, {"typ", "typst"}, {}},
    {"vimwiki", Can::read, false, {}, {}},
    {"xwiki", Can::write, false, {}, {}},
    {"zimwiki", Can::write, false, {}, {}},
};

/// `name` without the extensions of pandoc's that may follow: "markdown" of "markdown+smart".
constexpr std::string_view base_name(std::string_view name) {
    return name.substr(0, name.find_first_of("+-"));
}

constexpr const FormatRow* find_row(std::string_view name) {
    for (const FormatRow& row : format_table) {
        if (row.name == base_name(name)) return &row;
    }
    return nullptr;
}

}  // namespace digestkit::pandoc
