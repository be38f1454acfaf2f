// SPDX-License-Identifier: MIT
#include "lib/outline/show.h"

#include <algorithm>

#include "lib/outline/kind_words.h"
#include "lib/outline/print_date.h"
#include "lib/outline/visible.h"
#include "lib/outline/words.h"

namespace digestkit::outline {
namespace {

constexpr int deepest = 6;  // of the headings of HTML

/// The levels of the headings in one section: one deeper than the heading above that is higher up, whatever
/// the distance of their levels in the record.
class Levels {
  public:
    explicit Levels(int above) : above_(above) {}

    std::uint8_t shown(std::uint8_t level) {
        while (!open_.empty() && open_.back() >= level) open_.pop_back();
        open_.push_back(level);
        return static_cast<std::uint8_t>(std::min(deepest, above_ + static_cast<int>(open_.size())));
    }

  private:
    int above_;
    std::vector<std::uint8_t> open_;
};

bool same_title(const Record& record, const Record& before) {
    return !record.title || record.title == before.title;
}

/// The name, else the URL, else nothing.
const std::string& said_of(const Source& source) {
    static const std::string nothing;
    if (source.name && !source.name->empty()) return *source.name;
    return source.url ? *source.url : nothing;
}

const std::string& said_of(const Link& link) {
    return link.text && !link.text->empty() ? *link.text : link.href;
}

class Page {
  public:
    Page(const Record& record, const ShowOptions& options)
        : record_(record), options_(options), lang_(record.lang.empty() ? options.digest_lang : record.lang) {
        std::size_t pieces = 8 + record.badges.size() + record.tags.size() + record.links.size();
        for (const Section& section : record.sections) pieces += section.blocks.size() + 2;
        page_.reserve(pieces);
    }

    Outline take() {
        add_titles();
        for (std::size_t i = 0; i < record_.badges.size(); ++i) {
            add(Role::badge, lang_, record_.badges[i]).index = i;
        }
        add_source();
        if (record_.published) add_date(Role::published, *record_.published);
        if (record_.updated) add_date(Role::updated, *record_.updated);
        for (std::size_t i = 0; i < record_.tags.size(); ++i) {
            Piece& piece = add(Role::tag, lang_, record_.tags[i].text);
            piece.index = i;
            piece.scheme = record_.tags[i].scheme;
            make_visible_attribute(piece.scheme);
        }
        for (std::size_t i = 0; i < record_.sections.size(); ++i) add_section(i);
        for (std::size_t i = 0; i < record_.links.size(); ++i) add_link(i);
        return std::move(page_);
    }

  private:
    Piece& add(Role role, std::string_view lang, Text text) {
        Piece& piece = page_.emplace_back();
        piece.role = role;
        piece.block.lang = lang;
        piece.block.text = std::move(text);
        make_visible(piece.block.text);
        return piece;
    }

    void add_titles() {
        const bool joined = options_.joined_to != nullptr;
        const bool shown = record_.title && !(joined && same_title(record_, *options_.joined_to));
        if (shown) add(Role::title, lang_, *record_.title).shown_level = joined ? 2 : 1;
        section_level_ = joined && shown ? 3 : 2;
        for (std::size_t i = 0; i < record_.alt_titles.size(); ++i) {
            const AltTitle& title = record_.alt_titles[i];
            add(Role::alt_title, title.lang.empty() ? lang_ : title.lang, title.text).index = i;
        }
    }

    void add_source() {
        if (!record_.source) return;
        const Source& source = *record_.source;
        if (const std::string& text = said_of(source); !text.empty()) {
            Piece& piece = add(Role::source, lang_, text);
            if (source.url) piece.href = visible_href(*source.url);
        }
        for (std::size_t i = 0; i < source.authors.size(); ++i) {
            add(Role::author, lang_, source.authors[i]).index = i;
        }
    }

    void add_date(Role role, const Date& date) {
        const bool made = !date.raw && date.value;
        Piece& piece = made ? add(role, words_language(options_.words_lang),
                                  print_date(*date.value, options_.words_lang))
                            : add(role, lang_, date.raw.value_or(""));
        piece.made = made;
        piece.date = date;
        make_visible(*piece.date);
    }

    void add_link(std::size_t index) {
        const Link& link = record_.links[index];
        if (is_source_again(link)) return;
        Piece& piece = add(Role::link, link.lang.empty() ? lang_ : link.lang, said_of(link));
        piece.index = index;
        piece.rel = link.rel;
        piece.href = visible_href(link.href);
    }

