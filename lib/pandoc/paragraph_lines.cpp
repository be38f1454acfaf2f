// SPDX-License-Identifier: MIT
#include "lib/pandoc/paragraph_lines.h"

#include <algorithm>
#include <optional>
#include <string>

#include "lib/outline/labels.h"
#include "lib/outline/script_language.h"
#include "lib/pandoc/inline_reader.h"
#include "lib/pandoc/keyed_line.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

constexpr std::string_view wide_colon = "：";

bool is_strong(const Text& line) {
    const auto runs = line.runs();
    return !runs.empty() && std::all_of(runs.begin(), runs.end(), [](const Text::Run& run) {
        return run.marks.strong || is_blank(run.text);
    });
}

/// In bold, or with its language: "Summary" alone may be a word of the text.
bool is_label(const Text& line) {
    const auto label = outline::read_label_line(line.plain());
    if (!label || !label->known_word || !label->value.empty()) return false;
    return is_strong(line) || label->language.has_value();
}

struct LabelAndText {
    Text label, text;
};

/// "**Summary:** what happened", "**摘要**：…": a label that stands in the line of its text.
std::optional<LabelAndText> cut_label(const Text& line) {
    const auto runs = line.runs();
    if (runs.size() < 2 || !(runs[0].marks == Marks{true, false, false, std::nullopt})) return std::nullopt;
    const std::string& plain = line.plain();
    const std::string_view words = trimmed(runs[0].text);
    std::size_t end = runs[0].text.size();
    if (!words.ends_with(':') && !words.ends_with(wide_colon)) {
        const std::string_view behind = std::string_view(plain).substr(end);
        if (!behind.starts_with(':') && !behind.starts_with(wide_colon)) return std::nullopt;
        end += behind.starts_with(':') ? 1 : wide_colon.size();
    }
    const auto label = outline::read_label_line(words);
    if (!label || !label->known_word || !label->value.empty() || label->use != outline::LabelUse::section)
        return std::nullopt;
    const std::string_view text = trimmed(std::string_view(plain).substr(end));
    if (text.empty()) return std::nullopt;
    const auto begin = static_cast<std::size_t>(text.data() - plain.data());
    return LabelAndText{part_of(line, 0, end), part_of(line, begin, begin + text.size())};
}

/// What the script of a line tells; "-" for some words of Latin script; "" for what tells nothing.
std::string script_of_line(const Text& line) {
    constexpr std::size_t some_words = 2;
    std::string told = outline::script_language(line.plain());
    if (!told.empty()) return told;
    const std::string& plain = line.plain();
    const auto blanks = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
    const bool letters = std::any_of(plain.begin(), plain.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return letters && blanks >= some_words ? "-" : "";
}

/// "Reading time: 6 min"
bool is_property(const Text& line) {
    constexpr std::size_t longest_name = 30, longest = 200;
    const std::string& plain = line.plain();
    const std::size_t colon = std::min(plain.find(':'), plain.find(wide_colon));
    return colon > 0 && colon <= longest_name && plain.size() <= longest &&
           !is_blank(plain.substr(colon + 1)) && plain.compare(colon, 3, "://") != 0;
}

/// "mood:: good", as programs for notes mark all of their fields.
bool is_marked_property(const Text& line) {
    const std::string& plain = line.plain();
    const std::size_t colon = std::min(plain.find(':'), plain.size());
    return is_property(line) && plain.compare(colon, 2, "::") == 0;
}

/// Each line is in another script than the one before.
bool alternates(const std::vector<Text>& lines) {
    std::string before;
    for (const Text& line : lines) {
        std::string script = script_of_line(line);
        if (script.empty() || script == before) return false;
        before = std::move(script);
    }
    return lines.size() > 1;
}

/// The lines that stand between the hard line ends of a line.
void append_cut(std::vector<Text>& lines, const Text& line) {
    const std::string_view plain = line.plain();
    for (std::size_t from = 0; from <= plain.size();) {
        const std::size_t end = std::min(plain.find('\n', from), plain.size());
        lines.push_back(part_of(line, from, end));
        from = end + 1;
    }
}

/// Fields may end in hard line ends too, so that all programs show a line each. Where most lines are none, a
/// hard line end belongs to the text.
std::vector<Text> cut_fields(const std::vector<Text>& lines) {
    std::vector<Text> cut;
    for (const Text& line : lines) append_cut(cut, line);
    const auto fields = static_cast<std::size_t>(std::count_if(
        cut.begin(), cut.end(), [](const Text& line) { return read_keyed_line(line).has_value(); }));
    return fields * 2 > cut.size() ? cut : lines;
}

}  // namespace

std::vector<Text> paragraphs_of(const std::vector<Text>& given, bool labelled) {
    const std::vector<Text> lines = cut_fields(given);
    struct Line {
        std::vector<Text> parts;
        std::optional<KeyedLine> field;
    };
    std::vector<Line> all;
    std::size_t fields = 0;
    for (const Text& line : lines) {
        Line& one = all.emplace_back(Line{fields_in(line), std::nullopt});
        one.field = read_keyed_line(one.parts.front());
        fields += one.field ? 1 : 0;
    }
    // Properties of a note have names of their own among those that are known.
    const bool marked = fields > 0 && std::all_of(lines.begin(), lines.end(), is_marked_property);
    const bool properties = marked || (fields > 1 && std::all_of(lines.begin(), lines.end(), is_property));
    const bool mostly_fields = fields * 2 > lines.size() || properties;
    const bool each_alone = alternates(lines);

    std::vector<Text> paragraphs, joined;
    const auto close = [&] {
        if (!joined.empty()) paragraphs.push_back(InlineReader::joined(joined));
        joined.clear();
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& [parts, field] = all[i];
        if (auto cut = labelled ? cut_label(lines[i]) : std::nullopt) {
            close();
            paragraphs.push_back(std::move(cut->label));
            joined.push_back(std::move(cut->text));
            continue;
        }
        const bool is_field = field && (mostly_fields || field->strong);
        if (parts.size() == 1 && !each_alone && !properties && !is_field && !is_label(lines[i])) {
            joined.push_back(lines[i]);
            continue;
        }
        close();
        for (Text& part : parts) paragraphs.push_back(std::move(part));
    }
    close();
    return paragraphs;
}

}  // namespace digestkit::pandoc
