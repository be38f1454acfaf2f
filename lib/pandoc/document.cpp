// SPDX-License-Identifier: MIT
#include "lib/pandoc/document.h"

#include <fmt/format.h>

#include <utility>

#include "lib/base/output.h"
#include "lib/base/uuid.h"
#include "lib/outline/link_target.h"
#include "lib/outline/one_line.h"
#include "lib/outline/show.h"
#include "lib/outline/unlinked.h"
#include "lib/outline/visible.h"
#include "lib/pandoc/html_tag.h"
#include "lib/pandoc/losses.h"
#include "lib/pandoc/names.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

using outline::Outline;
using outline::Piece;
using outline::Role;
using outline::Word;

namespace {

constexpr std::size_t title_reach = 200;
constexpr std::string_view unknown_language = "und";
constexpr std::string_view uuid_space = "urn:digestkit:pandoc";
constexpr std::string_view own_language = "no-lang";  // of keys::head

const Piece* title_of(const Outline& shown) {
    return !shown.empty() && shown.front().role == Role::title ? &shown.front() : nullptr;
}

/// Our own page says the language of its first text, as fonts and voices need one; others may too. In
/// Markdown a language is named only when the digest names it, or its only record: it would be read back as
/// that.
std::string language_of_document(const Target& target, const Head& head, const Record& first, bool only,
                                 const std::string& main) {
    if (target.notation == Notation::markdown || target.notation == Notation::exact) {
        if (!head.lang.empty() || !head.empty() || !only) return head.lang;
        return first.lang;
    }
    return main == unknown_language ? std::string() : main;
}

Surroundings surroundings(const Target& target, const Head& head, const Record& first, bool only,
                          const std::string& main) {
    Surroundings around;
    around.words_lang = main;
    around.document_lang = language_of_document(target, head, first, only, main);
    around.only = only;
    around.title_above = only && !head.title && target.prints_title;
    return around;
}

/// What YAML does not take: controls, its line ends beside LF, noncharacters.
bool is_unfit(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           (c & 0xFFFEU) == 0xFFFEU;
}

/// A copy for programs, in one line.
std::string tidy(std::string_view text) {
    std::string tidied;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        append_utf8(tidied, is_unfit(point.value) ? U' ' : point.value);
        at += point.length;
    }
    return tidied;
}

Text tidy(const Text& text) {
    Text tidied;
    for (const Text::Run& run : text.runs()) {
        Marks marks = run.marks;
        if (marks.href && !outline::link_target(*marks.href)) marks.href.reset();
        tidied.append(tidy(run.text), marks);
    }
    return tidied;
}

/// Metadata, value by value.
class MetaWriter {
  public:
    explicit MetaWriter(const Target& target) : target_(target) {}

    void text(std::string_view name, const Text& text) {
        Ast ast(target_.notation);
        TextPlace place;
        place.one_line = true;
        ast.open("MetaInlines");
        Inlines(ast, target_).write(tidy(text), place);
        ast.close();
        value(name, ast.take().substr(1));  // behind the bracket
    }

    void string(std::string_view name, std::string_view text) {
        Ast ast(target_.notation);
        value(name, ast.text("MetaString", tidy(text)).take().substr(1));
    }

    /// For an attribute of our page, where pandoc leaves quotes as they are.
    void attribute(std::string_view name, std::string_view text) {
        Ast ast(target_.notation);
        ast.open("MetaInlines").raw("RawInline", "html", html_value(tidy(text))).close();
        value(name, ast.take().substr(1));
    }

    void attributes(std::string_view name, const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        Ast ast(target_.notation);
        ast.open("MetaList");
        for (const std::string& text : texts)
            ast.open("MetaInlines")
                .raw("RawInline", "html", html_value(tidy(std::string_view(text))))
                .close();
        value(name, ast.close().take().substr(1));
    }

    void list(std::string_view name, const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        Ast ast(target_.notation);
        ast.open("MetaList");
        for (const std::string& text : texts) ast.text("MetaString", tidy(std::string_view(text)));
        value(name, ast.close().take().substr(1));
    }

    bool empty() const { return members_.empty(); }
    std::string take() { return "{" + std::move(members_) + "}"; }

  private:
    void value(std::string_view name, const std::string& json) {
        members_ += fmt::format("{}\"{}\":{}", members_.empty() ? "" : ",", name, json);
    }

    Target target_;
    std::string members_;
};

}  // namespace

Document::Document(const Target& target, Head head, const Record& first, bool only, Sink& sink)
    : target_(target),
      head_(std::move(head)),
      first_(first),
      only_(only),
      sink_(sink),
      main_lang_(outline::main_language("", head_.lang, first)),
      around_(surroundings(target, head_, first, only, main_lang_)),
      ast_(target.notation),
      writer_(ast_, target, around_) {
    report_losses(head_, target_, sink_);
}

