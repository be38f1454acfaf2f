// SPDX-License-Identifier: MIT
// The labelled layout: a title, then labels alone on their lines with the body below each, `Source` last.
#include <fmt/format.h>

#include <algorithm>

#include "lib/base/url.h"
#include "lib/diag/rules_txt.h"
#include "lib/formats/text/item.h"
#include "lib/formats/text/record_reader.h"
#include "lib/formats/text/source_block.h"

namespace digestkit::text {
namespace {

using outline::LabelLine;
using outline::LabelUse;

/// How many sections a new one is compared with: a file of a million labels must not take a million squared.
constexpr std::size_t compared = 64;

class LabelledReader {
  public:
    explicit LabelledReader(const Reading& reading)
        : in_(reading), record_(reading.record), source_(reading) {}

    void run() {
        const auto& lines = in_.chunk.lines;
        for (index_ = 0; index_ < lines.size(); ++index_) {
            const Line& line = lines[index_];
            if (line.form_feed || is_furniture(line)) continue;
            if (line.kind == LineKind::blank) {
                open_item_ = false;
                continue;
            }
            take(line);
        }
        finish();
    }

  private:
    /// Separators in the gap, and signs above the title; where there is nothing else they are the text.
    bool is_furniture(const Line& line) const {
        if (!in_.chunk.has_text) return false;
        return line.kind == LineKind::separator || (line.kind == LineKind::rule && !first_seen_);
    }

    void take(const Line& line) {
        if (line.end != line.text_end)
            in_.findings.gather(Gathered::trailing_blank, {line.text_end, line.end});
        if (line.label >= 0) {
            const LabelLine& label = in_.chunk.labels[static_cast<std::size_t>(line.label)];
            if (opens(label, line)) {
                first_seen_ = true;
                open(label, line);
                return;
            }
        }
        if (!first_seen_) {
            first_seen_ = true;
            record_.title = std::string(in_.text(line));
            in_.findings.place("/title", Reading::stretch(line));
        } else if (source_.is_open()) {
            take_text_after_source(source_.take_line(line));
        } else {
            take_body_line(line);
        }
    }

    /// The first text behind line `index_`, or null.
    const Line* next_text() const {
        const auto& lines = in_.chunk.lines;
        for (std::size_t i = index_ + 1; i < lines.size(); ++i) {
            if (lines[i].kind == LineKind::text) return &lines[i];
        }
        return nullptr;
    }

    /// A bare word is a label while it is the only one of its kind, or before a URL.
    bool opens(const LabelLine& label, const Line& line) {
        if (label.language) return label.known_word || first_seen_;
        if (label.use == LabelUse::source) {
            const Line* next = next_text();
            if (!source_.seen() || !label.value.empty() || (next != nullptr && is_url(in_.text(*next))))
                return true;
        } else if (std::find(bare_.begin(), bare_.end(), label.kind) == bare_.end()) {
            bare_.push_back(label.kind);
            return true;
        }
        if (in_.findings.wanted()) {
            in_.findings.report(
                rules::txt::label_ambiguous, Reading::stretch(line),
                fmt::format("{} may be a label or a text; one is open already, so it is read as text",
                            quoted(in_.text(line))));
        }
        return false;
    }

    void open(const LabelLine& label, const Line& line) {
        open_item_ = false;
        source_.close();
        if (label.use == LabelUse::source) {
            open_source(label, line);
        } else {
            open_section(label, line);
        }
    }

    void open_source(const LabelLine& label, const Line& line) {
        source_.open(line);
        if (label.value.empty()) return;
        const auto begin = static_cast<std::size_t>(label.value.data() - in_.bytes.data());
        take_text_after_source(source_.take({begin, begin + label.value.size()}));
    }

    void open_section(const LabelLine& label, const Line& line) {
        check_joined(label, line);
        Section section;
        section.kind = label.kind;
        section.label = std::string(label.label);
        const std::string path = fmt::format("/sections/{}", record_.sections.size());
        if (label.language) take_language(label, line, path, section);
        record_.sections.push_back(std::move(section));
        in_.findings.place(path, Reading::stretch(line));
        in_.findings.place(path + "/label", Reading::stretch(line));
        if (!label.value.empty()) {
            const auto begin = static_cast<std::size_t>(label.value.data() - in_.bytes.data());
            add_paragraph(label.value, {begin, begin + label.value.size()});
        }
    }

