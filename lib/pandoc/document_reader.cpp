// SPDX-License-Identifier: MIT
#include "lib/pandoc/document_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lib/checks/guess.h"
#include "lib/diag/locator.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_pan.h"
#include "lib/outline/printed_date.h"
#include "lib/pandoc/formats.h"
#include "lib/pandoc/hidden_parts.h"
#include "lib/pandoc/html_source.h"
#include "lib/pandoc/keyed_line.h"
#include "lib/pandoc/lines.h"
#include "lib/pandoc/merge_fields.h"
#include "lib/pandoc/meta.h"
#include "lib/pandoc/names.h"
#include "lib/pandoc/own_reader.h"
#include "lib/pandoc/parser.h"
#include "lib/pandoc/raised_lines.h"
#include "lib/pandoc/source_text.h"
#include "lib/pandoc/take_field.h"
#include "lib/pandoc/whole_addresses.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

/// CommonMark as the sites that hold such files show it, without what changes the bytes of a text. Bare
/// addresses become links here (bare_address.h): pandoc 3.1 takes the `](` behind one for a part of it, and
/// no version ends one at a sign of Chinese or Japanese.
constexpr std::string_view plain_markdown =
    "commonmark+attributes+bracketed_spans+fenced_divs+footnotes+pipe_tables+strikeout";

/// An AST nests four levels for each list in a list, two for each quote; deeper documents are no texts.
/// All that reads it goes down as deep: `most` is what a stack holds for certain.
std::uint64_t deepest(const Limits& limits) {
    constexpr std::uint64_t least = 1000, for_each_level = 16, most = 4000;
    return std::clamp(for_each_level * std::min(limits.depth, most), least, most);
}

/// Of the line with the most signs of quotes and lists, and blanks, in front.
std::size_t deepest_line(std::string_view text) {
    std::size_t deepest = 0, most = 0;
    for (Lines lines(text); !lines.done();) {
        const std::size_t at = lines.at();
        const std::string_view line = lines.next();
        const std::size_t signs = std::min(line.find_first_not_of("> -*+\t"), line.size());
        if (signs <= most) continue;
        most = signs;
        deepest = at;
    }
    return deepest;
}

}  // namespace

bool holds_own_marks(std::string_view text) {
    return text.find("{.dg-title") != std::string_view::npos ||
           text.find("{.dg-untitled") != std::string_view::npos ||
           text.find(" .dg-title") != std::string_view::npos;
}

bool DocumentReader::tells_places(std::string_view format) {
    const std::string_view base = base_name(format);
    return base.starts_with("commonmark") || base == "gfm" || format == "markdown";
}

std::string DocumentReader::parser_name(std::string_view text) const {
    const bool marked = holds_own_marks(text);
    std::string name = format_;
    if (format_ == "markdown") name = marked ? markdown_dialect : plain_markdown;
    if (places_ && tells_places(format_) && !marked) name += "+sourcepos";
    return name;
}

std::optional<Tree> DocumentReader::tree_of(std::string_view text, const std::string& format) {
    std::optional<std::string> hidden;
    if (is_ours_to_read() && !holds_own_marks(text)) hidden = with_hidden_marks(text);
    Reply parsed = parse(hidden ? *hidden : text, format, options_.limits, deadline_);
    if (hidden) show_hidden_marks(parsed.text);
    if (parsed.late) {
        tell_late();
    } else if (!parsed.good) {
        const std::string look =
            "look whether it is " + std::string(base_name(format_)) + "; -f names another format";
        tell_unread(parsed.text, parsed.hint.empty() ? look : std::string(parsed.hint));
    } else {
        jsonio::Fault why;
        auto tree = jsonio::read_tree(parsed.text, deepest(options_.limits), why);
        if (tree) return tree;
        if (why.rule == &rules::lim::depth) {
            tell_deep();
        } else {
            tell_unread(why.message, "look whether another program is called pandoc");
        }
    }
    return std::nullopt;
}