    bool is_source_again(const Link& link) const {
        return link.rel == LinkRel::source && record_.source && record_.source->url == link.href &&
               (said_of(link) == link.href || said_of(link) == said_of(*record_.source));
    }

    void add_section(std::size_t index);
    void add_blocks(std::size_t index);
    std::string_view made_heading(SectionKind kind, std::size_t opened, std::size_t first_block) const;
    void add_provenance(const Provenance& provenance, std::size_t section);
    bool is_hidden(const Block& block, const Text* heading_before) const;

    const Record& record_;
    const ShowOptions& options_;
    const std::string& lang_;  // of what belongs to no section
    int section_level_ = 2;
    Outline page_;
};

bool Page::is_hidden(const Block& block, const Text* heading_before) const {
    if (block.type == BlockType::boilerplate) return true;
    if (block.type != BlockType::heading) return false;
    return (record_.title && block.text == *record_.title) ||
           (heading_before != nullptr && block.text == *heading_before);
}

void Page::add_provenance(const Provenance& provenance, std::size_t section) {
    std::string line;
    const auto append = [&line](std::string_view part) {
        if (part.empty()) return;
        if (!line.empty()) line += " · ";
        line += part;
    };
    append(provenance.provider.value_or(""));
    append(provenance.model.value_or(""));
    if (const auto& date = provenance.generated) {
        append(date->value && !date->raw ? print_date(*date->value, options_.words_lang)
                                         : date->raw.value_or(""));
    }
    if (line.empty()) line = provenance.raw.value_or("");
    if (line.empty()) return;
    Piece& piece = add(Role::provenance, "", line);
    piece.section = section;
    piece.provenance = provenance;
    make_visible(*piece.provenance);
}

void Page::add_blocks(std::size_t index) {
    const Section& section = record_.sections[index];
    const Text label = section.label.value_or("");
    const Text* heading_before = label.empty() ? nullptr : &label;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const Block& block = section.blocks[i];
        if (is_hidden(block, heading_before)) continue;
        heading_before = block.type == BlockType::heading ? &block.text : nullptr;
        Piece& piece = page_.emplace_back();
        piece.role = Role::block;
        piece.block = block;
        make_visible(piece.block);
        piece.block.lang = language_of(record_, section, block, options_.digest_lang);
        piece.section = index;
        piece.index = i;
    }
}

/// The word for the kind of the section whose pieces start at `opened`, its blocks at `first_block`.
std::string_view Page::made_heading(SectionKind kind, std::size_t opened, std::size_t first_block) const {
    if (page_.size() == opened + 1) return {};  // nothing is seen of it
    const std::string& lang = page_[opened].block.lang;
    const std::string_view word = kind_word(kind, lang.empty() ? options_.words_lang : lang);
    const bool said = first_block < page_.size() && page_[first_block].block.type == BlockType::heading &&
                      page_[first_block].block.text.plain() == word;
    return said ? std::string_view() : word;
}

void Page::add_section(std::size_t index) {
    const Section& section = record_.sections[index];
    const std::size_t opened = page_.size();
    {
        Piece& piece =
            add(Role::section, section.lang.empty() ? lang_ : section.lang, section.label.value_or(""));
        piece.kind = section.kind;
        piece.made = !section.label;
        piece.section = index;
    }
    if (section.provenance) add_provenance(*section.provenance, index);
    const std::size_t first_block = page_.size();
    add_blocks(index);

    Piece& heading = page_[opened];
    if (heading.made) heading.block.text = std::string(made_heading(section.kind, opened, first_block));
    const bool seen = !heading.block.text.empty();
    heading.shown_level = static_cast<std::uint8_t>(seen ? section_level_ : 0);
    Levels levels(seen ? section_level_ : section_level_ - 1);
    for (std::size_t i = first_block; i < page_.size(); ++i) {
        Piece& piece = page_[i];
        if (piece.block.type == BlockType::heading) piece.shown_level = levels.shown(piece.block.level);
    }
}

}  // namespace

Outline show(const Record& record, const ShowOptions& options) {
    return Page(record, options).take();
}

const std::string& language_of(const Record& record, const Section& section, const Block& block,
                               const std::string& digest_lang) {
    if (!block.lang.empty()) return block.lang;
    if (!section.lang.empty()) return section.lang;
    return record.lang.empty() ? digest_lang : record.lang;
}

}  // namespace digestkit::outline