void Document::add(const Record& record) {
    ++count_;
    report_losses(record, count_, target_, sink_);
    // Where languages come back, a record without one must not get that of its digest.
    const std::string of_digest = target_.attributes ? std::string() : head_.lang;
    const Outline shown = outline::show(record, {main_lang_, of_digest, nullptr});
    outline::report_unlinked(shown, sink_, target_.attributes && !target_.paper);
    gathered_.add(record, shown);
    RecordWriter::Header header;
    header.record_id = record.id;
    outline::make_visible(header.record_id);
    header.lang = record.lang.empty() ? of_digest : record.lang;
    header.number = count_;
    writer_.write(shown, header);
    if (lists_contents() && !only_) {
        Piece title;
        title.block.lang = header.lang;
        if (const Piece* piece = title_of(shown); piece != nullptr && !is_blank(piece->block.text.plain()))
            title.block.text = outline::one_line(piece->block.text.plain(), title_reach);
        titles_.push_back(std::move(title));
    }
    blocks_.append(ast_.take());
}

bool Document::lists_contents() const {
    return target_.attributes && target_.notation == Notation::html;
}

/// Links to the records, for a page that holds several.
std::string Document::contents() {
    Ast ast(target_.notation);
    Inlines inlines(ast, target_);
    Attributes list(classes::furniture);
    list.add("contents");
    ast.open("Div", list).open("BulletList");
    for (std::size_t i = 0; i < titles_.size(); ++i) {
        const Block& title = titles_[i].block;
        ast.item().open("Plain");
        Attributes attributes;
        if (!title.text.empty()) set_language(attributes, title.lang, around_.document_lang, target_);
        ast.link(attributes, "#" + Anchors::of_record(i + 1));
        inlines.write(title.text.empty() ? Text(std::string(outline::word(Word::untitled, main_lang_)))
                                         : title.text);
        ast.close().close().close();
    }
    return ast.close().close().take().substr(1);
}

std::string Document::metadata() {
    MetaWriter meta(target_);
    const bool of_digest = !only_ || !head_.empty();
    const bool is_page = target_.notation == Notation::html && target_.attributes;
    const std::optional<Text>& given = of_digest ? head_.title : first_.title;
    const std::optional<Text> title = given && !is_blank(given->plain()) ? given : std::nullopt;
    const bool copies = of_digest || target_.attributes;  // else what the text says would stand there twice
    if (title && (copies || around_.title_above))
        meta.text("title", of_digest || around_.title_above ? *title : Text(title->plain()));
    if (is_page) {
        const Text shown = title.value_or(Text());
        meta.string("pagetitle", is_blank(shown.plain())
                                     ? outline::word(only_ ? Word::untitled : Word::digest, main_lang_)
                                     : outline::one_line(shown.plain(), title_reach));
        if (of_digest && title) meta.string("title-above", "true");
    }
    const std::optional<Date>& date = of_digest ? head_.date : first_.published;
    if (date && copies) {
        meta.string("date", date->raw ? *date->raw : date->value.value_or(""));
        if (of_digest && date->value && (date->raw || is_page)) meta.string(keys::date_value, *date->value);
        if (of_digest && date->raw && is_page) meta.attribute(keys::date_raw, *date->raw);
    }
    const bool page_only = of_digest && around_.document_lang != head_.lang;
    if (target_.attributes && ((only_ && of_digest) || page_only))
        meta.string(keys::head, page_only ? own_language : "true");
    if (!around_.document_lang.empty()) meta.string("lang", around_.document_lang);
    if (target_.languages && is_right_to_left(around_.document_lang)) meta.string("dir", "rtl");
    if (!of_digest && target_.attributes && first_.source) meta.list("author", first_.source->authors);
    if (!identifier_.empty()) meta.string("identifier", identifier_);
    if (is_page) {
        meta.attributes("keywords", gathered_.subjects.values());
    } else {
        meta.list("keywords", gathered_.subjects.values());
    }
    has_metadata_ = !meta.empty();
    return meta.take();
}

std::string Document::finish(std::string_view api_version) {
    std::string blocks;
    StringOutput target(blocks);
    blocks_.pour(target);
    if (target_.name.starts_with("epub")) {  // pandoc would take a random one
        ContentUuid name(uuid_space);
        name.add(blocks);
        identifier_ = "urn:uuid:" + name.finish();
    }
    std::string all =
        fmt::format("{{\"pandoc-api-version\":{},\"meta\":{},\"blocks\":[", api_version, metadata());
    if (titles_.size() > 1) all += contents() + (blocks.size() > 1 ? "," : "");
    all.append(blocks, 1);  // behind the bracket
    return all + "]}";
}

}  // namespace digestkit::pandoc