void DocumentReader::tell_unread(const std::string& why, std::string hint) {
    sink_.report(diagnose(rules::pan::not_parsed,
                          "pandoc could not read it: " + printable(why.substr(0, 300)), nowhere(),
                          std::move(hint)));
}

void DocumentReader::tell_deep() {
    Span where = nowhere();
    if (is_markdown(format_)) where.begin = where.end = Locator(bytes_, start_).at(deepest_line(bytes_));
    sink_.report(
        diagnose(rules::lim::depth,
                 fmt::format("quotes and lists stand deeper in one another than {} levels of pandoc's "
                             "document (limit depth)",
                             deepest(options_.limits)),
                 where, "--limit depth=NUMBER allows 16 times that many, from 1000 to 4000"));
}

void DocumentReader::tell_late() {
    sink_.report(diagnose(rules::lim::pandoc_seconds,
                          fmt::format("pandoc did not read it within {} seconds (limit pandoc-seconds)",
                                      options_.limits.pandoc_seconds),
                          nowhere(), "wait longer with --limit pandoc-seconds=NUMBER"));
}

BlockSource DocumentReader::block_source() {
    BlockSource source;
    source.html = [this](std::string_view html) -> std::optional<Tree> {
        const Reply parsed = parse(html, "html", options_.limits, deadline_);
        late_ = late_ || parsed.late;
        jsonio::Fault why;
        return parsed.good ? jsonio::read_tree(parsed.text, deepest(options_.limits), why) : std::nullopt;
    };
    return source;
}

Said DocumentReader::read(std::string_view bytes, Position start) {
    bytes_ = bytes;
    start_ = start;
    FrontMatter front;
    Tally tally;
    const bool markdown = is_markdown(format_), marked = markdown && holds_own_marks(bytes);
    if (markdown && !marked) front = find_front_matter(bytes, input_.name(), options_.limits, sink_, start);
    std::string text = is_binary() ? std::string() : for_pandoc(bytes, front.lines);
    if (is_page(format_)) text = with_media_shown(text, Markup::page, tally);
    const auto tree = tree_of(is_binary() ? bytes : text, parser_name(bytes));
    if (tree && is_ours(*tree)) {
        read_own_document(*tree, bytes, text);
    } else if (tree) {
        if (!markdown) front.map = Meta((*tree)["meta"]).as_front_matter();
        read_strange(*tree, bytes, std::move(front), tally);
    }
    return std::move(said_);
}

void DocumentReader::read_own_document(const Tree& document, std::string_view bytes, std::string_view text) {
    Tally tally;
    BlockSource source = block_source();
    source.ours = true;
    OwnPlaces places{places_, input_.name(), input_.member(), {}};
    if (places_ && tells_places(format_)) {
        // Elements that say where they stand are others than those that we wrote, so they are asked apart.
        const auto placed = tree_of(text, parser_name(bytes) + "+sourcepos");
        if (placed) places.stretches = stretches_of((*placed)["blocks"], SourceLines(bytes, start_));
    }
    OwnDocument own = read_own(document, source, tally, places);
    if (late_) return tell_late();
    said_.head = std::move(own.head);
    said_.records = std::move(own.records);
}

