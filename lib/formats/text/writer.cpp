// SPDX-License-Identifier: MIT
#include "lib/formats/text/writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_cnv.h"
#include "lib/formats/text/chunk.h"
#include "lib/formats/text/compose.h"
#include "lib/formats/text/facts.h"
#include "lib/formats/text/loss.h"
#include "lib/formats/text/patch.h"
#include "lib/formats/text/reader.h"
#include "lib/model/names.h"
#include "lib/outline/labels.h"
#include "lib/unicode/utf8.h"

namespace digestkit::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The last line that is neither blank nor a separator.
std::string_view last_text_line(std::string_view bytes) {
    while (true) {
        const std::string_view text = trimmed_end(bytes);
        const std::size_t before = text.find_last_of("\n\r\f");
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        if (text.empty() || !ends_in_separator(text)) return text.substr(begin);
        bytes = text.substr(0, begin);
    }
}

/// A NUL is no text: a reader would refuse the whole file for it.
void replace_nul(std::string& text) {
    for (std::size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0', at)) {
        text.replace(at, 1, replacement);
    }
}

class TextWriter final : public Writer {
  public:
    TextWriter(Output& output, const WriteOptions& options, Sink& sink)
        : output_(output), options_(options), sink_(sink) {}

    void head(Head head) override {
        if (!head.empty()) {
            sink_.report(diagnose(rules::cnv::head_dropped,
                                  "a text holds records only: the head of the digest is left out", {}));
        }
    }

    void record(Record record, const Places& places) override {
        places_ = &places;
        Layout layout = record.layout.value_or(Layout{});
        if (options_.layout && layout.variant != *options_.layout) {
            layout = Layout{};
            layout.variant = *options_.layout;
        }
        compose_plain(record, layout, bytes_);
        replace_nul(bytes_);
        const bool implicit = apply(layout);
        if (first_ && !layout.bom && bytes_.starts_with(byte_order_mark)) {
            // A U+FEFF that begins the title would be taken for the mark: a mark before it keeps it.
            bytes_.insert(0, byte_order_mark);
            layout.bom = true;
        }
        check(record, layout);
        const bool marked = first_ && layout.bom && bytes_.starts_with(byte_order_mark);
        if (first_) {
            first_ = false;
        } else {
            join(layout);
        }
        output_.write(bytes_);
        previous_mark_ = marked ? byte_order_mark.size() : 0;
        previous_implicit_ = implicit;
        std::swap(previous_, bytes_);
        previous_eol_ = layout.eol;
    }

    void finish() override {}

  private:
    void report(const Rule& rule, std::string message, const std::string& path = {}) {
        Diagnostic diagnostic = diagnose(rule, std::move(message), places_->find(path));
        diagnostic.path = path;
        sink_.report(std::move(diagnostic));
    }

    /// Applies the patch where it fits; true when it says that no separator follows.
    bool apply(const Layout& layout) {
        if (!layout.patch || !options_.whole_patch) return false;
        if (apply_patch(*layout.patch, bytes_)) return is_implicit(*layout.patch);
        report(rules::cnv::patch_not_applied,
               "the record was changed since it was read: it is written plainly", "/layout/patch");
        return false;
    }

    // ---- what would be read back

    void check(Record& record, const Layout& layout) {
        std::vector<Record> found = read_back(bytes_, layout.bom, Headings::guess);
        if (found.size() == 1 && same_content(record, found.front())) return;
        // A record that was read with another rule for headings comes back with that rule.
        for (const Headings headings : {Headings::strict, Headings::none}) {
            const std::vector<Record> other = read_back(bytes_, layout.bom, headings);
            if (other.size() == 1 && same_content(record, other.front())) return;
        }
        if (found.size() != 1) {
            report(rules::cnv::not_separable,
                   found.empty() ? "the record is empty as a text"
                                 : fmt::format("the text would be read as {} records", found.size()));
        }
        fill_made_labels(record, layout.variant);
        const Record nothing;
        name_differences(record, found.empty() ? nothing : found.front(), layout.variant);
    }

