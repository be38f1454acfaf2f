// SPDX-License-Identifier: MIT
#include "lib/pandoc/meta.h"

#include "lib/outline/outline.h"
#include "lib/pandoc/block_reader.h"

namespace digestkit::pandoc {

namespace {

Text words_of_meta(const Tree& inlines) {
    Tally unseen;
    std::size_t notes = 0;
    InlineReader words(unseen, notes);
    words.add(inlines);
    return InlineReader::joined(words.lines());
}

std::string paragraphs_of_meta(const Tree& blocks) {
    Tally unseen;
    outline::Outline pieces;
    const BlockSource source;
    BlockReader(source, unseen, pieces).read(blocks, {});
    std::string text;
    for (const outline::Piece& piece : pieces)
        text += (text.empty() ? "" : "\n\n") + piece.block.text.plain();
    return text;
}

bool is_meta_scalar(const std::string& tag) {
    return tag == "MetaString" || tag == "MetaBool" || tag == "MetaInlines" || tag == "MetaBlocks";
}

std::string meta_scalar_text(const Tree& value) {
    const std::string& tag = tag_of(value);
    if (tag == "MetaInlines") return words_of_meta(content_of(value)).plain();
    if (tag == "MetaBlocks") return paragraphs_of_meta(content_of(value));
    return content_of(value).text;
}

yamlio::Value value_of_meta(const Tree& value) {
    yamlio::Value out;
    const std::string& tag = tag_of(value);
    const Tree& content = content_of(value);
    if (is_meta_scalar(tag)) {
        out.kind = yamlio::Kind::scalar;
        out.plain = tag != "MetaString";
        out.text = meta_scalar_text(value);
    } else if (tag == "MetaList") {
        out.kind = yamlio::Kind::list;
        for (const Tree& item : content.values) out.items.push_back(value_of_meta(item));
    } else if (tag == "MetaMap") {
        out.kind = yamlio::Kind::map;
        for (std::size_t i = 0; i < content.names.size(); ++i)
            out.members.push_back({content.names[i], {}, value_of_meta(content.values[i])});
    }
    return out;
}

}  // namespace

bool Meta::has(std::string_view key) const noexcept {
    return meta_[key].type != jsonio::Type::nothing;
}

std::optional<std::string> Meta::text(std::string_view key) const {
    const Tree& value = meta_[key];
    return is_meta_scalar(tag_of(value)) ? std::optional(meta_scalar_text(value)) : std::nullopt;
}

std::optional<Text> Meta::words(std::string_view key) const {
    const Tree& value = meta_[key];
    if (tag_of(value) == "MetaInlines") return words_of_meta(content_of(value));
    const auto plain = text(key);
    return plain ? std::optional(Text(*plain)) : std::nullopt;
}

yamlio::Value Meta::as_front_matter() const {
    yamlio::Value out;
    out.kind = yamlio::Kind::map;
    for (std::size_t i = 0; i < meta_.names.size(); ++i)
        out.members.push_back({meta_.names[i], {}, value_of_meta(meta_.values[i])});
    return out;
}

}  // namespace digestkit::pandoc