void DocumentReader::tell(const Tally& tally, std::string_view text) {
    std::string what;
    const auto add = [&what](std::size_t count, std::string_view one, std::string_view many) {
        if (count > 0)
            what += fmt::format("{}{} {}", what.empty() ? "" : ", ", count, count == 1 ? one : many);
    };
    add(tally.images, "picture became a link", "pictures became links");
    add(tally.tables, "table became text", "tables became text");
    add(tally.notes, "footnote became a paragraph", "footnotes became paragraphs");
    add(tally.media, "film, sound or frame became a link", "films, sounds or frames became links");
    add(tally.marks, "mark of a text was left out", "marks of texts were left out");
    add(tally.titles, "title of a link or word was left out", "titles of links and words were left out");
    add(tally.html, "element of HTML became its text", "elements of HTML became their text");
    Span where = nowhere();
    where.begin = where.end = tally.first;
    if (!what.empty()) sink_.report(diagnose(rules::pan::approximated, what, where));
    if (tally.scripts == 0) return;
    const std::string lowered = ascii_lowered(text);
    const std::size_t at = std::min(lowered.find("<script"), lowered.find("<style"));
    if (at != std::string::npos) where.begin = where.end = Locator(text, start_).at(at);
    sink_.report(diagnose(rules::pan::script_left_out, "a script or style sheet was left out", where,
                          "a record holds text only; nothing of it is ever run"));
}

void DocumentReader::read_strange(const Tree& document, std::string_view text, FrontMatter front,
                                  Tally& tally) {
    const SourceLines lines(text, start_);
    BlockSource source = block_source();
    source.addresses = is_ours_to_read();
    if (places_) source.lines = &lines;
    Fields fields = read_fields(front.map, input_.name(), places_, sink_);
    outline::Outline pieces;
    BlockReader(source, tally, pieces).read(document["blocks"], fields.record.lang);
    if (late_) return tell_late();
    tell(tally, text);
    if (is_ours_to_read()) {
        std::vector<Link> hidden = find_hidden_parts(text, front.bytes, start_, input_.name(), sink_);
        // With the last words: what says nothing is left out.
        const auto last = std::find_if(pieces.rbegin(), pieces.rend(), [](const outline::Piece& piece) {
            return !is_blank(piece.block.text.plain());
        });
        std::vector<Link>& kept = last == pieces.rend() ? fields.record.links : last->links;
        kept.insert(kept.end(), hidden.begin(), hidden.end());
    }
    if (base_name(format_) == "odt") raise_title(pieces);
    raise_linked_lines(pieces);

    outline::RecogniseOptions how;
    how.file = input_.name();
    how.member = input_.member();
    how.lang = fields.record.lang;
    how.groups = true;
    how.titled = fields.record.title.has_value();
    how.places = places_;
    how.field = [this](Record& record, std::optional<Provenance>& writer, const outline::Piece& piece,
                       outline::FieldUse use) {
        return take_field(record, writer, piece, use, input_.name(), sink_);
    };
    how.names_field = [](const outline::Piece& piece) {
        return read_keyed_line(piece.block.text).has_value();
    };
    how.summarised = std::any_of(fields.record.sections.begin(), fields.record.sections.end(),
                                 [](const Section& section) { return section.kind == SectionKind::summary; });
    how.guess = [](std::string_view words) {
        constexpr int some_words = 40;  // beside another script a few tell
        return checks::guess_language(words, some_words).value_or(std::string());
    };
    finish(outline::recognise(pieces, how, sink_), std::move(fields));
}

void DocumentReader::finish(outline::Recognition found, Fields fields) {
    if (found.records.empty() && fields.record != Record{}) found.records.emplace_back();
    if (found.records.empty()) {
        Span where = nowhere();
        if (!is_binary()) where.begin = where.end = {1, 1, 0};
        sink_.report(diagnose(rules::pan::nothing_said, "the document says nothing", where,
                              "a digest has a title, or a section with a text"));
        return;
    }
    said_.records = std::move(found.records);
    if (said_.records.size() == 1) {
        outline::Recognised& only = said_.records.front();
        return merge_into(only.record, std::move(fields), places_ ? &only.places : nullptr);
    }
    if (found.title) said_.head.title = found.title->block.text;
    to_head(said_.head, std::move(fields));
    if (!found.title) return;
    const auto date = outline::find_date_at_end(found.title->block.text.plain());
    if (date && !said_.head.date) said_.head.date = date->date;
}

}  // namespace digestkit::pandoc
