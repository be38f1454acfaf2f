// SPDX-License-Identifier: MIT
// The page layout: header, title, then panels, each with furniture, a provenance line, and content whose
// headings are not marked. docs/formats/text.md has the rules, each measured on real page texts.
#include <fmt/format.h>

#include <algorithm>

#include "lib/base/url.h"
#include "lib/diag/rules_txt.h"
#include "lib/formats/text/header.h"
#include "lib/formats/text/heading.h"
#include "lib/formats/text/pieces.h"
#include "lib/formats/text/provenance.h"

namespace digestkit::text {
namespace {

using outline::LabelUse;

constexpr std::size_t usual_panels = 2;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A section of the page: pieces [begin, end), of which `label` names it and `provenance` says who wrote it.
struct Panel {
    std::size_t begin = 0, end = 0;
    std::size_t label = none, provenance = none;
    std::size_t content = 0;  ///< behind label, furniture and provenance line
};

class PageReader {
  public:
    explicit PageReader(const Reading& reading) : in_(reading), record_(reading.record) {}

    void run() {
        const std::size_t from = take_first_line();
        cut_pieces(in_, from, pieces_);
        std::size_t at = take_title();
        find_panels(at);
        const std::size_t leading_end = panels_.empty() ? pieces_.size() : panels_.front().begin;
        record_.sections.reserve(panels_.size() + 1);
        if (leading_end > at) take_leading(at, leading_end);
        for (const Panel& panel : panels_) take_panel(panel);
        say_what_is_missing();
        check_joined();
    }

  private:
    // ---- header and title

    std::size_t first_text_line() const {
        const auto& lines = in_.chunk.lines;
        std::size_t i = 0;
        while (i < lines.size() && lines[i].kind != LineKind::text) ++i;
        return i;
    }

    /// Reads the header when the first line is one, and returns the line to go on with.
    std::size_t take_first_line() {
        const std::size_t first = first_text_line();
        if (first == in_.chunk.lines.size()) return 0;
        header_line_ = in_.text(in_.chunk.lines[first]);
        const Line& line = in_.chunk.lines[first];
        if (line.provenance || line.word != nullptr) return first;
        providers();
        const auto header = read_header(header_line_, providers_);
        if (!header) return first;
        has_header_ = true;
        take_header(*header, header_line_, Reading::stretch(in_.chunk.lines[first]), record_, in_.findings);
        return first + 1;
    }

    /// The providers of the record's own provenance lines.
    void providers() {
        for (const Line& line : in_.chunk.lines) {
            if (line.kind != LineKind::text || !line.provenance) continue;
            if (provenance_.empty()) provenance_.reserve(usual_panels);
            provenance_.push_back(read_provenance_line(in_.text(line), header_line_));
        }
        providers_.reserve(provenance_.size());
        for (const ProvenanceLine& line : provenance_) {
            if (line.provenance.provider) providers_.push_back(*line.provenance.provider);
        }
    }

    std::size_t take_title() {
        if (pieces_.empty()) return 0;
        const Piece& piece = pieces_.front();
        if (piece.kind != PieceKind::text || piece.provenance || is_furniture(piece) || is_panel_name(piece))
            return 0;
        record_.title = joined(piece);
        in_.findings.place("/title", whole(piece));
        return 1;
    }

    // ---- panels

    static bool is_furniture(const Piece& piece) {
        return piece.word != nullptr && piece.word->use == LabelUse::furniture;
    }
    static bool is_panel_name(const Piece& piece) {
        return piece.word != nullptr && piece.word->use == LabelUse::panel;
    }
    static bool is_section_name(const Piece& piece) {
        return piece.word != nullptr &&
               (piece.word->use == LabelUse::panel || piece.word->use == LabelUse::section);
    }

    /// The piece that names the panel of the provenance line at `at`: a panel name at most three lines above,
    /// else the highest section name there.
    std::size_t find_name(std::size_t at, std::size_t lowest) const {
        std::size_t name = none;
        for (std::size_t i = at; i > lowest && at - i < 3; --i) {
            const Piece& piece = pieces_[i - 1];
            if (!piece.plain_line() || piece.provenance) break;
            if (is_panel_name(piece)) return i - 1;
            if (is_section_name(piece)) name = i - 1;
        }
        return name;
    }

    void find_panels(std::size_t at) {
        panels_.reserve(usual_panels);
        std::size_t lowest = at;
        for (std::size_t i = at; i < pieces_.size(); ++i) {
            if (pieces_[i].provenance) {
                Panel panel;
                panel.label = find_name(i, lowest);
                panel.provenance = i;
                panel.begin = panel.label == none ? i : panel.label;
                panel.content = lowest = i + 1;
                // A panel name seen before its provenance line has opened this panel already.
                if (!panels_.empty() && panels_.back().begin == panel.begin) panels_.pop_back();
                panels_.push_back(panel);
            } else if (is_panel_name(pieces_[i])) {
                Panel panel;
                panel.label = panel.begin = i;
                panel.content = skip_furniture(i + 1);
                panels_.push_back(panel);
            }
        }
        for (std::size_t i = 0; i < panels_.size(); ++i) {
            panels_[i].end = i + 1 < panels_.size() ? panels_[i + 1].begin : pieces_.size();
        }
    }

