// SPDX-License-Identifier: MIT
// Builds records out of the elements of a document and pushes each when it ends, unless something was
// reported about it. Of the head those fields count in which nothing is wrong. Where places are wanted, the
// offsets of elements are noted and become Places when somebody asks for them.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/format.h"
#include "lib/formats/xml/grammar.h"
#include "lib/xmlio/reader.h"

namespace digestkit::xml {

class Builder final : public xmlio::Handler, private PlaceSource {
  public:
    Builder(const Input& input, const ReadOptions& options, Records& records, xmlio::Track& track)
        : options_(options), records_(records), track_(track), places_(input.name(), input.member()) {
        open_.reserve(usual_depth);
        if (options.places) noted_.reserve(usual_elements);
    }

    bool start(std::string_view space, std::string_view name, std::span<const xmlio::Attribute> attributes,
               const xmlio::Extent& extent) override;
    xmlio::Content content() const override { return content_of(open_.back().child->node); }
    void text(std::string_view piece, std::size_t more) override;
    void end(const xmlio::Extent& extent) override;
    void spoiled() override { spoiled_ = true; }
    void give_up() override;
    std::string expected() const override;
    std::string missing(bool before_open) const override;
    std::string wanted(std::string_view attribute) const override;
    std::string held_as(char32_t character) const override;
    std::string path(std::string_view attribute) const override;
    std::uint64_t keep_from(std::uint64_t here) const override;

  private:
    struct Open {
        const Child* child;
        int rank;  // of the last child
        std::uint64_t begin;
        std::size_t noted;  // its number in `noted_`, where places are wanted
    };

    /// An element of a record, with its last step in the path of the field.
    struct Noted {
        const Child* child;
        std::size_t parent;  // its number in `noted_`
        std::size_t index;   // in its list, if it repeats
        xmlio::Extent extent;
    };

    /// One look-up that was made before: names have one address each, which is faster to compare.
    struct Known {
        const char* name = nullptr;
        Node parent = Node::digest;
        const Child* child = nullptr;
    };

    const Child* child_here(std::string_view space, std::string_view name);
    void open_field(Slot slot);
    void open_section();
    void open_block(BlockType type);
    void open_date(Date& date) { date_ = &date; }
    void open_string(std::string& string) { sink_ = &string; }
    void open_text(Text& text) {
        text_ = &text;
        sink_ = nullptr;
    }
    std::size_t index_of(Slot slot) const;
    void attribute(const xmlio::Attribute& attribute);
    void language(std::string_view tag);
    void close_field(const xmlio::Extent& extent);
    void close_extra_json(const xmlio::Extent& extent);
    void close_record();
    void begin_record();
    void drop_head_field(Slot slot);
    void fill(Places& places) override;
    void note_start(const xmlio::Extent& extent);
    void note_end(const xmlio::Extent& extent);
    static xmlio::Extent place_of(const Noted& noted);
    std::string path_of(const Noted& noted) const;
    void add_attributes(const Noted& noted, const std::string& path, Places& places);

    Section& section() { return record_.sections.back(); }
    Block& block() { return section().blocks.back(); }

    /// Room that most documents need no more than: of many small ones it is made once each.
    static constexpr std::size_t usual_depth = 8, usual_elements = 64;

    const ReadOptions& options_;
    Records& records_;
    xmlio::Track& track_;
    Places places_;
    std::vector<Open> open_;
    std::vector<Noted> noted_;  // of the record at hand; the first is the record
    std::array<Known, 128> known_{};
    const char* known_space_ = nullptr;  // where the namespace of digests stands in memory
    Head head_;
    bool head_done_ = false;
    Record record_;
    bool in_record_ = false;
    std::size_t usual_sections_ = 0, usual_blocks_ = 0;
    bool given_up_ = false;  // the record, or the field of the head, at hand is too large
    bool spoiled_ = false;   // something was reported about the record, or the field of the head, at hand

    // Where what is open goes.
    std::string* sink_ = nullptr;  // null: to `text_`
    Text* text_ = nullptr;
    Date* date_ = nullptr;
    Extras* extras_ = nullptr;
    Marks marks_;
    std::string run_text_;
};

}  // namespace digestkit::xml
