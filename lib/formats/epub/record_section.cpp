// SPDX-License-Identifier: MIT
#include "lib/formats/epub/record_section.h"

#include "lib/formats/epub/blocks.h"
#include "lib/formats/epub/fields.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/runs.h"
#include "lib/model/names.h"
#include "lib/outline/words.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using outline::Piece;
using outline::Role;

std::string title_id(std::size_t number) {
    return "r" + std::to_string(number);
}

namespace {

class RecordWriter {
  public:
    RecordWriter(Page& page, std::size_t number, const std::string& words_lang, std::vector<Target>& targets)
        : page_(page),
          fields_(page, words_lang),
          words_lang_(words_lang),
          id_(title_id(number)),
          blocks_(page, id_, headings_),
          targets_(targets) {}

    void write(const outline::Outline& outline, bool untitled) {
        open_header(outline, untitled);
        for (const Piece& piece : outline) this->piece(piece);
        enter(Area::none);
    }

  private:
    enum class Area : std::uint8_t { none, header, byline, tags, section, links };

    static Area area_of(Role role) {
        switch (role) {
            case Role::title:
            case Role::alt_title:
                return Area::header;
            case Role::badge:
            case Role::source:
            case Role::author:
            case Role::published:
            case Role::updated:
                return Area::byline;
            case Role::tag:
                return Area::tags;
            case Role::link:
                return Area::links;
            default:
                return Area::section;
        }
    }

    static bool within_header(Area area) {
        return area == Area::header || area == Area::byline || area == Area::tags;
    }

    void open_header(const outline::Outline& outline, bool untitled) {
        const bool titled = !outline.empty() && outline.front().role == Role::title;
        if (!untitled || titled) return;
        enter(Area::header);
        page_.open("h1").attribute("id", id_).attribute(attribute::furniture, "");
        page_.lang(std::string(outline::words_language(words_lang_)));
        page_.text(outline::word(outline::Word::untitled, words_lang_)).close().line();
    }

    void piece(const Piece& piece) {
        if (piece.role == Role::furniture) return;
        enter(area_of(piece.role));
        switch (piece.role) {
            case Role::title:
                return title(piece);
            case Role::alt_title:
                return fields_.alt_title(piece);
            case Role::section:
                return section(piece);
            case Role::provenance:
                blocks_.end_lists();
                return fields_.provenance(piece);
            case Role::link:
                return fields_.link(piece);
            case Role::block:
            case Role::unknown:
                return blocks_.write(piece);
            default:
                if (first_) fields_.begin_line(piece.role);
                if (!first_) fields_.separator();
                first_ = false;
                fields_.field(piece);
        }
    }

    /// Closes what is open and is not wanted any more, and opens what the next piece stands in.
    void enter(Area area) {
        if (area == area_) return;
        if (area_ == Area::byline || area_ == Area::tags) page_.close().line();
        if (area_ == Area::section) close_section();
        if (area_ == Area::links) page_.close().line().close().line();
        if (within_header(area_) && !within_header(area)) page_.close().line();
        if (!within_header(area_) && within_header(area)) page_.open("header").line();
        area_ = area;
        first_ = true;
        if (area == Area::byline) page_.open("p").constant(R"(class="byline")");
        if (area == Area::tags) page_.open("p").constant(R"(class="tags")");
        if (area == Area::links) open_links();
    }

    void title(const Piece& piece) {
        page_.open(heading_name(piece.shown_level)).attribute("id", id_).lang(piece.block.lang);
        page_.attribute(attribute::role, name_of(Role::title));
        write_runs(page_, piece.block.text);
        if (is_blank(piece.block.text.plain())) {
            page_.furniture(outline::word(outline::Word::untitled, words_lang_),
                            std::string(outline::words_language(words_lang_)));
        }
        page_.close().line();
    }

    void section(const Piece& piece) {
        close_section();
        in_section_ = true;
        const std::string id = id_ + "s" + std::to_string(++sections_);
        const bool visible = !piece.block.text.empty();
        page_.open("section").attribute(attribute::role, name_of(Role::section)).lang(piece.block.lang);
        if (piece.kind) page_.attribute(attribute::kind, name_of(*piece.kind));
        if (piece.made) page_.attribute(attribute::made, "");
        if (visible) page_.attribute("aria-labelledby", id);
        page_.line();
        if (!visible) return;
        page_.open(heading_name(piece.shown_level)).attribute("id", id);
        page_.attribute(attribute::role, name_of(Role::section));
        write_runs(page_, piece.block.text);
        page_.close().line();
        if (!is_blank(piece.block.text.plain()))
            targets_.push_back({id, piece.block.text.plain(), piece.block.lang});
    }

    void close_section() {
        blocks_.end_lists();
        if (in_section_) page_.close().line();
        in_section_ = false;
    }

    void open_links() {
        page_.open("footer").constant(R"(class="links")").line();
        page_.open("p").attribute(attribute::furniture, "");
        page_.lang(std::string(outline::words_language(words_lang_)));
        page_.text(outline::word(outline::Word::links, words_lang_)).close().line().open("ul").line();
    }

    Page& page_;
    FieldWriter fields_;
    const std::string& words_lang_;
    std::string id_;
    std::size_t headings_ = 0, sections_ = 0;
    BlockWriter blocks_;
    std::vector<Target>& targets_;
    Area area_ = Area::none;
    bool in_section_ = false;
    bool first_ = true;  // field of its line
};

}  // namespace

void write_record(Page& page, const outline::Outline& outline, std::size_t number,
                  const std::string& words_lang, bool untitled, std::vector<Target>& targets) {
    RecordWriter(page, number, words_lang, targets).write(outline, untitled);
}

}  // namespace digestkit::epub
