// SPDX-License-Identifier: MIT
#include "lib/formats/docx/page_records.h"

#include <algorithm>

#include "lib/formats/docx/roles.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {
namespace {

using outline::Outline;
using outline::Piece;
using outline::Role;

bool shows_nothing(const Paragraph& paragraph) {
    if (paragraph.block.type == BlockType::rule || !is_blank(paragraph.block.text.plain())) return false;
    if (paragraph.block.label && !is_blank(*paragraph.block.label)) return false;
    const auto runs = paragraph.block.text.runs();
    return std::none_of(runs.begin(), runs.end(),
                        [](const Text::Run& run) { return run.marks.href.has_value(); });
}

bool is_item(const Paragraph& paragraph) {
    return paragraph.block.type == BlockType::item;
}

/// A heading of level 1, but an empty line above one has its style too.
bool is_title(const Paragraph& paragraph) {
    return paragraph.style == Style::heading && paragraph.shown_level <= 1 && !paragraph.section_label &&
           (paragraph.words || !shows_nothing(paragraph));
}

/// Of a record that tells the story of the one above.
bool is_joined_title(const Paragraph& paragraph) {
    return paragraph.style == Style::heading && paragraph.shown_level == 2 && !paragraph.section_label;
}

bool opens_section(const Paragraph& paragraph) {
    return paragraph.style == Style::section || paragraph.section_label ||
           (paragraph.style == Style::heading && paragraph.shown_level <= 2);
}

bool stands_in_front(Style style) {
    return is_field(style) && style != Style::section && style != Style::provenance && style != Style::link;
}

/// Which paragraphs are fields that stand in front of a section, as those of a record do.
std::vector<bool> heads_of_records(const std::vector<Paragraph>& paragraphs) {
    std::vector<bool> heads(paragraphs.size(), false);
    bool in_front = false;
    for (std::size_t i = paragraphs.size(); i-- > 0;) {
        const bool field = stands_in_front(paragraphs[i].style);
        heads[i] = field && in_front;
        if (!field) in_front = opens_section(paragraphs[i]);
    }
    return heads;
}

/// Which titles and subtitles stand in front of a record, as those of a document do: also in the middle,
/// where two documents were put together.
std::vector<bool> fronts_of_documents(const std::vector<Paragraph>& paragraphs) {
    std::vector<bool> fronts(paragraphs.size(), false);
    bool in_front = false;
    for (std::size_t i = paragraphs.size(); i-- > 0;) {
        const Style style = paragraphs[i].style;
        const bool front = style == Style::title || style == Style::subtitle;
        fronts[i] = front && in_front;
        if (is_title(paragraphs[i]) || style == Style::part) {
            in_front = true;
        } else if (!front && style != Style::contents && !shows_nothing(paragraphs[i])) {
            in_front = false;
        }
    }
    return fronts;
}

class Splitter {
  public:
    Splitter(const StoredTitles& stored, bool untitled, const std::vector<Paragraph>& paragraphs)
        : paragraphs_(paragraphs),
          untitled_(untitled),
          stored_titles_(stored.titles),
          lost_titles_(stored.titles),
          stored_(stored.records) {}

    Page take() {
        for (const Paragraph& paragraph : paragraphs_) {
            if (paragraph.style == Style::heading) lost_titles_.erase(paragraph.block.text.plain());
        }
        if (openings() < stored_) {
            heads_ = heads_of_records(paragraphs_);
            free_titles_ = titles_without_record();
        }
        const std::vector<bool> fronts = fronts_of_documents(paragraphs_);
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            const Paragraph& paragraph = paragraphs_[i];
            if (begins_again(i)) begin(paragraph, false);
            if (fronts[i] && !page_.records.empty()) {
                add_second_front(paragraph);
            } else {
                add(paragraph);
            }
            if (!page_.records.empty())
                record().behind_change.resize(record().pieces.size(), paragraph.behind_change);
        }
        // An empty line above a title has the style of titles too.
        auto& records = page_.records;
        records.erase(std::remove_if(records.begin(), records.end(),
                                     [](const PageRecord& each) {
                                         return !each.joined && !each.words && each.pieces.empty();
                                     }),
                      records.end());
        return std::move(page_);
    }

  private:
    enum class Section : std::uint8_t { none, headed, bare };

    /// Paragraphs that begin a record by what they are.
    std::size_t openings() const {
        const auto opens = [this](const Paragraph& paragraph) {
            return is_title(paragraph) || paragraph.style == Style::joined ||
                   (is_item(paragraph) && lost_titles_.contains(paragraph.block.text.plain()));
        };
        return static_cast<std::size_t>(std::count_if(paragraphs_.begin(), paragraphs_.end(), opens));
    }

    /// Of the stored ones, those that begin no record by what they are.
    std::unordered_set<std::string> titles_without_record() const {
        std::unordered_set<std::string> titles = stored_titles_;
        bool joined = false;
        for (const Paragraph& paragraph : paragraphs_) {
            if (is_title(paragraph) || (joined && is_joined_title(paragraph)))
                titles.erase(paragraph.block.text.plain());
            if (!shows_nothing(paragraph) || paragraph.style == Style::joined)
                joined = paragraph.style == Style::joined;
        }
        return titles;
    }

    void add(const Paragraph& paragraph) {
        switch (paragraph.style) {
            case Style::title:
            case Style::subtitle:
                return add_front(paragraph);
            case Style::contents:
                return;
            case Style::furniture:  // our words are left out of it: what remains is an editor's
                if (!shows_nothing(paragraph)) stray(paragraph);
                return;
            case Style::part:
                open_ = false;
                return;
            case Style::joined:
                begin(paragraph, true);
                if (!shows_nothing(paragraph)) add_content(paragraph);
                return;
            case Style::section:
                return add_bare_section(paragraph);
            case Style::heading:
                return add_heading(paragraph);
            default:
                return add_other(paragraph);
        }
    }

