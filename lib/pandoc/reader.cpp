// SPDX-License-Identifier: MIT
#include "lib/pandoc/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "lib/checks/guess.h"
#include "lib/diag/locator.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_pan.h"
#include "lib/outline/printed_date.h"
#include "lib/outline/recognise.h"
#include "lib/pandoc/block_reader.h"
#include "lib/pandoc/fields.h"
#include "lib/pandoc/findings.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/formats.h"
#include "lib/pandoc/front_matter.h"
#include "lib/pandoc/merge_fields.h"
#include "lib/pandoc/meta.h"
#include "lib/pandoc/names.h"
#include "lib/pandoc/own_reader.h"
#include "lib/pandoc/parser.h"
#include "lib/pandoc/raised_lines.h"
#include "lib/pandoc/source_text.h"
#include "lib/pandoc/take_field.h"
#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// CommonMark as the sites that hold such files show it, without what changes the bytes of a text. Bare
/// addresses become links here (bare_address.h): pandoc 3.1 takes the `](` behind one for a part of it, and
/// no version ends one at a sign of Chinese or Japanese.
constexpr std::string_view plain_markdown =
    "commonmark+attributes+bracketed_spans+fenced_divs+footnotes+pipe_tables+strikeout";

/// An AST nests four levels for each list in a list; deeper documents are no texts.
constexpr std::uint64_t deepest = 1000;

bool holds_own_marks(std::string_view text) {
    return text.find("{.dg-title") != std::string_view::npos ||
           text.find("{.dg-untitled") != std::string_view::npos ||
           text.find(" .dg-title") != std::string_view::npos;
}

/// What a document says.
struct Said {
    Head head;
    std::vector<outline::Recognised> records;
};

/// Reads one document, whose bytes are there; nothing is reported as long as the deadline is kept but what is
/// found in it.
class DocumentReader {
  public:
    DocumentReader(const std::string& format, const Input& input, const ReadOptions& options, bool places,
                   Clock::time_point deadline, Sink& sink)
        : format_(format),
          deadline_(deadline),
          input_(input),
          options_(options),
          places_(places),
          sink_(sink),
          row_(find_row(format)) {}

    /// Whether pandoc tells where the elements of documents in that format stand.
    static bool tells_places(std::string_view format) {
        const std::string_view base = base_name(format);
        return base.starts_with("commonmark") || base == "gfm" || format == "markdown";
    }

    Said read(std::string_view bytes);

  private:
    bool is_binary() const noexcept { return row_ != nullptr && row_->binary; }
    Span nowhere() const { return {input_.name(), input_.member(), {}, {}}; }
    std::string parser_name(std::string_view text) const;
    std::optional<Tree> tree_of(std::string_view text, const std::string& format);
    void read_own_document(const Tree& document, std::string_view bytes, std::string_view text);
    void read_strange(const Tree& document, std::string_view text, FrontMatter front);
    void finish(outline::Recognition found, Fields fields);
    BlockSource block_source();
    void tell(const Tally& tally, std::string_view text);
    void tell_late();

    const std::string& format_;
    /// Of all that pandoc does for the document: each piece of HTML in it is a question too.
    const Clock::time_point deadline_;
    bool late_ = false;
    const Input& input_;
    const ReadOptions& options_;
    const bool places_;
    Sink& sink_;
    Said said_;
    const FormatRow* const row_;  // null for a format that is newer than the table
};

std::string DocumentReader::parser_name(std::string_view text) const {
    const bool marked = holds_own_marks(text);
    std::string name = format_;
    if (format_ == "markdown") name = marked ? markdown_dialect : plain_markdown;
    if (places_ && tells_places(format_) && !marked) name += "+sourcepos";
    return name;
}

