// SPDX-License-Identifier: MIT
#include "lib/formats/xml/builder.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "lib/diag/rules_xml.h"
#include "lib/formats/xml/names.h"
#include "lib/jsonio/compact.h"
#include "lib/jsonio/cursor.h"
#include "lib/model/names.h"
#include "lib/unicode/language.h"
#include "lib/unicode/utf8.h"

namespace digestkit::xml {

namespace {

/// Sections of a record and blocks of a section are many alike: room is made for as many as the last one had.
constexpr std::size_t most_reserved = 16;

constexpr Child root{"digest", Node::digest, Slot::digest, 0, false, ""};

/// The schema says whether it is one; what is not stays as it was.
template <typename Number>
void number(std::string_view text, Number& out, int base = 10) {
    std::from_chars(text.data(), text.data() + text.size(), out, base);
}

template <typename Enum, std::size_t N>
Enum named(const std::array<std::string_view, N>& names, std::string_view name, Enum otherwise) {
    return value_of<Enum>(names, name).value_or(otherwise);
}

}  // namespace

/// The child named so, if it may come next in the open element.
const Child* Builder::child_here(std::string_view space, std::string_view name) {
    if (space.empty() || space.data() != known_space_) {
        if (space != digest_namespace) return nullptr;
        known_space_ = space.data();
    }
    const Open& parent = open_.back();
    const Node node = parent.child->node;
    const std::size_t hash =
        reinterpret_cast<std::uintptr_t>(name.data()) + static_cast<std::size_t>(node) * 11;
    Known& known = known_.at(hash % known_.size());
    if (known.name != name.data() || known.parent != node)
        known = {name.data(), node, find_child(node, name)};
    return known.child != nullptr && may_follow(*known.child, parent.rank) ? known.child : nullptr;
}

bool Builder::start(std::string_view space, std::string_view name,
                    std::span<const xmlio::Attribute> attributes, const xmlio::Extent& extent) {
    const Child* child = &root;
    if (!open_.empty()) {
        child = child_here(space, name);
        if (child == nullptr) return false;
        open_.back().rank = child->rank;
    }
    open_.push_back({child, -1, extent.begin, 0});
    open_field(child->slot);
    for (const xmlio::Attribute& each : attributes) attribute(each);
    if (options_.places) note_start(extent);
    return true;
}

void Builder::text(std::string_view piece, std::size_t more) {
    if (sink_ != nullptr) {
        if (more > 0 && sink_->empty()) sink_->reserve(piece.size() + more);
        sink_->append(piece);
    } else {
        if (more > 0 && text_->empty()) text_->reserve(piece.size() + more);
        text_->append(piece);
    }
}

void Builder::open_section() {
    std::vector<Section>& sections = record_.sections;
    if (sections.empty()) sections.reserve(usual_sections_);
    sections.emplace_back();
}

void Builder::open_block(BlockType type) {
    std::vector<Block>& blocks = section().blocks;
    if (blocks.empty()) blocks.reserve(usual_blocks_);
    Block& block = blocks.emplace_back();
    block.type = type;
    open_text(block.text);
}

void Builder::open_field(Slot slot) {
    switch (slot) {
        // clang-format off
        case Slot::digest: return;
        case Slot::digest_title: return open_text(head_.title.emplace());
        case Slot::digest_date: return open_date(head_.date.emplace());
        case Slot::record: return begin_record();
        case Slot::id: return open_string(record_.id.emplace());
        case Slot::title: return open_text(record_.title.emplace());
        case Slot::alt_title: return open_text(record_.alt_titles.emplace_back().text);
        case Slot::source: record_.source.emplace(); return;
        case Slot::published: return open_date(record_.published.emplace());
        case Slot::updated: return open_date(record_.updated.emplace());
        case Slot::badge: return open_string(record_.badges.emplace_back());
        case Slot::tag: record_.tags.emplace_back(); return;
        case Slot::link: record_.links.emplace_back(); return;
        case Slot::section: return open_section();
        case Slot::layout: record_.layout.emplace(); return;
        case Slot::extra: {
            const Node parent = open_[open_.size() - 2].child->node;
            extras_ = parent == Node::digest ? &head_.extras
                      : parent == Node::record ? &record_.extras : &section().extras;
            extras_->emplace_back();
            return;
        }
        case Slot::extra_name: return open_string(extras_->back().name);
        case Slot::extra_json: return open_string(extras_->back().json);
        case Slot::source_name: return open_string(record_.source->name.emplace());
        case Slot::source_url: return open_string(record_.source->url.emplace());
        case Slot::source_author: return open_string(record_.source->authors.emplace_back());
        case Slot::date_value: return open_string(date_->value.emplace());
        case Slot::date_raw: return open_string(date_->raw.emplace());
        case Slot::tag_text: return open_string(record_.tags.back().text);
        case Slot::tag_scheme: return open_string(record_.tags.back().scheme.emplace());
        case Slot::link_href: return open_string(record_.links.back().href);
        case Slot::link_text: return open_string(record_.links.back().text.emplace());
        case Slot::section_label: return open_string(section().label.emplace());
        case Slot::provenance: section().provenance.emplace(); return;
        case Slot::provider: return open_string(section().provenance->provider.emplace());
        case Slot::model: return open_string(section().provenance->model.emplace());
        case Slot::generated: return open_date(section().provenance->generated.emplace());
        case Slot::provenance_raw: return open_string(section().provenance->raw.emplace());
        case Slot::heading: return open_block(BlockType::heading);
        case Slot::paragraph: return open_block(BlockType::paragraph);
        case Slot::item: return open_block(BlockType::item);
        case Slot::quote: return open_block(BlockType::quote);
        case Slot::code: return open_block(BlockType::code);
        case Slot::rule: return open_block(BlockType::rule);
        case Slot::boilerplate: return open_block(BlockType::boilerplate);
        case Slot::item_label: return open_string(block().label.emplace());
        case Slot::item_sep: block().sep.clear(); return open_string(block().sep);
        case Slot::item_marker: return open_string(block().marker.emplace());
        case Slot::item_number: return open_string(block().number.emplace());
        case Slot::code_lang: return open_string(block().code_lang.emplace());
        case Slot::block_text: return open_text(block().text);
        case Slot::run: marks_ = {}; run_text_.clear(); return open_string(run_text_);
        case Slot::href: return open_string(marks_.href.emplace());
        case Slot::character: return;
        case Slot::patch: record_.layout->patch.emplace(); return;
        case Slot::hunk: record_.layout->patch->hunks.emplace_back(); return;
        case Slot::hunk_text: return open_string(record_.layout->patch->hunks.back().text.emplace_back());
            // clang-format on
    }
}

void Builder::begin_record() {
    if (!head_done_ && !head_.empty()) records_.head(std::move(head_));
    head_done_ = true;
    record_ = {};
    in_record_ = true;
    spoiled_ = false;
    noted_.clear();
    places_.clear();
}

void Builder::language(std::string_view tag) {
    std::string canonical = canonical_language(tag).value_or(std::string());
    switch (open_.back().child->slot) {
        case Slot::digest:
            head_.lang = std::move(canonical);
            return;
        case Slot::record:
            record_.lang = std::move(canonical);
            return;
        case Slot::alt_title:
            record_.alt_titles.back().lang = std::move(canonical);
            return;
        case Slot::link:
            record_.links.back().lang = std::move(canonical);
            return;
        case Slot::section:
            section().lang = std::move(canonical);
            return;
        case Slot::heading:
        case Slot::paragraph:
        case Slot::item:
        case Slot::quote:
        case Slot::code:
        case Slot::rule:
        case Slot::boilerplate:
            block().lang = std::move(canonical);
            return;
        default:  // the schema forbids it there
            return;
    }
}

void Builder::attribute(const xmlio::Attribute& attribute) {
    const std::string_view name = attribute.name, value = attribute.value;
    if (name == "xml:lang") return language(value);
    switch (open_.back().child->node) {
        case Node::section:
            if (name == "kind") section().kind = named(section_kind_names, value, SectionKind::other);
            return;
        case Node::heading:
            if (name == "level") number(value, block().level);
            return;
        case Node::item:
            if (name == "ordered") block().ordered = value == "true";
            if (name == "depth") number(value, block().depth);
            return;
        case Node::link:
            if (name == "rel") record_.links.back().rel = value_of<LinkRel>(link_rel_names, value);
            return;
        case Node::run:
            if (name == "strong") marks_.strong = true;
            if (name == "emphasis") marks_.emphasis = true;
            if (name == "code") marks_.code = true;
            return;
        case Node::character:
            if (name == "code") {
                std::uint32_t code = 0;
                number(value, code, 16);
                std::string bytes;
                append_utf8(bytes, code);
                text(bytes, 0);
            }
            return;
        case Node::layout: {
            Layout& layout = *record_.layout;
            if (name == "variant")
                layout.variant = named(layout_variant_names, value, LayoutVariant::labelled);
            if (name == "eol") layout.eol = named(line_end_names, value, LineEnd::lf);
            if (name == "bom") layout.bom = value == "true";
            if (name == "final-newline") layout.final_newline = value == "true";
            return;
        }
        case Node::patch:
            if (name == "of") record_.layout->patch->of = value;
            return;
        case Node::hunk:
            if (name == "line") number(value, record_.layout->patch->hunks.back().line);
            if (name == "removed") number(value, record_.layout->patch->hunks.back().removed);
            return;
        default:
            return;
    }
}

void Builder::end(const xmlio::Extent& extent) {
    if (options_.places && !given_up_) note_end(extent);
    close_field(extent);
    open_.pop_back();
    if (open_.size() == 1) given_up_ = false;
}

void Builder::close_field(const xmlio::Extent& extent) {
    const Child& child = *open_.back().child;
    switch (child.slot) {
        case Slot::record:
            return close_record();
        case Slot::section:
            usual_blocks_ = std::min(section().blocks.size(), most_reserved);
            return;
        case Slot::run:
            text_->append(run_text_, marks_);
            sink_ = nullptr;
            return;
        case Slot::href:
            return open_string(run_text_);
        case Slot::extra_json:
            return close_extra_json(extent);
        default:
            break;
    }
    if (child.node == Node::date && date_->value && date_->raw == date_->value) date_->raw.reset();
    if (!in_record_ && open_.size() == 2) drop_head_field(child.slot);
}

void Builder::close_record() {
    in_record_ = false;
    usual_sections_ = std::min(record_.sections.size(), most_reserved);
    if (options_.places) places_.rest_from(*this);
    if (!spoiled_) records_.record(std::move(record_), places_);
    spoiled_ = false;
}

/// A field of the head that something was reported about does not count.
void Builder::drop_head_field(Slot slot) {
    if (spoiled_) {
        if (slot == Slot::digest_title) head_.title.reset();
        if (slot == Slot::digest_date) head_.date.reset();
        if (slot == Slot::extra) head_.extras.pop_back();
    }
    spoiled_ = false;
}

/// The one thing that the schema cannot say: the content is JSON, as strict as our JSON reader has it.
void Builder::close_extra_json(const xmlio::Extent& extent) {
    std::string& json = extras_->back().json;
    jsonio::Cursor cursor(json, 0, options_.limits.depth);
    cursor.skip();
    if (!cursor.failed()) cursor.finish();
    const jsonio::Fault* fault = cursor.fault() ? &*cursor.fault() : nullptr;
    if (fault == nullptr && !cursor.notes().empty()) fault = &cursor.notes().front();
    if (fault == nullptr) {
        json = jsonio::compact(json);
        return;
    }
    // With references in it the text is shorter than its bytes: then the whole content is marked.
    const bool as_written = track_.bytes(extent.content, extent.content_end) == json;
    const std::uint64_t begin = extent.content + (as_written ? fault->where.begin : 0);
    const std::uint64_t end = as_written ? extent.content + fault->where.end : extent.content_end;
    spoiled_ = true;
    track_.report(rules::xml::bad_json, "not JSON: " + fault->message, begin, end, path({}), fault->hint);
}

void Builder::give_up() {
    spoiled_ = given_up_ = true;
    open_.resize(2);
    if (in_record_) {
        record_ = {};
        noted_ = {};
        places_.clear();
        return;
    }
    if (open_[1].child->slot == Slot::digest_title) *head_.title = {};
    if (open_[1].child->slot == Slot::digest_date) *head_.date = {};
    if (open_[1].child->slot == Slot::extra) head_.extras.back() = {};
}

std::uint64_t Builder::keep_from(std::uint64_t here) const {
    return open_.size() < 2 || given_up_ ? here : open_[1].begin;
}

}  // namespace digestkit::xml
