// SPDX-License-Identifier: MIT
#include "lib/pandoc/hidden_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "lib/diag/locator.h"
#include "lib/diag/rules_pan.h"
#include "lib/pandoc/text_lines.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

constexpr std::size_t longest_label = 999, least_code_indent = 4;
constexpr std::string_view line_blanks = " \t";

/// As labels are compared: without regard to case, each stretch of blanks one.
std::string fold_reference(std::string_view label) {
    std::string folded;
    for (const char c : fold_label(label)) {
        if (c != ' ' || (!folded.empty() && folded.back() != ' ')) folded += c;
    }
    return folded;
}

/// `[label]: address "title"`, or `[^label]: text`.
struct Definition {
    std::string_view label, address, title;
    std::size_t at = 0, end = 0;
    bool note = false;
    bool never_used = false;  ///< whatever refers to it
};

/// The bracket that closes the one in front; npos where another one opens before.
std::size_t end_of_label(std::string_view line) {
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == '[') {
            return std::string_view::npos;
        } else if (line[at] == ']') {
            return at;
        }
    }
    return std::string_view::npos;
}

/// The words of `"words"`, `'words'` and `(words)`; nothing for what is none of these.
std::optional<std::string_view> read_title(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const char open = text.front(), close = open == '(' ? ')' : open;
    if ((open != '"' && open != '\'' && open != '(') || text.back() != close) return std::nullopt;
    return text.substr(1, text.size() - 2);
}

/// `below` is what follows the line: the address may stand there.
std::optional<Definition> read_definition(std::string_view all, std::string_view below, std::size_t line_at) {
    std::string_view line = trimmed(all);
    if (!line.starts_with('[')) return std::nullopt;
    const std::size_t close = end_of_label(line);
    if (close == std::string_view::npos || !line.substr(close).starts_with("]:")) return std::nullopt;
    Definition found;
    found.label = line.substr(1, close - 1);
    found.at = line_at + static_cast<std::size_t>(line.data() - all.data());
    found.end = found.at + line.size();
    found.note =
        found.label.starts_with('^') && found.label.find_first_of(line_blanks) == std::string_view::npos;
    if (is_blank(found.label)) return std::nullopt;
    if (found.note) return found;
    std::string_view rest = trimmed(line.substr(close + 2));
    if (rest.empty()) rest = trimmed(below.substr(0, below.find('\n')));
    if (rest.empty()) return std::nullopt;
    const std::size_t end = rest.front() == '<' ? std::min(rest.find('>'), rest.size() - 1) + 1
                                                : std::min(rest.find_first_of(line_blanks), rest.size());
    found.address = rest.substr(0, end);
    if (found.address.starts_with('<')) found.address = found.address.substr(1, found.address.size() - 2);
    const std::string_view behind = trimmed(rest.substr(end));
    const auto title = read_title(behind);
    const bool goes_on = behind.starts_with('"') || behind.starts_with('\'');  // in the next line
    const bool address = found.address.find_first_of("./:") != std::string_view::npos;
    if (!behind.empty() && !title && !(goes_on && address)) return std::nullopt;
    found.title = title.value_or(std::string_view());
    return found;
}

/// `[//]: # (words)` and `[comment]: <> (words)`: how comments are written in Markdown.
bool is_comment(const Definition& definition) {
    return definition.address.empty() || definition.address == "#";
}

/// What stands between bars that no backslash is in front of, without those at both ends.
std::vector<std::string_view> cells_of(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.size(); ++at) {
        if (at < line.size() && line[at] == '\\') {
            ++at;
        } else if (at >= line.size() || line[at] == '|') {
            const std::size_t end = std::min(at, line.size());
            if (end < line.size() || !is_blank(line.substr(begin, end - begin)))
                cells.push_back(line.substr(begin, end - begin));
            begin = at + 1;
        }
    }
    return cells;
}

/// `|---|:--:|`
bool is_delimiter_row(std::string_view line) {
    if (line.find_first_not_of("|-: \t") != std::string_view::npos ||
        line.find('|') == std::string_view::npos || line.find('-') == std::string_view::npos)
        return false;
    const auto cells = cells_of(line);
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        cell = trimmed(cell);
        if (cell.starts_with(':')) cell.remove_prefix(1);
        if (cell.ends_with(':')) cell.remove_suffix(1);
        return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
    });
}

/// `***`, `---`, `_ _ _`
bool is_rule(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || std::string_view("-*_").find(line.front()) == std::string_view::npos) return false;
    const std::string_view signs(line.data(), 1);
    return line.find_first_not_of(std::string(signs) + " \t") == std::string_view::npos &&
           std::count(line.begin(), line.end(), line.front()) >= 3;
}

class HiddenParts {
  public:
    HiddenParts(std::string_view text, std::size_t from) : text_(text), lines_(text, from) {}