    PageRecord& record() { return page_.records.back(); }

    void begin(const Paragraph& paragraph, bool joined) {
        page_.records.push_back({{}, {}, joined, paragraph.words, paragraph.begin});
        open_ = true;
        section_ = Section::none;
        section_level_ = 2;
        behind_sections_ = has_source_ = has_date_ = false;
    }

    /// Above the records; between them an editor used the style for something else.
    void add_front(const Paragraph& paragraph) {
        if (!page_.records.empty()) return add_other(paragraph);
        if (paragraph.style == Style::subtitle) return;
        if (page_.has_title) {
            if (!shows_nothing(paragraph)) add_other(paragraph);
            return;
        }
        page_.has_title = true;
        if (!shows_nothing(paragraph)) page_.title = title_piece(paragraph);
    }

    /// Of a document that was put behind another.
    void add_second_front(const Paragraph& paragraph) {
        if (!shows_nothing(paragraph)) stray(paragraph);
        open_ = false;
    }

    void add_heading(const Paragraph& paragraph) {
        bool bare_joined = open_ && record().joined && record().pieces.empty();
        if (paragraph.section_label && open_) return open_section(paragraph);
        if (open_ && !bare_joined && is_joined_title(paragraph) &&
            free_titles_.erase(paragraph.block.text.plain()) > 0) {
            begin(paragraph, true);  // the line above it was deleted
            bare_joined = true;
        }
        if (paragraph.shown_level <= 1) {
            if (bare_joined) page_.records.pop_back();  // it tells a story of its own now
            begin(paragraph, false);
            if (!paragraph.block.text.empty()) record().pieces.push_back(title_piece(paragraph));
        } else if (bare_joined && paragraph.shown_level == 2) {
            record().pieces.push_back(title_piece(paragraph));
            section_level_ = 3;
        } else if (open_ && section_ != Section::bare && paragraph.shown_level <= section_level_ &&
                   !shows_nothing(paragraph)) {
            // Headings inside a section stand lower: one without the mark of ours is an editor's.
            open_section(paragraph);
        } else {
            add_other(paragraph);
        }
    }

    void open_section(const Paragraph& paragraph) {
        if (is_item(paragraph)) page_.headings_as_items.push_back(section_piece(paragraph));
        record().pieces.push_back(section_piece(paragraph));
        if (record().pieces.back().shown_level == 0) record().pieces.back().shown_level = section_level_;
        section_ = Section::headed;
        behind_sections_ = true;
    }

    void add_bare_section(const Paragraph& paragraph) {
        if (!open_) begin(paragraph, false);
        Piece piece = section_piece(paragraph);
        piece.block.text = Text();
        piece.shown_level = 0;
        record().pieces.push_back(std::move(piece));
        section_ = Section::bare;
        behind_sections_ = true;
        if (!shows_nothing(paragraph)) add_content(paragraph);
    }

    void add_other(const Paragraph& paragraph) {
        if (is_item(paragraph) && lost_titles_.erase(paragraph.block.text.plain()) > 0) {
            page_.headings_as_items.push_back(title_piece(paragraph));
            begin(paragraph, false);
            record().pieces.push_back(title_piece(paragraph));
            return;
        }
        if (paragraph.section_label && open_) return open_section(paragraph);
        if (paragraph.style == Style::other && shows_nothing(paragraph)) return;
        const bool field = is_field(paragraph.style);
        if (!open_) {
            if (!field && !untitled_) {
                if (!shows_nothing(paragraph)) stray(paragraph);
                return;
            }
            begin(paragraph, false);
        }
        add_content(paragraph);
    }

    /// Where a title was deleted, fields behind sections with a second source or date are those of its
    /// record.
    bool begins_again(std::size_t at) const {
        if (!open_ || !behind_sections_ || (at > 0 && at < heads_.size() && heads_[at - 1])) return false;
        for (; at < heads_.size() && heads_[at]; ++at) {
            const Style style = paragraphs_[at].style;
            if ((style == Style::source && has_source_) || (style == Style::published && has_date_))
                return true;
        }
        return false;
    }

    void add_content(const Paragraph& paragraph) {
        has_source_ = has_source_ || paragraph.style == Style::source;
        has_date_ = has_date_ || paragraph.style == Style::published;
        add_pieces(paragraph, record().pieces);
        if (!record().pieces.empty() && record().pieces.back().role == Role::block) behind_sections_ = true;
    }

    void stray(const Paragraph& paragraph) {
        Outline pieces;
        add_pieces(paragraph, pieces);
        for (Piece& piece : pieces) page_.stray.push_back(std::move(piece));
    }

    const std::vector<Paragraph>& paragraphs_;
    std::vector<bool> heads_;  // where a title was deleted: the paragraphs that stand as below one
    bool untitled_;            // there is no heading that begins a record: whatever stands there does
    const std::unordered_set<std::string>& stored_titles_;
    std::unordered_set<std::string> lost_titles_, free_titles_;  // of no heading; of no record
    std::size_t stored_;
    Page page_;
    bool open_ = false;  // a record is
    bool behind_sections_ = false, has_source_ = false, has_date_ = false;
    Section section_ = Section::none;
    std::uint8_t section_level_ = 2;
};

}  // namespace

Page take_records(const std::vector<Paragraph>& paragraphs, const StoredTitles& stored) {
    Page page = Splitter(stored, false, paragraphs).take();
    if (page.records.empty() && !page.stray.empty()) return Splitter(stored, true, paragraphs).take();
    return page;
}

}  // namespace digestkit::docx
