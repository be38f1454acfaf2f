// SPDX-License-Identifier: MIT
#include "lib/pandoc/key_lines.h"

#include <vector>

#include "lib/diag/locator.h"
#include "lib/diag/sinks.h"
#include "lib/pandoc/lines.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"
#include "lib/yamlio/parse.h"

namespace digestkit::pandoc {

namespace {

/// A key that a person would write is no longer (bytes), and has no more words.
constexpr std::size_t longest_key = 60;
constexpr std::size_t most_words = 4;

bool is_key(std::string_view key) {
    if (key.empty() || key.size() > longest_key) return false;
    const char first = key.front();
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_' ||
                        static_cast<unsigned char>(first) >= 0x80;
    if (!letter) return false;
    std::size_t words = 1;
    for (const char c : key) {
        words += c == ' ';
        // What stands in sentences, links and code.
        if (std::string_view(",;.!?\"'`#<>[]{}|*&%@=/\\\t").find(c) != std::string_view::npos) return false;
    }
    return words <= most_words;
}

/// A list or map that goes on in the lines behind is no text: `[New] Foo` is.
bool is_open(std::string_view value) {
    return (value.starts_with('[') && value.find(']') == std::string_view::npos) ||
           (value.starts_with('{') && value.find('}') == std::string_view::npos);
}

/// Where the value begins: behind `:` and a blank or the end, or behind a full-width colon.
struct Split {
    std::size_t colon, value;
};
std::optional<Split> split_at_colon(std::string_view line) {
    constexpr std::string_view wide = "：";
    const std::size_t narrow_at = line.find(':'), wide_at = line.find(wide);
    if (wide_at < narrow_at) return Split{wide_at, wide_at + wide.size()};
    if (narrow_at == std::string_view::npos) return std::nullopt;
    const std::size_t behind = narrow_at + 1;
    if (behind < line.size() && line[behind] != ' ' && line[behind] != '\t') return std::nullopt;
    return Split{narrow_at, behind};
}

class MapOfLines {
  public:
    MapOfLines(std::string_view text, Position start, const std::string& file, const Limits& limits)
        : text_(text), locator_(text, start), file_(file), limits_(limits) {
        map_.kind = yamlio::Kind::map;
        map_.begin = start;
    }

    /// A line of a key and a value, as text.
    bool add_line(std::string_view line) {
        const auto read = read_key_line(line);
        if (!read || is_open(read->value)) return false;
        yamlio::Value value;
        value.kind = read->value.empty() ? yamlio::Kind::null : yamlio::Kind::scalar;
        value.plain = true;
        value.text = std::string(read->value);
        value.begin = at(read->value.data());
        value.end = at(read->value.data() + read->value.size());
        map_.members.push_back({std::string(read->key), at(read->key.data()), std::move(value)});
        return true;
    }

    /// A line of a key and a value in quotes or brackets.
    bool add_marked_line(std::string_view line) {
        const auto read = read_key_line(line);
        if (!read || read->value.empty() ||
            std::string_view("\"'[{").find(read->value.front()) == std::string_view::npos)
            return false;
        Collector heard;
        auto value = yamlio::parse(read->value, at(read->value.data()), file_, limits_, heard);
        if (!value || !heard.found.empty()) return false;
        map_.members.push_back({std::string(read->key), at(read->key.data()), *std::move(value)});
        return true;
    }

    /// Lines that are YAML by themselves.
    bool add_yaml(std::string_view lines, Sink& sink) {
        Collector heard;
        auto value = yamlio::parse(lines, at(lines.data()), file_, limits_, heard);
        if (!value || !(value->is_map() || value->is_null())) return false;
        for (Diagnostic& each : heard.found) sink.report(std::move(each));
        for (yamlio::Member& member : value->members) map_.members.push_back(std::move(member));
        return true;
    }

    bool is_full() const { return map_.members.size() >= limits_.record_lines; }

    yamlio::Value take(Sink& sink) {
        map_.end = locator_.at(text_.size());
        yamlio::drop_repeated_keys(map_, file_, sink);
        return std::move(map_);
    }

  private:
    Position at(const char* byte) { return locator_.at(static_cast<std::size_t>(byte - text_.data())); }

    std::string_view text_;
    Locator locator_;
    const std::string& file_;
    const Limits& limits_;
    yamlio::Value map_;
};

/// A line that goes on with what the line before it began.
bool goes_on(std::string_view line) {
    return is_blank(line) || line.front() == ' ' || line.front() == '\t' || line.starts_with("- ") ||
           line == "-" || line.front() == ']' || line.front() == '}';
}

/// Each key with the lines behind it.
std::vector<std::string_view> cut_at_keys(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (Lines lines(text); !lines.done();) {
        const std::size_t at = lines.at();
        if (goes_on(lines.next()) || at == begin) continue;
        parts.push_back(text.substr(begin, at - begin));
        begin = at;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

}  // namespace

std::optional<KeyLine> read_key_line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto split = split_at_colon(line);
    if (!split) return std::nullopt;
    const std::string_view key = trimmed(line.substr(0, split->colon));
    if (!is_key(key) || key.data() != line.data()) return std::nullopt;
    // An empty value still stands somewhere.
    const std::string_view value = trimmed(line.substr(split->value));
    return KeyLine{key, value.empty() ? line.substr(line.size()) : value};
}

std::optional<yamlio::Value> read_key_by_key(std::string_view text, Position start, const std::string& file,
                                             const Limits& limits, Sink& sink) {
    MapOfLines map(text, start, file, limits);
    Collector heard;
    for (const std::string_view part : cut_at_keys(text)) {
        if (map.is_full()) return std::nullopt;
        if (map.add_yaml(part, heard)) continue;
        Lines lines(part);
        const std::string_view line = lines.next();
        if (!is_blank(part.substr(lines.at())) || !map.add_line(line)) return std::nullopt;
    }
    for (Diagnostic& each : heard.found) sink.report(std::move(each));
    return map.take(sink);
}

std::optional<yamlio::Value> read_line_by_line(std::string_view text, Position start, const std::string& file,
                                               const Limits& limits, Sink& sink) {
    MapOfLines map(text, start, file, limits);
    for (Lines lines(text); !lines.done();) {
        const std::string_view line = lines.next();
        if (map.is_full()) return std::nullopt;
        if (!map.add_marked_line(line) && !map.add_line(line)) return std::nullopt;
    }
    return map.take(sink);
}

}  // namespace digestkit::pandoc