    void read() {
        bool opens_paragraph = true;  // only there a definition is one
        bool behind_note = false;     // there pandoc takes it for one, and refers nothing to it
        std::string_view before;
        while (lines_.next()) {
            const std::string_view line = lines_.words();
            if (lines_.is_code() || is_blank(line)) {
                opens_paragraph = true;
                behind_note = false;
                brackets_.clear();
                columns_ = 0;
                before = {};
                continue;
            }
            const auto at = static_cast<std::size_t>(line.data() - text_.data());
            const auto definition =
                lines_.indent() < least_code_indent ? read_definition(line, below(), at) : std::nullopt;
            const bool defines =
                definition && (definition->note || opens_paragraph || lines_.begins_item() || behind_note);
            if (defines) define(*definition, behind_note);
            references(defines ? line.substr(definition->at - at + definition->label.size() + 2) : line);
            row(line, before);
            before = line;
            opens_paragraph =
                (defines && !definition->note) || trimmed(line).starts_with('#') || is_rule(lines_.line());
            behind_note = defines && (definition->note || behind_note);
        }
        if (const auto fence = lines_.open_fence()) {
            tell(rules::pan::fence_without_end, *fence, text_.find('\n', *fence),
                 "no line ends the code that begins here: all that follows is code",
                 "end it with a line of the same signs");
        }
    }

    /// Those that nothing refers to, told and returned.
    std::vector<Link> unused() {
        std::vector<Link> links;
        std::unordered_map<std::string, const Definition*> first;
        for (const Definition& one : definitions_) {
            const std::string label = fold_reference(one.label);
            const Definition* const other = first.emplace(label, &one).first->second;
            const bool twice = other != &one && (one.note || one.address != other->address);
            if (referred_.count(label) > 0 && !twice && !one.never_used) continue;
            if (one.note) {
                tell(rules::pan::hidden_part, one.at, one.end,
                     twice ? "a second footnote has the same name: it is left out"
                           : "nothing refers to this footnote: it is left out",
                     "write [" + std::string(one.label) + "] where it belongs");
            } else if (other == &one || twice) {
                links.push_back(kept(one));
            }
        }
        return links;
    }

    void report(Position start, const std::string& file, Sink& sink) {
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Found& a, const Found& b) { return a.begin < b.begin; });
        Locator locator(text_, start);
        for (Found& one : found_) {
            const Position begin = locator.at(one.begin), end = locator.at(one.end);
            sink.report(diagnose(*one.rule, std::move(one.message), {file, {}, begin, end}, one.hint));
        }
    }

  private:
    struct Found {
        const Rule* rule;
        std::size_t begin, end;
        std::string message, hint;
    };

    void tell(const Rule& rule, std::size_t begin, std::size_t end, std::string message, std::string hint) {
        found_.push_back({&rule, begin, std::min(end, text_.size()), std::move(message), std::move(hint)});
    }

    std::string_view below() const {
        return text_.substr(std::min(text_.find('\n', lines_.at()), text_.size() - 1) + 1);
    }

    void define(const Definition& definition, bool behind_note) {
        if (!definition.note && is_comment(definition)) return;
        definitions_.push_back(definition);
        definitions_.back().never_used = behind_note && !definition.note;
    }

    Link kept(const Definition& one) {
        tell(rules::pan::approximated, one.at, one.end,
             "a link definition that nothing refers to became a link of the record", {});
        Link link;
        link.href = std::string(one.address);
        link.text = std::string(one.title.empty() ? one.label : one.title);
        return link;
    }

    /// The labels in brackets, which may go over lines of a paragraph.
    void references(std::string_view line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char c = line[at];
            if (c == '\\') {
                ++at;
            } else if (c == '[') {
                brackets_.push_back(static_cast<std::size_t>(line.data() - text_.data()) + at + 1);
                innermost_ = true;
            } else if (c == ']' && !brackets_.empty()) {
                const std::size_t end = static_cast<std::size_t>(line.data() - text_.data()) + at;
                const std::string_view label = text_.substr(brackets_.back(), end - brackets_.back());
                if (innermost_ && label.size() <= longest_label) referred_.insert(fold_reference(label));
                brackets_.pop_back();
                innermost_ = false;
            }
        }
    }

    /// Of a table, once its second line has said how many columns there are.
    void row(std::string_view line, std::string_view before) {
        if (columns_ == 0) {
            const std::size_t columns = is_delimiter_row(line) ? cells_of(line).size() : 0;
            if (columns > 0 && before.find('|') != std::string_view::npos &&
                cells_of(before).size() == columns)
                columns_ = columns;
            return;
        }
        const auto cells = cells_of(line);
        const auto hidden =
            std::find_if(cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns_, cells.size())),
                         cells.end(), [](std::string_view cell) { return !is_blank(cell); });
        if (hidden == cells.end()) return;
        const std::size_t begin = static_cast<std::size_t>(trimmed(*hidden).data() - text_.data());
        tell(rules::pan::hidden_part, begin, lines_.at() + lines_.line().size(),
             fmt::format("the table has {} columns: what stands behind the last is left out", columns_),
             "write a bar in a cell as \\|, or a head with more columns");
    }

    std::string_view text_;
    TextLines lines_;
    std::vector<Definition> definitions_;
    std::unordered_set<std::string> referred_;
    std::vector<std::size_t> brackets_;  // that are open in this paragraph: offsets behind them
    bool innermost_ = false;             // the last one that was met has opened
    std::size_t columns_ = 0;            // of the table; 0: this is none
    std::vector<Found> found_;
};

}  // namespace

std::vector<Link> find_hidden_parts(std::string_view text, std::size_t from, Position start,
                                    const std::string& file, Sink& sink) {
    HiddenParts parts(text, from);
    parts.read();
    std::vector<Link> links = parts.unused();
    parts.report(start, file, sink);
    return links;
}

}  // namespace digestkit::pandoc
