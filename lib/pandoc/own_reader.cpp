// SPDX-License-Identifier: MIT
#include "lib/pandoc/own_reader.h"

#include <algorithm>

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
    OwnReader(const BlockSource& source, Tally& tally, std::string lang)
        : source_(source), tally_(tally), lang_(std::move(lang)) {}

    void walk(const Tree& blocks, const std::string& around);
    std::vector<Record> take();

  private:
    struct Page {
        std::optional<std::string> id;
        Outline pieces;
    };

    Outline& pieces() { return pages_.back().pieces; }
    void element(const Tree& element, const std::string& around);
    void record_heading(const Tree& content);
    void section(const Tree& attr, const Tree* words);
    bool fields(const Tree& inlines);
    bool links(const Tree& items);
    void field(const Tree& element, Role role);
    Text words_of(const Tree& inlines);

    const BlockSource& source_;
    Tally& tally_;
    const std::string lang_;  // of the document
    std::string record_lang_, section_lang_;
    std::vector<Page> pages_;
    std::size_t notes_ = 0;
};

Text OwnReader::words_of(const Tree& inlines) {
    InlineReader words(tally_, notes_, true);
    words.add(inlines);
    return InlineReader::joined(words.lines());
}

void OwnReader::record_heading(const Tree& content) {
    const ElementAttributes attributes(content[1]);
    Page& page = pages_.emplace_back();
    page.id = value_at(attributes, keys::record_id);
    record_lang_ = section_lang_ = language_at(attributes, lang_);
    if (attributes.has_class(classes::untitled)) return;
    Piece& piece = pieces().emplace_back();
    piece.role = Role::title;
    piece.block.lang = record_lang_;
    piece.block.text = words_of(content[2]);
}

void OwnReader::section(const Tree& attr, const Tree* words) {
    const ElementAttributes attributes(attr);
    Piece& piece = pieces().emplace_back();
    piece.role = Role::section;
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
    Piece& piece = pieces().emplace_back();
    piece.role = role;
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
    BlockReader(source_, tally_, pieces()).read_one(element, around);
}

void OwnReader::walk(const Tree& blocks, const std::string& around) {
    const std::string* lang = &around;
    for (const Tree& one : blocks.values) {
        element(one, *lang);
        const bool heading = tag_of(one) == "Header";
        if (heading) lang = &section_lang_;
    }
}

std::vector<Record> OwnReader::take() {
    std::vector<Record> records;
    for (const Page& page : pages_) {
        records.push_back(outline::collect(page.pieces));
        records.back().id = page.id;
    }
    return records;
}

}  // namespace

bool is_ours(const Tree& document) {
    return holds_record_heading(document["blocks"]);
}

OwnDocument read_own(const Tree& document, const BlockSource& source, Tally& tally) {
    const Meta meta(document["meta"]);
    const std::string lang = canonical_language(meta.text("lang").value_or("")).value_or("");
    OwnReader reader(source, tally, lang);
    reader.walk(document["blocks"], lang);
    OwnDocument own{{}, reader.take()};
    if (own.records.size() < 2 && !meta.has(keys::head)) return own;
    constexpr std::string_view without_language = "no-lang";
    if (meta.text(keys::head) != without_language) own.head.lang = lang;
    own.head.title = meta.words("title");
    const auto date = meta.text("date"), value = meta.text(keys::date_value);
    if (date) own.head.date = value ? Date{value, date} : Date{date, std::nullopt};
    return own;
}

}  // namespace digestkit::pandoc
