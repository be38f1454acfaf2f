// SPDX-License-Identifier: MIT
#include "lib/pandoc/front_matter.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

#include "lib/base/url.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/sinks.h"
#include "lib/diag/window.h"
#include "lib/outline/printed_date.h"
#include "lib/pandoc/json_head.h"
#include "lib/pandoc/key_lines.h"
#include "lib/pandoc/keys.h"
#include "lib/pandoc/lines.h"
#include "lib/tomlio/parse.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"
#include "lib/yamlio/parse.h"

namespace digestkit::pandoc {

namespace {

std::string_view without_blanks_behind(std::string_view line) {
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line;
}

/// What stands between two fences, and where the text behind them begins.
struct Fenced {
    std::size_t opening, begin, end, behind;
    bool closed;
};

constexpr std::string_view yaml_fence = "---", toml_fence = "+++";

std::optional<Fenced> find_fences(std::string_view text, std::size_t at,
                                  std::string_view fence = yaml_fence) {
    Lines lines(text, at);
    if (without_blanks_behind(lines.next()) != fence) return std::nullopt;
    Fenced fenced{at, lines.at(), text.size(), text.size(), false};
    while (!lines.done()) {
        const std::size_t line_at = lines.at();
        const std::string_view line = without_blanks_behind(lines.next());
        if (line != fence && (fence != yaml_fence || line != "...")) continue;
        return Fenced{at, fenced.begin, line_at, lines.at(), true};
    }
    return fenced;
}

/// Not a rule with text below it: the first line that says something is a key.
bool begins_with_key(std::string_view yaml) {
    for (Lines lines(yaml); !lines.done();) {
        std::string_view line = lines.next();
        if (is_blank(line) || line.front() == '#' || line.front() == '%') continue;
        if (line.front() == '{') return true;
        if (line.front() == '"' || line.front() == '\'') line = line.substr(1);
        return read_key_line(line) || line.find("\":") != std::string_view::npos;
    }
    return false;
}

/// The lines up to the first blank one.
std::string_view before_blank_line(std::string_view text) {
    Lines lines(text);
    while (!lines.done()) {
        const std::size_t at = lines.at();
        if (is_blank(lines.next())) return text.substr(0, at);
    }
    return text;
}

/// One line is a head only when it could hardly be anything else.
bool is_clearly_a_field(const yamlio::Member& member) {
    const std::string& value = member.value.text;
    switch (read_key(member.key).key) {
        case Key::title:
            return member.key == "title";
        case Key::url:
            return is_url(value);
        case Key::lang:
            return !language_of(value).empty();
        case Key::published:
        case Key::updated: {
            const auto date = outline::find_date_at_end(value);
            return date && date->begin == 0;
        }
        default:
            return false;
    }
}

bool is_head(const yamlio::Value& map) {
    const Key first = read_key(map.members.front().key).key;
    if (first == Key::unknown || first == Key::section) return false;
    return map.members.size() > 1 || is_clearly_a_field(map.members.front());
}

class FrontMatterFinder {
  public:
    FrontMatterFinder(std::string_view text, const std::string& file, const Limits& limits, Sink& sink,
                      Position start)
        : text_(text), file_(file), limits_(limits), sink_(sink), start_(start) {
        // What is kept as unknown members stands deeper in a file of records, which must be read again.
        constexpr std::uint64_t levels_of_records = 4;
        if (limits_.depth > 2 * levels_of_records) limits_.depth -= levels_of_records;
        found_.map.kind = yamlio::Kind::map;
    }