std::optional<Tree> DocumentReader::tree_of(std::string_view text, const std::string& format) {
    const Reply parsed = parse(text, format, options_.limits, deadline_);
    std::string why = parsed.text;
    std::optional<Tree> tree;
    if (parsed.good) tree = jsonio::read_tree(parsed.text, deepest, why);
    if (parsed.late) {
        tell_late();
    } else if (!tree) {
        sink_.report(diagnose(
            rules::pan::not_parsed, "pandoc could not read it: " + printable(why.substr(0, 300)), nowhere(),
            "look whether it is " + std::string(base_name(format_)) + "; -f names another format"));
    }
    return tree;
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
        std::string why;
        return parsed.good ? jsonio::read_tree(parsed.text, deepest, why) : std::nullopt;
    };
    return source;
}

Said DocumentReader::read(std::string_view bytes) {
    FrontMatter front;
    const bool markdown = is_markdown(format_), marked = markdown && holds_own_marks(bytes);
    if (markdown && !marked) front = find_front_matter(bytes, input_.name(), options_.limits, sink_);
    const std::string text = is_binary() ? std::string() : for_pandoc(bytes, front.lines);
    const auto tree = tree_of(is_binary() ? bytes : text, parser_name(bytes));
    if (tree && is_ours(*tree)) {
        read_own_document(*tree, bytes, text);
    } else if (tree) {
        if (!markdown) front.map = Meta((*tree)["meta"]).as_front_matter();
        read_strange(*tree, bytes, std::move(front));
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
        if (placed) places.stretches = stretches_of((*placed)["blocks"], SourceLines(bytes, 0));
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
    add(tally.marks, "mark of a text was left out", "marks of texts were left out");
    add(tally.titles, "title of a link was left out", "titles of links were left out");
    add(tally.html, "element of HTML became its text", "elements of HTML became their text");
    Span where = nowhere();
    where.begin = where.end = tally.first;
    if (!what.empty()) sink_.report(diagnose(rules::pan::approximated, what, where));
    if (tally.scripts == 0) return;
    const std::string lowered = ascii_lowered(text);
    const std::size_t at = std::min(lowered.find("<script"), lowered.find("<style"));
    if (at != std::string::npos) where.begin = where.end = Locator(text, {1, 1, 0}).at(at);
    sink_.report(diagnose(rules::pan::script_left_out, "a script or style sheet was left out", where,
                          "a record holds text only; nothing of it is ever run"));
}

void DocumentReader::read_strange(const Tree& document, std::string_view text, FrontMatter front) {
    const SourceLines lines(text, 0);
    BlockSource source = block_source();
    source.addresses = format_ == "markdown";
    if (places_) source.lines = &lines;
    Fields fields = read_fields(front.map, input_.name(), places_, sink_);
    Tally tally;
    outline::Outline pieces;
    BlockReader(source, tally, pieces).read(document["blocks"], fields.record.lang);
    if (late_) return tell_late();
    tell(tally, text);
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
                       bool writer_only) {
        if (writer_only) return take_writer(writer, piece, input_.name(), sink_);
        return take_field(record, writer, piece, input_.name(), sink_);
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
    to_head(said_.head, std::move(fields));
    if (!found.title) return;
    if (!said_.head.title) said_.head.title = found.title->block.text;
    const auto date = outline::find_date_at_end(found.title->block.text.plain());
    if (date && !said_.head.date) said_.head.date = date->date;
}

}  // namespace

void read(const std::string& format, Input& input, const ReadOptions& options, Records& records, Sink& next) {
    const auto deadline = Clock::now() + std::chrono::seconds(options.limits.pandoc_seconds);
    const FormatRow* const row = find_row(format);
    EntrySink sink(input, next);
    const auto bytes = read_source(input, row != nullptr && row->binary, options, sink);
    if (!bytes) return;
    Findings findings(sink);
    Said said = DocumentReader(format, input, options, options.places, deadline, findings).read(*bytes);
    // Where things stand is asked only when there is something to say: it makes pandoc take twice as long.
    if (!options.places && !findings.placed() && !said.records.empty() &&
        DocumentReader::tells_places(format)) {
        Findings again(sink);
        DocumentReader(format, input, options, true, deadline, again).read(*bytes);
        findings.place(std::move(again));
    }
    findings.pass_on();
    if (!said.head.empty()) records.head(std::move(said.head));
    for (outline::Recognised& one : said.records) records.record(std::move(one.record), one.places);
}

}  // namespace digestkit::pandoc
