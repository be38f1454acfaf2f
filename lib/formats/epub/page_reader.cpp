// SPDX-License-Identifier: MIT
#include "lib/formats/epub/page_reader.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "lib/formats/epub/block_reader.h"
#include "lib/formats/epub/field_reader.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/place_reader.h"
#include "lib/model/names.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using outline::Outline;
using outline::Piece;
using outline::Role;
using xmlio::Markup;

namespace {

std::optional<std::size_t> number(std::optional<std::string_view> text) {
    if (!text) return std::nullopt;
    std::size_t value = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failure != std::errc{} || end != text->data() + text->size() || value == 0) return std::nullopt;
    return value;
}

std::optional<Position> words_in(const Markup& markup, Markup::Node in) {
    const Markup::Node first = markup.first(in);
    return first == Markup::none ? std::nullopt : first_words(markup, first, markup.behind(in));
}

/// Goes through a page of ours. `record_` and `section_` say what is open.
class MarkedPage {
  public:
    MarkedPage(const Markup& markup, bool places)
        : markup_(markup), places_(places), blocks_(markup, Role::block, places) {}

    ReadPage take() {
        page_.marked = true;
        // Not the body alone: pages that were put one behind the other have several, and text behind the
        // last.
        element(markup_.root(), {});
        page_.images = blocks_.images;
        page_.tables = blocks_.tables;
        return std::move(page_);
    }

  private:
    static constexpr std::size_t no_record = static_cast<std::size_t>(-1);

    void element(Markup::Node node, const std::string& inherited) {
        if (markup_.attribute(node, attribute::furniture) || is_never_shown(markup_.name(node))) return;
        const std::string lang = language_at(markup_, node, inherited);
        if (markup_.attribute(node, attribute::record)) return record(node, lang);
        const auto named = markup_.attribute(node, attribute::role);
        const std::optional<Role> role = named ? role_of(*named) : std::nullopt;
        if (role == Role::furniture) return;
        if (role && *role != Role::block && !is_around_field(node, *role)) {
            if (record_ == no_record || is_bare_end(*role)) open_bare(node);
            return piece(node, *role, lang);
        }
        if (in_section_ && blocks_.read(node, inherited, pieces())) return;
        const bool stray = record_ != no_record && !in_section_ && is_picture(markup_.name(node));
        if (stray && !page_.stray) page_.stray = markup_.begin(node);
        children(node, lang);
    }

    void children(Markup::Node node, const std::string& lang) {
        if (in_section_ && is_leaf(node)) return blocks_.read_children(node, lang, pieces());
        const bool outer_section = in_section_;
        std::uint8_t added = 0;  // level of the heading of an added section that is open here
        for (Markup::Node child = markup_.first(node); child != Markup::none; child = markup_.next(child)) {
            const bool is_text = markup_.is_text(child);
            if (is_text && is_blank(markup_.text(child))) continue;
            if (in_section_ && is_loose(child)) {
                Markup::Node last = child;
                while (markup_.next(last) != Markup::none && is_loose(markup_.next(last)))
                    last = markup_.next(last);
                blocks_.read_loose(child, markup_.next(last), lang, pieces());
                child = last;
                continue;
            }
            if (is_text) {
                if (!page_.stray) page_.stray = first_words(markup_, child, markup_.behind(child));
                continue;
            }
            const std::uint8_t level = outer_section ? std::uint8_t{0} : added_heading(child);
            if (level != 0 && (added == 0 || level <= added)) {
                added = level;
                open_added_section(child, level, lang);
                continue;
            }
            if (added != 0 && holds_fields(child)) {
                added = 0;
                in_section_ = false;
            }
            element(child, lang);
        }
        if (!outer_section) in_section_ = in_section_ && added == 0;
    }

    /// The level of a heading that an editor wrote between our sections, or 0. It opens a section, for
    /// nothing else of a record stands there with a heading of its own.
    std::uint8_t added_heading(Markup::Node node) const {
        if (record_ == no_record || page_.records[record_].bare || holds_fields(node)) return 0;
        const std::string_view around = markup_.name(markup_.parent(node));
        if (around == "header" || around == "footer") return 0;
        return words_in(markup_, node) ? heading_level(markup_.name(node)) : std::uint8_t{0};
    }

    void open_added_section(Markup::Node heading, std::uint8_t level, const std::string& inherited) {
        const std::string lang = language_at(markup_, heading, inherited);
        section_ = pieces().size();
        in_section_ = true;
        Piece opened = read_field(markup_, heading, Role::section, lang, places_);
        opened.shown_level = level;
        pieces().push_back(std::move(opened));
    }

    /// Is of ours, or has something of ours in it.
    bool holds_fields(Markup::Node node) const {
        const Markup::Node end = markup_.behind(node);
        for (Markup::Node at = node; at != end && at != Markup::none; at = markup_.following(at)) {
            if (markup_.attribute(at, attribute::role) || markup_.attribute(at, attribute::record) ||
                markup_.attribute(at, attribute::furniture))
                return true;
        }
        return false;
    }

    /// What an editor wrote between the blocks of a section, as after taking a <p> away; a line of it.
    bool is_loose(Markup::Node node) const {
        if (markup_.is_text(node)) return true;
        const std::string_view name = markup_.name(node);
        return !is_block_element(name) && name != "br" && !is_picture(name) && !is_never_shown(name) &&
               is_leaf(node) && !holds_fields(node);
    }

    /// Holds no element that we know: what stands in it is a block by itself.
    bool is_leaf(Markup::Node node) const {
        const Markup::Node end = markup_.behind(node);
        for (Markup::Node at = markup_.first(node); at != end && at != Markup::none;
             at = markup_.following(at)) {
            if (is_block_element(markup_.name(at)) || markup_.attribute(at, attribute::role)) return false;
        }
        return true;
    }