    FrontMatter run() {
        const std::size_t start =
            behind_blank_lines(text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
        const auto fenced = find_fences(text_, start);
        if (toml(start) || json(start)) return std::move(found_);
        if (!fenced) {
            without_fences(start);
        } else if (!fenced->closed) {
            without_end(*fenced);
        } else if (between_fences(*fenced)) {
            second(fenced->behind);
        }
        return std::move(found_);
    }

  private:
    Position position(std::size_t at) const { return Window(text_, start_).position(at); }
    std::string_view inside(const Fenced& fenced) const {
        return text_.substr(fenced.begin, fenced.end - fenced.begin);
    }

    std::size_t behind_blank_lines(std::size_t at) const {
        for (Lines lines(text_, at); !lines.done() && is_blank(lines.next());) at = lines.at();
        return at;
    }

    void take(yamlio::Value map, std::size_t behind) {
        found_.map = std::move(map);
        take_lines(behind);
    }
    void take_lines(std::size_t behind) {
        const std::string_view taken = text_.substr(0, behind);
        found_.bytes = behind;
        found_.lines = static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n')) +
                       (taken.empty() || taken.ends_with('\n') ? 0 : 1);
    }
    void report(const Rule& rule, std::string message, std::size_t at, std::string hint = {}) {
        const Window window(text_, start_);
        const std::size_t end = std::min(text_.find('\n', at), text_.size());
        Diagnostic finding = diagnose(rule, std::move(message), window.span(at, end, file_), std::move(hint));
        finding.excerpt = window.excerpt(at, end);
        sink_.report(std::move(finding));
    }

    /// Between two lines `+++`, as some sites have it. True where it counts.
    bool toml(std::size_t start) {
        auto fenced = find_fences(text_, start, toml_fence);
        if (!fenced) return false;
        if (!fenced->closed)
            fenced->end = fenced->behind = fenced->begin + before_blank_line(inside(*fenced)).size();
        const std::string_view toml = inside(*fenced);
        const std::string_view first = toml.substr(0, toml.find('\n'));
        const std::size_t equals = first.find('=');
        const bool begins = fenced->closed
                                ? toml.find_first_of("=[") != std::string_view::npos
                                : equals != std::string_view::npos &&
                                      read_key(trimmed(first.substr(0, equals))).key != Key::unknown;
        if (!begins) return false;
        if (!fenced->closed) tell_no_end(fenced->opening, toml_fence);
        auto map = tomlio::parse(toml, position(fenced->begin), file_, limits_, sink_);
        if (map) take(*std::move(map), fenced->behind);
        return map.has_value();
    }

    void tell_no_end(std::size_t opening, std::string_view fence) {
        report(rules::pan::front_matter_mended,
               "the front matter has no end: read up to the first blank line", opening,
               fmt::format("end it with a line {}", fence));
    }

    /// An object, alone on its lines.
    bool json(std::size_t start) {
        constexpr std::string_view blanks = " \t\r\n";
        if (start == text_.size() || text_[start] != '{') return false;
        const std::size_t first = text_.find_first_not_of(blanks, start + 1);
        if (first == std::string_view::npos || text_[first] != '"') return false;
        auto head = read_json_head(text_, start, limits_.depth, file_, sink_);
        if (!head) return false;
        Lines rest(text_, head->end);
        if (!is_blank(rest.next())) return false;
        take(std::move(head->map), rest.at());
        return true;
    }

    bool between_fences(const Fenced& fenced) {
        const std::string_view yaml = inside(fenced);
        if (is_blank(yaml)) {  // empty, and yet no rule
            take_lines(fenced.behind);
            return true;
        }
        if (!begins_with_key(yaml)) return false;
        auto map = read(yaml, fenced.begin);
        if (!map) return false;
        take(*std::move(map), fenced.behind);
        return true;
    }

    /// As YAML, else key by key.
    std::optional<yamlio::Value> read(std::string_view yaml, std::size_t at) {
        const Position start = position(at);
        Collector heard;
        auto map = yamlio::parse(yaml, start, file_, limits_, heard);
        if (map && !map->is_map()) return std::nullopt;
        if (!map && heard.found.back().rule == &rules::pan::front_matter_malformed) {
            Collector others;
            map = read_key_by_key(yaml, start, file_, limits_, others);
            if (map) {
                Diagnostic& fault = heard.found.back();
                fault.rule = &rules::pan::front_matter_mended;
                fault.severity = fault.rule->severity;
                fault.message += "; read key by key";
                others.found.insert(others.found.begin(), std::move(fault));
                heard.found = std::move(others.found);
            }
        }
        for (Diagnostic& each : heard.found) sink_.report(std::move(each));
        return map;
    }

    /// A first line `---`, and no other one.
    void without_end(const Fenced& fenced) {
        const std::string_view yaml = before_blank_line(inside(fenced));
        if (!begins_with_key(yaml)) return;
        Collector heard;
        auto map = read_key_by_key(yaml, position(fenced.begin), file_, limits_, heard);
        constexpr const char* hint = "end it with a line ---";
        if (!map) {
            report(rules::pan::front_matter_malformed, "the front matter has no end", fenced.opening, hint);
            return;
        }
        tell_no_end(fenced.opening, yaml_fence);
        for (Diagnostic& each : heard.found) sink_.report(std::move(each));
        take(*std::move(map), fenced.begin + yaml.size());
    }

    void without_fences(std::size_t start) {
        const std::string_view head = before_blank_line(text_.substr(start));
        if (head.empty() || !read_key_line(head.substr(0, head.find('\n')))) return;
        Collector heard;
        auto map = read_line_by_line(head, position(start), file_, limits_, heard);
        if (!map || !is_head(*map)) return;
        for (Diagnostic& each : heard.found) sink_.report(std::move(each));
        take(*std::move(map), start + head.size());
    }

    /// Behind the first front matter and blank lines.
    void second(std::size_t at) {
        at = behind_blank_lines(at);
        const auto fenced = find_fences(text_, at);
        if (!fenced || !fenced->closed || !begins_with_key(inside(*fenced))) return;
        auto map = read(inside(*fenced), fenced->begin);
        if (!map) return;
        report(rules::pan::front_matter_twice, "a second front matter: " + join(*map), at,
               "write one front matter with all keys");
        take_lines(fenced->behind);
    }

    /// Says what became of the keys of `more`.
    std::string join(yamlio::Value& more) {
        std::unordered_set<std::string> there;
        for (const yamlio::Member& member : found_.map.members) there.insert(fold_key(member.key));
        std::string lost;
        for (yamlio::Member& member : more.members) {
            if (there.count(fold_key(member.key)) == 0) {
                found_.map.members.push_back(std::move(member));
            } else {
                lost += (lost.empty() ? "" : ", ") + quoted(member.key);
            }
        }
        return lost.empty() ? "its keys are added" : "not read for the first one has them: " + lost;
    }

    std::string_view text_;
    const std::string& file_;
    Limits limits_;
    Sink& sink_;
    const Position start_;
    FrontMatter found_;
};

}  // namespace

FrontMatter find_front_matter(std::string_view text, const std::string& file, const Limits& limits,
                              Sink& sink, Position start) {
    return FrontMatterFinder(text, file, limits, sink, start).run();
}

}  // namespace digestkit::pandoc
