// SPDX-License-Identifier: MIT
#include "lib/formats/text/chunk.h"

#include <algorithm>

#include "lib/base/url.h"
#include "lib/formats/text/provenance.h"
#include "lib/outline/printed_date.h"
#include "lib/unicode/properties.h"

namespace digestkit::text {
namespace {

enum class Separation { split, rule, placeholder, gap_at_end, more };

bool is_section_label(const outline::LabelLine& label) {
    return label.language || label.use == outline::LabelUse::source || label.use == outline::LabelUse::panel;
}

/// A date with a time ends the line, as in the header of a page.
bool is_page_header(std::string_view text) {
    const auto date = outline::find_date_at_end(text);
    return date && date->has_time;
}

class Cutter {
  public:
    Cutter(std::string_view view, bool at_end, bool may_have_cr, std::size_t max_lines, Chunk& chunk)
        : cutter_(view, at_end, may_have_cr), max_lines_(max_lines), chunk_(chunk) {}

    CutResult run(std::size_t bom) {
        std::size_t at = 0;
        while (at < cutter_.view().size()) {
            Line& line = chunk_.lines.emplace_back();
            if (!cutter_.cut(at, line)) return CutResult::more;
            if (at == 0) hide_bom(line, bom);
            at = line.next;
            if (line.kind == LineKind::separator && chunk_.has_text) {
                const Separation what = judge(line);
                if (what == Separation::more) return CutResult::more;
                if (what == Separation::split || what == Separation::gap_at_end) return take_gap();
                line.kind = what == Separation::rule ? LineKind::rule : LineKind::text;
            }
            if (line.kind == LineKind::text) {
                const Step step = take_text(line);
                if (step == Step::more) return CutResult::more;
                if (step == Step::next_record) {
                    const std::size_t end = line.begin;
                    chunk_.lines.pop_back();
                    return end_at(end, end, false, true);
                }
            }
            if (chunk_.lines.size() > max_lines_) return too_long(line.begin, !chunk_.has_text);
            count_line_end(cutter_.view(), line, chunk_.ends);
        }
        if (!cutter_.at_end()) return CutResult::more;
        return end_at(at, at, false, false);
    }

  private:
    enum class Step { same_record, next_record, more };

    std::string_view text_of(const Line& line) const {
        return cutter_.view().substr(line.text_begin, line.text_end - line.text_begin);
    }

    void hide_bom(Line& line, std::size_t bom) {
        if (bom == 0) return;
        const std::size_t end = line.end;
        Line rest;
        if (line.end <= bom) {
            line.text_begin = line.text_end = end;
            line.kind = LineKind::blank;
            return;
        }
        if (!cutter_.cut(bom, rest)) return;
        rest.begin = rest.form_feed ? rest.begin : bom;
        line.text_begin = rest.text_begin;
        line.text_end = rest.text_end;
        line.kind = rest.kind;
        line.form_feed = rest.form_feed;
        line.next = rest.next;
        line.end = rest.end;
    }

    void push(const Line& line) {
        count_line_end(cutter_.view(), line, chunk_.ends);
        chunk_.lines.push_back(line);
    }

    CutResult end_at(std::size_t size, std::size_t gap, bool separated, bool implicit) {
        chunk_.size = size;
        chunk_.gap = gap;
        chunk_.separated = separated;
        chunk_.implicit = implicit;
        return CutResult::whole;
    }

    CutResult too_long(std::size_t at, bool in_gap) {
        chunk_.size = at;
        chunk_.in_gap = in_gap;
        return CutResult::too_long;
    }

    /// Reads the label of a text line, and sees the title that follows the URL of a source.
    Step take_text(Line& line) {
        const std::string_view text = text_of(line);
        const std::string_view head = text.substr(0, outline::label_reach);
        const bool colon =
            head.find(':') != std::string_view::npos || head.find("：") != std::string_view::npos;
        line.provenance = colon && is_provenance_line(text);
        std::optional<outline::LabelLine> label;
        if (colon || text.size() <= outline::label_reach)
            label = outline::read_label_line(text, &line.word, colon);
        if (label) {
            if (label->use == outline::LabelUse::source) {
                in_source_ = true;
                url_seen_ = is_url(label->value);
            } else if (is_section_label(*label)) {
                in_source_ = false;
            }
            line.label = static_cast<int>(chunk_.labels.size());
            chunk_.labels.push_back(*label);
        } else if (in_source_) {
            if (is_url(text)) {
                url_seen_ = true;
            } else if (url_seen_) {
                if (is_page_header(text)) return Step::next_record;
                Line next;
                bool whole = false;
                for (std::size_t at = line.next;
                     (whole = cutter_.cut(at, next)) && next.kind == LineKind::blank;) {
                    at = next.next;
                }
                if (!whole) return cutter_.at_end() ? Step::same_record : Step::more;
                if (next.kind != LineKind::text) return Step::same_record;
                const auto behind = outline::read_label_line(text_of(next));
                if (behind && is_section_label(*behind)) return Step::next_record;
            }
        }
        chunk_.has_text = true;
        return Step::same_record;
    }