    void record(Markup::Node node, const std::string& lang) {
        const std::size_t outer = record_;
        const bool outer_section = in_section_;
        record_ = page_.records.size();
        in_section_ = false;
        ShownRecord& shown = page_.records.emplace_back();
        shown.number = number(markup_.attribute(node, attribute::record));
        shown.joined = number(markup_.attribute(node, attribute::joined));
        if (const auto id = markup_.attribute(node, attribute::id)) shown.id = std::string(*id);
        shown.begin = markup_.begin(node);
        shown.end = markup_.end(node);
        if (places_) shown.places = places_of(markup_, node);
        children(node, lang);
        record_ = outer;
        in_section_ = outer_section;
    }

    /// Some tools repeat the attributes of a heading on an element that they put around what it heads.
    bool is_around_field(Markup::Node node, Role role) const {
        if (role == Role::section) return false;  // has a label with the same role
        const Markup::Node end = markup_.behind(node);
        for (Markup::Node at = markup_.first(node); at != end && at != Markup::none;
             at = markup_.following(at)) {
            if (markup_.attribute(at, attribute::role) == name_of(role)) return true;
        }
        return false;
    }

    /// A title ends a record without an element of its own when that has one already, or more than fields.
    bool is_bare_end(Role role) {
        if (role != Role::title || !page_.records[record_].bare) return false;
        const Outline& before = pieces();
        return std::any_of(before.begin(), before.end(), [](const Piece& piece) {
            return piece.role == Role::title || piece.role == Role::section;
        });
    }

    /// Stays open until the next record or the end of the page.
    void open_bare(Markup::Node node) {
        record_ = page_.records.size();
        in_section_ = false;
        ShownRecord& shown = page_.records.emplace_back();
        shown.bare = true;
        shown.begin = markup_.begin(node);
        shown.end = markup_.end(node);
    }

    Outline& pieces() { return page_.records[record_].pieces; }

    void piece(Markup::Node node, Role role, const std::string& lang) {
        if (role == Role::section) return section(node, lang);
        pieces().push_back(read_field(markup_, node, role, lang, places_));
    }

    void section(Markup::Node node, const std::string& lang) {
        if (in_section_ && heading_level(markup_.name(node)) != 0) return label(node, lang);
        const std::size_t outer = section_, owner = record_;
        const bool outer_section = in_section_;
        section_ = pieces().size();
        in_section_ = true;
        Piece& opened = pieces().emplace_back();
        opened.role = Role::section;
        opened.block.lang = lang;
        const auto kind = markup_.attribute(node, attribute::kind);
        opened.kind = kind ? value_of<SectionKind>(section_kind_names, *kind) : std::nullopt;
        opened.made = markup_.attribute(node, attribute::made).has_value();
        opened.begin = opened.end = markup_.begin(node);
        if (places_) opened.places = places_of(markup_, node);
        children(node, lang);
        section_ = outer;
        in_section_ = outer_section && record_ == owner;
    }

    /// A heading of the open section that says what it is.
    void label(Markup::Node node, const std::string& lang) {
        Piece& opened = pieces()[section_];
        Piece read = read_field(markup_, node, Role::section, lang, places_);
        if (places_) {
            auto places = std::make_shared<outline::PiecePlaces>(*opened.places);
            places->words = read.places->words;
            // Whether the element around is ours or, as a heading that an editor wrote, the label itself.
            if (places->find("") == nullptr) places->parts.push_back({"", opened.begin, opened.end});
            opened.places = std::move(places);
        }
        opened.block.text = std::move(read.block.text);
        opened.shown_level = heading_level(markup_.name(node));
        opened.begin = read.begin;
        opened.end = read.end;
    }

    const Markup& markup_;
    bool places_;
    BlockReader blocks_;
    ReadPage page_;
    std::size_t record_ = no_record;
    std::size_t section_ = 0;  // its piece
    bool in_section_ = false;
};

}  // namespace

bool is_marked(const Markup& markup) {
    for (Markup::Node node = markup.root(); node != Markup::none; node = markup.following(node)) {
        if (markup.attribute(node, attribute::record) || markup.attribute(node, attribute::role) ||
            markup.attribute(node, attribute::furniture))
            return true;
    }
    return false;
}

ReadPage read_page(const Markup& markup, bool places) {
    return MarkedPage(markup, places).take();
}

namespace {

/// The body, or an element right in it, is what books have around their text (EPUB Structural Semantics 1.1).
bool is_front_matter(const Markup& markup, Markup::Node body) {
    const auto names_it = [&markup](Markup::Node node) {
        const std::string_view type = markup.attribute(node, "epub:type").value_or("");
        constexpr std::string_view types[] = {"titlepage", "halftitlepage", "cover",
                                              "toc",       "landmarks",     "copyright-page"};
        return std::find(std::begin(types), std::end(types), type) != std::end(types);
    };
    if (body == Markup::none) return false;
    bool found = names_it(body), other = false;
    for (Markup::Node node = markup.first(body); node != Markup::none; node = markup.next(node)) {
        if (markup.is_text(node)) continue;
        (names_it(node) ? found : other) = true;
    }
    return found && (!other || names_it(body));
}

}  // namespace

ForeignPage read_foreign_page(const Markup& markup, bool places) {
    ForeignPage page;
    const Markup::Node root = markup.root();
    const Markup::Node body = markup.find(root, "body");
    BlockReader blocks(markup, Role::unknown, places);
    blocks.read_children(root, language_at(markup, root, {}), page.pieces);
    page.front_matter = is_front_matter(markup, body);
    page.words = words_in(markup, body != Markup::none ? body : root);
    page.images = blocks.images;
    page.tables = blocks.tables;
    return page;
}

}  // namespace digestkit::epub