    /// Without a provenance line only what is surely furniture is taken for it.
    std::size_t skip_furniture(std::size_t i) const {
        if (i + 1 < pieces_.size() && is_furniture(pieces_[i + 1]) && !pieces_[i].provenance) ++i;
        while (i < pieces_.size() && is_furniture(pieces_[i])) ++i;
        return i;
    }

    // ---- sections

    void take_leading(std::size_t begin, std::size_t end) {
        note_furniture();
        record_.sections.emplace_back();
        record_.sections.back().blocks.reserve(end - begin);
        content(begin, end, false, true);
    }

    std::string path() const { return fmt::format("/sections/{}", record_.sections.size() - 1); }

    void take_panel(const Panel& panel) {
        record_.sections.emplace_back();
        Section& section = record_.sections.back();
        section.blocks.reserve(panel.end - panel.begin);
        if (panel.label != none) {
            const Piece& label = pieces_[panel.label];
            section.kind = panel_kind_ = label.word->kind;
            section.label = std::string(label.text);
            if (in_.findings.places_wanted()) {
                in_.findings.place(path(), whole(label));
                in_.findings.place(path() + "/label", whole(label));
            }
        }
        if (panel.label == none) section.kind = panel_kind_;  // another language in the same panel
        const std::size_t furniture = panel.label == none ? panel.begin : panel.label + 1;
        const std::size_t furniture_end = panel.provenance == none ? panel.content : panel.provenance;
        for (std::size_t i = furniture; i < furniture_end; ++i) add_furniture(pieces_[i]);
        if (panel.provenance != none) take_provenance(pieces_[panel.provenance], section);
        content(panel.content, panel.end, panel.provenance != none, false);
    }

    void take_provenance(const Piece& piece, Section& section) {
        ProvenanceLine line = provenance_at_ < provenance_.size()
                                  ? std::move(provenance_[provenance_at_++])
                                  : read_provenance_line(piece.text, header_line_);
        section.lang = std::move(line.lang);
        section.provenance = std::move(line.provenance);
        rebuilt_.clear();
        append_provenance_line(*section.provenance, section.lang, rebuilt_);
        if (rebuilt_ != piece.text) section.provenance->raw = std::string(piece.text);
        if (in_.findings.places_wanted()) in_.findings.place(path() + "/provenance", whole(piece));
        if (!in_.findings.wanted()) return;
        if (line.guessed) {
            in_.findings.report(
                rules::txt::provenance_guessed, whole(piece),
                fmt::format("the provider of {} is unknown; {} in {} is a guess", quoted(piece.text),
                            quoted(section.provenance->provider.value_or("")),
                            section.lang.empty() ? "no language" : quoted(section.lang)),
                path() + "/provenance");
        }
    }

    void content(std::size_t begin, std::size_t end, bool after_provenance, bool leading) {
        for (std::size_t i = begin; i < end; ++i) {
            const Piece& piece = pieces_[i];
            if (is_furniture(piece) || (leading && is_repeated_furniture(piece))) {
                add_furniture(piece);
            } else if (piece.kind == PieceKind::rule) {
                add(piece).type = BlockType::rule;
            } else if (piece.kind == PieceKind::item) {
                add_item(piece);
            } else {
                add_text(i, begin, end, after_provenance && i == begin);
            }
        }
    }

    /// A line above the first panel that a panel prints above its provenance line too.
    bool is_repeated_furniture(const Piece& piece) const {
        return piece.plain_line() && std::binary_search(furniture_.begin(), furniture_.end(), piece.text);
    }

    void note_furniture() {
        for (const Panel& panel : panels_) {
            if (panel.provenance == none || panel.label == none) continue;
            for (std::size_t i = panel.label + 1; i < panel.provenance; ++i)
                furniture_.push_back(pieces_[i].text);
        }
        std::sort(furniture_.begin(), furniture_.end());
    }

    // ---- blocks

    Stretch whole(const Piece& piece) const {
        return {in_.chunk.lines[piece.first].text_begin, in_.chunk.lines[piece.last].text_end};
    }

    /// The text of a piece, its lines joined by LF.
    std::string joined(const Piece& piece) const {
        std::string text(piece.text);
        for (std::size_t i = piece.first + 1; i <= piece.last; ++i) {
            text += '\n';
            text += in_.text(in_.chunk.lines[i]);
        }
        return text;
    }

    std::string block_path() const {
        return fmt::format("{}/blocks/{}", path(), record_.sections.back().blocks.size());
    }

    Block& add(const Piece& piece) {
        if (in_.findings.places_wanted()) in_.findings.place(block_path(), whole(piece));
        return record_.sections.back().blocks.emplace_back();
    }