    void take_language(const LabelLine& label, const Line& line, const std::string& path, Section& section) {
        outline::LabelLanguage language = outline::label_language(*label.language);
        section.lang = std::move(language.tag);
        const auto begin = static_cast<std::size_t>(label.language->data() - in_.bytes.data());
        const Stretch where =
            label.language->empty() ? Reading::stretch(line) : Stretch{begin, begin + label.language->size()};
        if (in_.findings.places_wanted()) in_.findings.place(path + "/lang", where);
        if (language.known || !in_.findings.wanted()) return;
        if (language.malformed) {
            in_.findings.report(rules::txt::language_malformed, where,
                                fmt::format("{} is no language tag", quoted(*label.language)),
                                path + "/lang");
        } else {
            in_.findings.report(rules::txt::language_unknown, where,
                                fmt::format("{} names no known language", quoted(*label.language)),
                                path + "/lang");
        }
    }

    /// A second Summary (EN) right behind the URL of the source: a file was joined to another without a line
    /// end.
    void check_joined(const LabelLine& label, const Line& line) {
        if (joined_ || !source_.just_closed()) return;
        bool repeated = false;
        for (std::size_t i = 0; i < std::min(record_.sections.size(), compared); ++i) {
            repeated = repeated || record_.sections[i].label == label.label;
        }
        if (!repeated && !source_.glued()) return;
        joined_ = true;
        if (!in_.findings.wanted()) return;
        report_joined(source_.last_line().value_or(Reading::stretch(line)), in_.findings);
    }

    void take_text_after_source(const std::optional<Stretch>& where) {
        if (!where) return;
        const std::string_view text = in_.bytes.substr(where->begin, where->end - where->begin);
        if (in_.findings.wanted()) {
            in_.findings.report(rules::txt::text_after_source, *where,
                                fmt::format("{} stands behind the source", quoted(text)));
        }
        record_.sections.emplace_back();
        add_paragraph(text, *where);
    }

    Section& section() {
        if (record_.sections.empty()) record_.sections.emplace_back();
        return record_.sections.back();
    }

    std::string block_path() {
        if (!in_.findings.wanted() && !in_.findings.places_wanted()) return {};
        return fmt::format("/sections/{}/blocks/{}", record_.sections.size() - 1, section().blocks.size());
    }

    void add_paragraph(std::string_view text, Stretch where) {
        Section& target = section();
        if (in_.findings.places_wanted()) in_.findings.place(block_path(), where);
        target.blocks.emplace_back().text = std::string(text);
        open_item_ = false;
    }

    void take_body_line(const Line& line) {
        const std::string_view text = in_.text(line);
        const std::string_view blanks = in_.bytes.substr(line.begin, line.text_begin - line.begin);
        if (line.kind != LineKind::text) {
            section();
            if (in_.findings.places_wanted()) in_.findings.place(block_path(), Reading::stretch(line));
            section().blocks.emplace_back().type = BlockType::rule;
            open_item_ = false;
            return;
        }
        if (const auto marker = read_item_marker(text)) {
            add_item(*marker, text, blanks, line);
        } else if (open_item_ && indent_columns(blanks) >= 2) {
            Text& item = section().blocks.back().text;
            item.append("\n");
            item.append(text);
        } else {
            add_paragraph(text, Reading::stretch(line));
        }
    }

    void add_item(const ItemMarker& marker, std::string_view text, std::string_view blanks,
                  const Line& line) {
        section();
        const std::string path = in_.findings.places_wanted() ? block_path() : std::string();
        if (in_.findings.places_wanted()) in_.findings.place(path, Reading::stretch(line));
        Block& block = section().blocks.emplace_back();
        block.type = BlockType::item;
        block.depth = depth_of_indent(indent_columns(blanks));
        block.ordered = marker.ordered;
        if (marker.ordered) {
            block.number = std::string(marker.marker);
        } else if (marker.marker != "-") {
            block.marker = std::string(marker.marker);
        }
        text = text.substr(std::min(marker.size, text.size()));
        const auto label = read_item_label(text);
        if (label) {
            block.label = std::string(label->label);
            block.sep = std::string(label->sep);
            text = label->text;
        }
        in_.findings.place_parts(path, label ? &label->label : nullptr, text);
        block.text = std::string(text);
        open_item_ = true;
    }

    void finish() {
        source_.close();
        if (!in_.findings.wanted()) return;
        const bool labels =
            source_.seen() || std::any_of(record_.sections.begin(), record_.sections.end(),
                                          [](const Section& s) { return s.label.has_value(); });
        if (labels) return;
        for (const Line& line : in_.chunk.lines) {
            if (line.kind == LineKind::blank) continue;
            in_.findings.report(rules::txt::no_sections, Reading::stretch(line),
                                "no label follows: the text is read as a title and paragraphs");
            return;
        }
    }

    const Reading& in_;
    Record& record_;
    std::size_t index_ = 0;
    std::vector<SectionKind> bare_;
    SourceBlock source_;
    bool first_seen_ = false, joined_ = false, open_item_ = false;
};

}  // namespace

void read_labelled(const Reading& reading) {
    LabelledReader(reading).run();
}

}  // namespace digestkit::text