    /// Labels that the composer made are told once and are no difference any more.
    void fill_made_labels(Record& record, LayoutVariant variant) {
        std::size_t count = 0;
        std::string first;
        for (std::size_t i = 0; i < record.sections.size(); ++i) {
            Section& section = record.sections[i];
            const bool other = section.kind == SectionKind::other;
            if (section.label ||
                (other && (variant == LayoutVariant::page || (i == 0 && section.lang.empty()))) ||
                (variant == LayoutVariant::page && continues_panel(record.sections, i))) {
                continue;
            }
            section.label = made_section_label(section, variant);
            if (count++ == 0) first = fmt::format("/sections/{}/label", i);
        }
        if (count != 0) {
            report(rules::cnv::label_made,
                   count == 1 ? std::string("a label is made for a section that has none")
                              : fmt::format("labels are made for {} sections that have none", count),
                   first);
        }
    }

    void name_differences(const Record& record, const Record& found, LayoutVariant variant) {
        for (const Difference& difference : differences(record, found)) {
            if (difference.absent) {
                report(rules::cnv::field_not_held, say_left_out(difference, variant), difference.path);
            } else {
                report(rules::cnv::reads_back_differently, say_read_differently(difference, record, found),
                       difference.path);
            }
        }
    }

    // ---- between two records

    void join(const Layout& layout) {
        if (layout.bom && bytes_.starts_with(byte_order_mark)) {
            bytes_.erase(0, byte_order_mark.size());
            report(rules::cnv::mark_dropped, "the byte order mark of a record behind the first is left out",
                   "/layout/bom");
        }
        const std::string_view eol = previous_eol_ == LineEnd::crlf ? "\r\n" : "\n";
        std::string between;
        if (!previous_.empty() && !previous_.ends_with('\n') && !previous_.ends_with('\r') &&
            !ends_in_form_feed(previous_)) {
            between += eol;
            report(rules::cnv::final_newline_added, "a line end is added behind the record before this one",
                   "/layout/final_newline");
        }
        if (!(previous_implicit_ && between.empty() && seen_apart(between)) &&
            !ends_in_separator(previous_)) {
            between += "---";
            between += eol;
        }
        if (may_run_together() && !seen_apart(between)) {
            report(rules::cnv::not_separable, "a reader would not find where this record begins");
        }
        output_.write(between);
    }

    /// A reader of both records would cut them where they meet.
    bool seen_apart(std::string_view between) const {
        const std::string both = previous_ + std::string(between) + bytes_;
        Chunk chunk;
        cut_chunk(both, true, previous_mark_, chunk);
        return chunk.size == previous_.size() + between.size();
    }

    /// Only with a label or a blank line at the seam can a separator be taken for something else.
    bool may_run_together() const {
        const std::size_t text_end = previous_.find_last_not_of("\r\n") + 1;
        const bool blank_end = previous_.size() > text_end + 2 || previous_.ends_with("\n\n");
        const std::string_view last = last_text_line(previous_);
        const bool blank_begin = bytes_.starts_with('\n') || bytes_.starts_with('\r');
        return outline::read_label_line(last).has_value() || blank_end || blank_begin || last.empty();
    }

    Output& output_;
    WriteOptions options_;
    Sink& sink_;
    const Places* places_ = nullptr;
    std::string bytes_, previous_;
    std::size_t previous_mark_ = 0;  // bytes of a byte order mark that the record before this one begins with
    LineEnd previous_eol_ = LineEnd::lf;
    bool previous_implicit_ = false, first_ = true;
};

}  // namespace

std::unique_ptr<Writer> open(Output& output, const WriteOptions& options, Sink& sink) {
    return std::make_unique<TextWriter>(output, options, sink);
}

}  // namespace digestkit::text