    void add_furniture(const Piece& piece) {
        in_.findings.gather(Gathered::boilerplate, whole(piece));
        Block& block = add(piece);
        block.type = BlockType::boilerplate;
        block.text = joined(piece);
    }

    void add_item(const Piece& piece) {
        const std::string item_path = in_.findings.places_wanted() ? block_path() : std::string();
        Block& block = add(piece);
        block.type = BlockType::item;
        block.depth = depth_of_indent(piece.indent < 2 ? 0 : piece.indent - 2);
        block.ordered = piece.ordered;
        if (piece.ordered) {
            block.number = std::string(piece.marker);
        } else if (piece.marker != "•") {
            block.marker = std::string(piece.marker);
        }
        const auto label = read_item_label(piece.text);
        in_.findings.place_parts(item_path, label ? &label->label : nullptr,
                                 label ? label->text : piece.text);
        if (!label) {
            block.text = piece.single() ? std::string(piece.text) : joined(piece);
            return;
        }
        block.label = std::string(label->label);
        if (label->sep != ": ") block.sep = std::string(label->sep);
        std::string text = piece.single() ? std::string(label->text) : joined(piece);
        if (!piece.single()) text.erase(0, piece.text.size() - label->text.size());
        block.text = std::move(text);
    }

    void add_text(std::size_t i, std::size_t begin, std::size_t end, bool first_after_provenance) {
        const Piece& piece = pieces_[i];
        const int level = piece.single() ? heading_level(i, begin, end, first_after_provenance) : 0;
        Block& block = add(piece);
        block.text = piece.single() ? std::string(piece.text) : joined(piece);
        if (level == 0) return;
        block.type = BlockType::heading;
        block.level = static_cast<std::uint8_t>(level);
    }

    /// 0 is no heading.
    int heading_level(std::size_t i, std::size_t begin, std::size_t end, bool first_after_provenance) {
        if (in_.headings == Headings::none) return 0;
        const Piece& piece = pieces_[i];
        if (record_.title && piece.text == record_.title->plain()) return 1;
        if (i > begin && equal(piece, pieces_[i - 1])) return 1;
        if (i + 1 < end && equal(piece, pieces_[i + 1])) return 1;
        const bool known = piece.word != nullptr && piece.word->use != LabelUse::source;
        if (!known) {
            if (in_.headings != Headings::guess || i + 1 >= end || !looks_like_heading(piece.text)) return 0;
            in_.findings.gather(Gathered::heading, whole(piece));
        }
        return first_after_provenance ? 1 : 2;
    }

    static bool equal(const Piece& a, const Piece& b) {
        return a.plain_line() && b.plain_line() && a.text == b.text;
    }

    // ---- what the page does not say

    void say_what_is_missing() {
        if (!in_.findings.wanted()) return;
        const std::size_t first = first_text_line();
        if (first == in_.chunk.lines.size()) return;
        const Stretch where = Reading::stretch(in_.chunk.lines[first]);
        if (!has_header_) {
            in_.findings.report(rules::txt::header_missing, where, "the page has no header with a date");
        }
        if (in_.findings.wants(rules::txt::source_url_missing)) {
            in_.findings.report(rules::txt::source_url_missing, original_post(where),
                                "a page does not keep the URL of its source", "/source/url");
        }
    }

    /// A labelled record whose last line, the URL of its source, runs on into the header of this page.
    void check_joined() {
        if (!in_.findings.wanted()) return;
        const auto& lines = in_.chunk.lines;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            if (lines[i].label < 0 || lines[i + 1].kind != LineKind::text) continue;
            const auto& label = in_.chunk.labels[static_cast<std::size_t>(lines[i].label)];
            const std::string_view text = in_.text(lines[i + 1]);
            const bool url_first = text.starts_with("https://") || text.starts_with("http://");
            if (label.use == LabelUse::source && url_first && !is_url(text)) {
                report_joined(Reading::stretch(lines[i + 1]), in_.findings);
            }
        }
    }

    /// Where the link to the source stood: the last furniture before the first panel.
    Stretch original_post(Stretch otherwise) const {
        const std::size_t end = panels_.empty() ? pieces_.size() : panels_.front().begin;
        for (std::size_t i = end; i > 0; --i) {
            if (is_furniture(pieces_[i - 1])) return whole(pieces_[i - 1]);
        }
        return otherwise;
    }

    const Reading& in_;
    Record& record_;
    std::string_view header_line_;
    bool has_header_ = false;
    std::vector<ProvenanceLine> provenance_;
    std::size_t provenance_at_ = 0;
    std::vector<std::string_view> providers_;
    std::vector<Piece> pieces_;
    std::vector<Panel> panels_;
    SectionKind panel_kind_ = SectionKind::other;  ///< of the last panel with a name
    std::vector<std::string_view> furniture_;      // sorted
    std::string rebuilt_;
};

}  // namespace

void read_page(const Reading& reading) {
    PageReader(reading).run();
}

}  // namespace digestkit::text