    /// What stands behind a separator: more separators and blank lines, then a line of text.
    struct Behind {
        Line text;
        bool form_feed = false;
        bool adjacent = false;  ///< no blank line before the text
        bool several = false;   ///< more separators before the text
    };
    bool look_behind(const Line& separator, Behind& behind) const {
        behind.form_feed = separator.form_feed;
        std::size_t at = separator.next, last_separator = at;
        while (cutter_.cut(at, behind.text)) {
            if (behind.text.kind == LineKind::text || behind.text.kind == LineKind::rule) {
                behind.adjacent = behind.text.begin == last_separator;
                return true;
            }
            at = behind.text.next;
            if (behind.text.kind == LineKind::separator) {
                last_separator = at;
                behind.several = true;
                behind.form_feed = behind.form_feed || behind.text.form_feed;
            }
        }
        return false;
    }

    /// Is the separator `line`, the last so far, the end of the record, a rule inside it, or the placeholder
    /// of an empty summary?
    Separation judge(const Line& line) {
        // A run of separators is judged once, or a long one would take quadratic time.
        if (line.begin < rule_until_ && !line.form_feed) return Separation::rule;
        Behind behind;
        if (!look_behind(line, behind)) return cutter_.at_end() ? Separation::gap_at_end : Separation::more;
        if (behind.form_feed) return Separation::split;
        const Line* last = nullptr;
        for (auto it = chunk_.lines.rbegin() + 1; it != chunk_.lines.rend() && last == nullptr; ++it) {
            if (it->kind != LineKind::blank) last = &*it;
        }
        if (last != nullptr && last->label >= 0 && !behind.several) {
            const auto label = outline::read_label_line(text_of(behind.text));
            if (label && is_section_label(*label)) return Separation::placeholder;
        }
        const Line& before = chunk_.lines[chunk_.lines.size() - 2];
        if (before.kind == LineKind::text || behind.adjacent) return Separation::split;
        const Separation verdict = judge_by_shape(behind.text);
        if (verdict == Separation::rule) rule_until_ = behind.text.begin;
        return verdict;
    }

    /// Blank lines on both sides: a rule unless what follows looks like a record.
    Separation judge_by_shape(Line line) const {
        if (is_page_header(text_of(line))) return Separation::split;
        for (bool whole = true; whole; whole = cutter_.cut(line.next, line)) {
            if (line.kind == LineKind::separator) return Separation::rule;
            if (line.kind != LineKind::text) continue;
            const auto label = outline::read_label_line(text_of(line));
            if ((label && is_section_label(*label)) || is_provenance_line(text_of(line)))
                return Separation::split;
        }
        return cutter_.at_end() ? Separation::rule : Separation::more;
    }

    /// Takes the separator that is the last line so far, the blank lines before it, and all blank lines and
    /// separators behind it.
    CutResult take_gap() {
        std::size_t gap = chunk_.lines.back().begin, at = chunk_.lines.back().next;
        count_line_end(cutter_.view(), chunk_.lines.back(), chunk_.ends);
        for (auto it = chunk_.lines.rbegin() + 1; it != chunk_.lines.rend() && it->kind == LineKind::blank;
             ++it) {
            gap = it->begin;
        }
        const std::size_t before = chunk_.lines.size();
        Line line;
        while (cutter_.cut(at, line) && (line.kind == LineKind::blank || line.kind == LineKind::separator)) {
            if (chunk_.lines.size() - before >= max_lines_) return too_long(at, true);
            push(line);
            at = line.next;
        }
        if (at < cutter_.view().size()) return end_at(at, gap, true, false);
        return cutter_.at_end() ? end_at(at, at, false, false) : CutResult::more;
    }

    LineCutter cutter_;
    std::size_t max_lines_;
    Chunk& chunk_;
    std::size_t rule_until_ = 0;
    bool in_source_ = false, url_seen_ = false;
};

}  // namespace

void Chunk::clear() {
    lines.clear();
    labels.clear();
    ends = {};
    size = gap = 0;
    separated = implicit = has_text = in_gap = false;
}

CutResult cut_chunk(std::string_view view, bool at_end, std::size_t bom, Chunk& chunk, bool may_have_cr,
                    std::size_t max_lines) {
    chunk.clear();
    return Cutter(view, at_end, may_have_cr, max_lines, chunk).run(bom);
}

std::string_view trimmed_end(std::string_view bytes) {
    const std::string_view text = trimmed(bytes);
    return text.empty() ? text
                        : bytes.substr(0, static_cast<std::size_t>(text.data() + text.size() - bytes.data()));
}

bool ends_in_form_feed(std::string_view bytes) {
    const std::string_view text = trimmed_end(bytes);
    for (std::size_t at = bytes.find('\f', text.size()); at != std::string_view::npos;
         at = bytes.find('\f', at + 1)) {
        if (at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r' || bytes[at - 1] == '\f') return true;
    }
    return false;
}

bool ends_in_separator(std::string_view bytes) {
    if (ends_in_form_feed(bytes)) return true;
    const std::string_view text = trimmed_end(bytes);
    if (text.empty()) return false;
    const char last = text.back();
    if (last != '-' && last != '=' && last != '*' && last != '\x80') return false;  // the last of "─" is 0x80
    // By hand: find_last_of looks every byte up in the set by a call.
    std::size_t begin = text.size();
    while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\r' && text[begin - 1] != '\f')
        --begin;
    Line line;
    return LineCutter(text.substr(begin), true).cut(0, line) && line.kind == LineKind::separator;
}

}  // namespace digestkit::text
