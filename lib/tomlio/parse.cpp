// SPDX-License-Identifier: MIT
#include "lib/tomlio/parse.h"

#include <fmt/core.h>

#include <toml++/toml.h>
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_pan.h"
#include "lib/unicode/utf8.h"

namespace digestkit::tomlio {

namespace {

using yamlio::Kind;
using yamlio::Value;

/// However far a limit is raised: a tree is taken down by functions that call themselves.
constexpr std::uint64_t deepest = 1000;

/// A key with dots is a table in a table for each of them, which toml++ 3.3 does not count. It stands in one
/// line.
constexpr std::ptrdiff_t most_dots = 4 * deepest;

/// Whether a line has too many dots for a key that is one.
bool has_long_key(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (std::count(line.begin(), line.end(), '.') > most_dots) return true;
        at = end + 1;
    }
    return false;
}

/// Lines and columns of toml++, both from 1, as bytes and Positions.
class Marks {
  public:
    Marks(std::string_view text, Position start) : text_(text), start_(start), lines_{0} {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\n') lines_.push_back(at + 1);
        }
    }
    std::size_t byte(const toml::source_position& where) const {
        if (where.line == 0 || where.line > lines_.size()) return 0;
        std::size_t at = lines_[where.line - 1];
        for (std::uint64_t column = 1; column < where.column && at < text_.size(); ++column)
            at += code_point_at(text_, at).length;
        return at;
    }
    Position at(const toml::source_position& where) const {
        if (where.line == 0) return start_;
        const std::uint64_t before = where.line == 1 ? start_.column - 1 : 0;
        return {start_.line + where.line - 1, before + where.column, start_.offset + byte(where)};
    }
    std::string_view text(const toml::source_region& where) const {
        const std::size_t begin = byte(where.begin), end = byte(where.end);
        return text_.substr(begin, std::max(begin, end) - begin);
    }

  private:
    std::string_view text_;
    Position start_;
    std::vector<std::size_t> lines_;  // where they begin
};

class Reading {
  public:
    Reading(const Marks& marks, std::uint64_t depth, std::uint64_t count)
        : marks_(marks), depth_(depth), count_(count) {}

    /// Nothing where there is too much of it.
    std::optional<Value> value(const toml::node& node, std::uint64_t depth) {
        if (depth > depth_ || ++values_ > count_) return std::nullopt;
        Value made;
        made.begin = marks_.at(node.source().begin);
        made.end = marks_.at(node.source().end);
        if (const toml::table* table = node.as_table()) {
            made.kind = Kind::map;
            return members(*table, std::move(made), depth);
        }
        if (const toml::array* array = node.as_array()) {
            made.kind = Kind::list;
            for (const toml::node& each : *array) {
                auto item = value(each, depth + 1);
                if (!item) return std::nullopt;
                made.items.push_back(*std::move(item));
            }
            return made;
        }
        made.kind = Kind::scalar;
        if (const auto* string = node.as_string()) {
            made.text = string->get();
        } else {
            made.plain = true;
            made.text = marks_.text(node.source());
        }
        return made;
    }

  private:
    /// toml++ sorts them; the text has them in another order.
    std::optional<Value> members(const toml::table& table, Value made, std::uint64_t depth) {
        for (auto&& [key, node] : table) {
            auto read = value(node, depth + 1);
            if (!read) return std::nullopt;
            made.members.push_back({std::string(key.str()), marks_.at(key.source().begin), *std::move(read)});
        }
        std::sort(made.members.begin(), made.members.end(),
                  [](const yamlio::Member& a, const yamlio::Member& b) {
                      return a.key_at.offset < b.key_at.offset;
                  });
        return made;
    }

    const Marks& marks_;
    std::uint64_t depth_, count_, values_ = 0;
};

}  // namespace

std::optional<Value> parse(std::string_view text, Position start, const std::string& file,
                           const Limits& limits, Sink& sink) {
    const Marks marks(text, start);
    const auto refuse = [&](const Rule& rule, Position where, std::string message, std::string hint) {
        sink.report(diagnose(rule, std::move(message), {file, {}, where, where}, std::move(hint)));
        return std::nullopt;
    };
    if (text.size() > limits.record_bytes) {
        return refuse(rules::lim::record_bytes, start,
                      fmt::format("the TOML is larger than {} bytes", limits.record_bytes),
                      "raise it with --limit record-bytes=SIZE");
    }
    const std::uint64_t depth = std::min(limits.depth, deepest);
    const auto too_much = [&] {
        return refuse(rules::lim::record_lines, start,
                      fmt::format("the TOML has more than {} values, or more than {} in one another",
                                  limits.record_lines, depth),
                      "raise it with --limit record-lines=N or --limit depth=N");
    };
    if (has_long_key(text)) return too_much();
    try {
        const toml::table table = toml::parse(text);
        auto map = Reading(marks, depth, limits.record_lines).value(table, 0);
        if (map) return map;
    } catch (const toml::parse_error& error) {
        return refuse(rules::pan::front_matter_malformed, marks.at(error.source().begin),
                      "no valid TOML: " + printable(error.description()), {});
    }
    return too_much();
}

}  // namespace digestkit::tomlio
