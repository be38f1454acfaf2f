// SPDX-License-Identifier: MIT
#include "lib/pandoc/own_reader.h"

#include <algorithm>

#include "lib/base/dates.h"
#include "lib/model/names.h"
#include "lib/outline/collect.h"
#include "lib/pandoc/meta.h"
#include "lib/pandoc/names.h"
#include "lib/unicode/language.h"

namespace digestkit::pandoc {
namespace {

using outline::Outline;
using outline::Piece;
using outline::Role;

std::optional<std::string> value_at(const ElementAttributes& attributes, std::string_view key) {
    const std::string* found = attributes.find(key);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

/// Of an element, else that around it. An empty one is unknown.
std::string language_at(const ElementAttributes& attributes, const std::string& around) {
    const std::string* lang = attributes.find(keys::lang);
    if (lang == nullptr) return around;
    return lang->empty() ? std::string() : canonical_language(*lang).value_or(around);
}

bool is_record_heading(const Tree& element) {
    if (tag_of(element) != "Header") return false;
    const ElementAttributes attributes(content_of(element)[1]);
    return attributes.has_class(classes::title) || attributes.has_class(classes::untitled);
}

bool holds_record_heading(const Tree& blocks) {
    return std::any_of(blocks.values.begin(), blocks.values.end(), [](const Tree& element) {
        return is_record_heading(element) ||
               (tag_of(element) == "Div" && holds_record_heading(content_of(element)[1]));
    });
}

/// The role of a Span or Link that is a field of a record.
std::optional<Role> field_role(const Tree& element) {
    const std::string& tag = tag_of(element);
    if (tag != "Span" && tag != "Link") return std::nullopt;
    const ElementAttributes attributes(content_of(element)[0]);
    for (const RoleClass& row : role_classes) {
        const bool field =
            row.role != Role::title && row.role != Role::section && row.role != Role::furniture;
        if (field && attributes.has_class(row.name)) return row.role;
    }
    return std::nullopt;
}

class OwnReader {
  public:
    OwnReader(const BlockSource& source, Tally& tally, const OwnPlaces& places, std::string lang)
        : source_(source), tally_(tally), places_(places), lang_(std::move(lang)) {}

    void read(const Tree& blocks);
    std::vector<outline::Recognised> take();

  private:
    struct Page {
        std::optional<std::string> id;
        Outline pieces;
        SourceLines::Stretch where;
    };

    void walk(const Tree& blocks, const std::string& around);
    Outline& pieces() { return pages_.back().pieces; }
    Piece& add(Role role);
    void element(const Tree& element, const std::string& around);
    void record_heading(const Tree& content);
    void section(const Tree& attr, const Tree* words);
    bool fields(const Tree& inlines);
    bool links(const Tree& items);
    void field(const Tree& element, Role role);
    Text words_of(const Tree& inlines);

    const BlockSource& source_;
    Tally& tally_;
    const OwnPlaces& places_;
    const std::string lang_;      // of the document
    SourceLines::Stretch where_;  // the outermost block
    std::string record_lang_, section_lang_;
    std::vector<Page> pages_;
    std::size_t notes_ = 0;
};

Piece& OwnReader::add(Role role) {
    Piece& piece = pieces().emplace_back();
    piece.role = role;
    piece.begin = where_.begin;
    piece.end = where_.end;
    return piece;
}

Text OwnReader::words_of(const Tree& inlines) {
    InlineReader words(tally_, notes_, Texts::ours);
    words.add(inlines);
    return InlineReader::joined(words.lines());
}

void OwnReader::record_heading(const Tree& content) {
    const ElementAttributes attributes(content[1]);
    Page& page = pages_.emplace_back();
    page.id = value_at(attributes, keys::record_id);
    page.where = where_;
    record_lang_ = section_lang_ = language_at(attributes, lang_);
    if (attributes.has_class(classes::untitled)) return;
    Piece& piece = add(Role::title);
    piece.block.lang = record_lang_;
    piece.block.text = words_of(content[2]);
}

void OwnReader::section(const Tree& attr, const Tree* words) {
    const ElementAttributes attributes(attr);
    Piece& piece = add(Role::section);
    piece.block.lang = section_lang_ = language_at(attributes, record_lang_);
    piece.made = attributes.has_class(classes::made);
    if (const std::string* kind = attributes.find(keys::kind))
        piece.kind = value_of<SectionKind>(section_kind_names, *kind);
    piece.made = piece.made || words == nullptr;
    if (words != nullptr) piece.block.text = words_of(*words);
}

void OwnReader::field(const Tree& element, Role role) {
    const Tree& content = content_of(element);
    const ElementAttributes attributes(content[0]);
    Piece& piece = add(role);
    piece.block.lang = language_at(attributes, role == Role::provenance ? std::string() : record_lang_);
    piece.block.text = Text(words_of(content[1]).plain());
    piece.made = attributes.has_class(classes::made);
    if (tag_of(element) == "Link") piece.href = content[2][0].text;
    if (const std::string* url = attributes.find(keys::url)) piece.href = *url;
    const std::string& text = piece.block.text.plain();
    if (role == Role::alt_title) {
        piece.block.text = words_of(content[1]);
    } else if (role == Role::published || role == Role::updated) {
        Date date{value_at(attributes, keys::datetime), value_at(attributes, keys::raw)};
        if (!date.raw && !piece.made) date.raw = text;
        if (date.raw == date.value) date.raw.reset();
        piece.date = std::move(date);
    } else if (role == Role::tag) {
        piece.scheme = value_at(attributes, keys::scheme);
    } else if (role == Role::link) {
        if (const std::string* rel = attributes.find(keys::rel))
            piece.rel = value_of<LinkRel>(link_rel_names, *rel);
    } else if (role == Role::provenance) {
        Provenance provenance;
        provenance.provider = value_at(attributes, keys::provider);
        provenance.model = value_at(attributes, keys::model);
        provenance.raw = value_at(attributes, keys::raw);
        Date generated{value_at(attributes, keys::generated), value_at(attributes, keys::generated_raw)};
        if (generated.value || generated.raw) provenance.generated = std::move(generated);
        piece.provenance = std::move(provenance);
    }
}

/// A line of fields: what stands between them is furniture.
bool OwnReader::fields(const Tree& inlines) {
    bool any = false;
    for (const Tree& element : inlines.values) {
        if (const auto role = field_role(element)) {
            field(element, *role);
            any = true;
        }
    }
    return any;
}

bool OwnReader::links(const Tree& items) {
    const auto is_link = [](const Tree& element) { return field_role(element) == Role::link; };
    bool any = false;
    for (const Tree& item : items.values) {
        const Tree& inlines = content_of(item[0]);
        if (!std::any_of(inlines.values.begin(), inlines.values.end(), is_link)) return false;
        any = true;
    }
    for (const Tree& item : items.values) fields(content_of(item[0]));
    return any;
}

void OwnReader::element(const Tree& element, const std::string& around) {
    const std::string& tag = tag_of(element);
    const Tree& content = content_of(element);
    if (is_record_heading(element)) return record_heading(content);
    if (pages_.empty()) return;  // in front of the first record nothing is ours but furniture
    if (tag == "Header") {
        const ElementAttributes attributes(content[1]);
        if (attributes.has_class(classes::furniture)) return;
        if (attributes.has_class(classes::section)) return section(content[1], &content[2]);
    } else if (tag == "Div") {
        const ElementAttributes attributes(content[0]);
        if (attributes.has_class(classes::furniture)) return;
        if (attributes.has_class(classes::section)) {
            section(content[0], nullptr);
            return walk(content[1], section_lang_);
        }
        return walk(content[1], language_at(attributes, around));
    } else if ((tag == "Para" || tag == "Plain") && fields(content)) {
        return;
    } else if (tag == "BulletList" && links(content)) {
        return;
    }
    const std::size_t before = pieces().size();
    BlockReader(source_, tally_, pieces()).read_one(element, around);
    for (std::size_t i = before; i < pieces().size(); ++i) {
        pieces()[i].begin = where_.begin;
        pieces()[i].end = where_.end;
    }
}

void OwnReader::read(const Tree& blocks) {
    const std::string* lang = &lang_;
    for (std::size_t i = 0; i < blocks.values.size(); ++i) {
        where_ = i < places_.stretches.size() ? places_.stretches[i] : SourceLines::Stretch();
        element(blocks[i], *lang);
        if (tag_of(blocks[i]) == "Header") lang = &section_lang_;
    }
}

void OwnReader::walk(const Tree& blocks, const std::string& around) {
    const std::string* lang = &around;
    for (const Tree& one : blocks.values) {
        element(one, *lang);
        const bool heading = tag_of(one) == "Header";
        if (heading) lang = &section_lang_;
    }
}

std::vector<outline::Recognised> OwnReader::take() {
    std::vector<outline::Recognised> records;
    for (const Page& page : pages_) {
        outline::Recognised& one = records.emplace_back();
        if (places_.wanted) one.places = Places(places_.file, places_.member);
        outline::FieldPlaces fields =
            places_.wanted ? outline::FieldPlaces(one.places) : outline::FieldPlaces();
        if (places_.wanted && page.where.begin.known())
            one.places.add("", page.where.begin,
                           page.pieces.empty() ? page.where.end : page.pieces.back().end);
        one.record = outline::collect(page.pieces, fields);
        one.record.id = page.id;
    }
    return records;
}

/// Of the digest: what is printed, and its value. What `date` says alone is the value, if it can be one.
std::optional<Date> date_of(const Meta& meta) {
    auto value = meta.text(keys::date_value), printed = meta.text(keys::date_raw);
    auto said = meta.text("date");
    if (!said && !printed) said = meta.text("dcterms.date");  // HTML has no more of it
    if (!printed && (value || (said && !date_kind(*said)))) printed = std::move(said);
    if (!printed && !value) value = std::move(said);
    return value || printed ? std::optional(Date{std::move(value), std::move(printed)}) : std::nullopt;
}

const Tree& attributes_of(const Tree& block) {
    const Tree& content = content_of(block);
    return tag_of(block) == "Header" ? content[1] : content[0];
}

}  // namespace

bool is_ours(const Tree& document) {
    return holds_record_heading(document["blocks"]);
}

std::vector<SourceLines::Stretch> stretches_of(const Tree& blocks, const SourceLines& lines) {
    std::vector<SourceLines::Stretch> stretches;
    for (const Tree& block : blocks.values) {
        const std::string* where = ElementAttributes(attributes_of(block)).find(position_name);
        stretches.push_back(where != nullptr ? lines.find(*where) : SourceLines::Stretch());
    }
    return stretches;
}

OwnDocument read_own(const Tree& document, const BlockSource& source, Tally& tally, const OwnPlaces& places) {
    const Meta meta(document["meta"]);
    const std::string lang = canonical_language(meta.text("lang").value_or("")).value_or("");
    OwnReader reader(source, tally, places, lang);
    reader.read(document["blocks"]);
    OwnDocument own{{}, reader.take()};
    if (own.records.size() < 2 && !meta.has(keys::head)) return own;
    constexpr std::string_view without_language = "no-lang";
    if (meta.text(keys::head) != without_language) own.head.lang = lang;
    own.head.title = meta.words("title");
    own.head.date = date_of(meta);
    return own;
}

}  // namespace digestkit::pandoc
