// SPDX-License-Identifier: MIT
#include "lib/report/rule_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "lib/base/error.h"
#include "lib/diag/closest.h"
#include "lib/diag/explanation.h"
#include "lib/diag/rules.h"
#include "lib/jsonio/emitter.h"
#include "lib/unicode/breaks.h"

namespace digestkit {

namespace {

using jsonio::Emitter;

struct Area {
    std::string_view name, title;
};

constexpr Area areas[] = {
    {"CNV", "what a conversion cannot keep"},
    {"DOC", "documents of word processors (DOCX)"},
    {"ENC", "the bytes of texts"},
    {"EPB", "books (EPUB)"},
    {"JSN", "JSON"},
    {"LIM", "limits"},
    {"PAN", "what pandoc reads and writes, front matter"},
    {"REC", "records, whatever their format"},
    {"SET", "the set of files"},
    {"TXT", "plain text"},
    {"XML", "XML"},
    {"ZIP", "zip archives"},
};

std::string_view area_of(const Rule& rule) {
    return rule.id.substr(0, rule.id.find('-'));
}

std::string_view title_of(std::string_view area) {
    const auto* const found = std::find_if(std::begin(areas), std::end(areas),
                                           [area](const Area& each) { return each.name == area; });
    return found == std::end(areas) ? std::string_view() : found->title;
}

/// The ids that there were for the same.
std::vector<std::string_view> former_ids(const Rule& rule) {
    std::vector<std::string_view> ids;
    for (const Retired& each : retired_rules()) {
        if (each.now == &rule) ids.push_back(each.id);
    }
    return ids;
}

bool names(std::string_view name, const Rule& rule) {
    if (name == "all" || name == rule.id || name == rule.name || name == area_of(rule)) return true;
    const std::vector<std::string_view> ids = former_ids(rule);
    return std::find(ids.begin(), ids.end(), name) != ids.end();
}

constexpr std::size_t columns = 80;

/// `text` in lines that fit.
std::string wrapped(std::string_view text) {
    std::string lines;
    while (text.size() > columns) {
        std::size_t end = last_line_end(text, text[columns] == ' ' ? columns + 1 : columns);
        if (end == 0) end = std::min(text.find(' '), text.size() - 1) + 1;
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        line = line.substr(0, line.find_last_not_of(' ') + 1);
        lines.append(line).append("\n");
    }
    return lines.append(text).append("\n");
}

std::string indented(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        if (text.front() != '\n') lines += "    ";
        lines += text.substr(0, size);
        text.remove_prefix(size);
    }
    return lines.empty() || lines.back() == '\n' ? lines : lines + "\n";
}

/// A content as a person reads it: what an editor would hide stays an escape, backslashes are themselves.
std::string readable(std::string_view shown) {
    std::string text;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const char next = i + 1 < shown.size() ? shown[i + 1] : '\0';
        if (shown[i] == '\\' && (next == '\\' || next == '-')) ++i;
        text += shown[i];
    }
    return text;
}

bool has_escapes(std::string_view shown) {
    for (std::size_t at = 0; (at = shown.find('\\', at)) < shown.size() - 1; at += 2) {
        if (shown[at + 1] == 'x' || shown.substr(at + 1, 2) == "u{") return true;
    }
    return false;
}

/// What is wrong is bad; what is only told is neither bad nor good.
std::pair<std::string_view, std::string_view> titles_of(const Rule& rule) {
    if (rule.severity == Severity::info) return {"Found in", "Not found in"};
    return {"Bad", "Good"};
}

std::string render_example(std::string_view title, const Example& example) {
    std::string text;
    for (const ExampleFile& file : example.files) {
        text += fmt::format("\n{}: {}", title, file.name);
        if (!file.made_from.empty()) text += fmt::format(", made from {} (tests/data/rules)", file.made_from);
        if (!file.made_from.empty() && !file.shown.empty()) text += " by these steps";
        if (!file.link_to.empty()) text += fmt::format(", a link to {}", file.link_to);
        if (has_escapes(file.shown)) text += R"( (\xNN is a byte, \u{N} a character))";
        text += "\n" + indented(file.made_from.empty() ? readable(file.shown) : std::string(file.shown));
    }
    return text;
}

void put(Emitter& out, std::string_view name, std::string_view value) {
    out.name(name);
    out.string(value);
}

void put_rule(Emitter& out, const Rule& rule) {
    put(out, "id", rule.id);
    put(out, "name", rule.name);
    put(out, "area", title_of(area_of(rule)));
    put(out, "severity", severity_name(rule.severity));
    out.name("on");
    out.boolean(!rule.note);
    put(out, "summary", rule.summary);
    const std::vector<std::string_view> ids = former_ids(rule);
    if (ids.empty()) return;
    out.name("formerly");
    out.begin_array();
    for (const std::string_view id : ids) out.string(id);
    out.end_array();
}

void put_example(Emitter& out, std::string_view name, const Example& example) {
    out.name(name);
    out.begin_object();
    out.name("files");
    out.begin_array();
    for (const ExampleFile& file : example.files) {
        out.begin_object();
        put(out, "name", file.name);
        if (!file.made_from.empty()) put(out, "made_from", file.made_from);
        if (!file.link_to.empty()) put(out, "link_to", file.link_to);
        if (file.link_to.empty()) put(out, "content", readable(file.shown));
        out.end_object();
    }
    out.end_array();
    put(out, "command", example.command);
    out.end_object();
}

void put_explanation(Emitter& out, const Explanation& told) {
    out.name("why");
    out.begin_array();
    for (const std::string& paragraph : told.why) out.string(paragraph);
    out.end_array();
    if (!told.untested.empty()) return put(out, "untested", told.untested);
    put_example(out, "bad", told.bad);
    out.name("findings");
    out.begin_array();
    for (const std::string_view place : told.findings) out.string(place);
    out.end_array();
    put_example(out, "good", told.good);
}

}  // namespace

RuleList rules_named(std::string_view name) {
    RuleList found;
    std::vector<std::string_view> known{"all"};
    for (const Rule* rule : all_rules()) {
        if (names(name, *rule)) found.push_back(rule);
        known.insert(known.end(), {rule->id, rule->name, area_of(*rule)});
    }
    if (!found.empty()) return found;
    const std::string_view meant = closest(name, known);
    throw Error(ErrorKind::usage, "there is no rule or area " + quoted(name),
                (meant.empty() ? std::string() : "did you mean " + std::string(meant) + "? ") +
                    "--list-rules shows what there is");
}

std::string render_rule_list(std::span<const Rule* const> rules) {
    std::size_t id = 0, name = 0;
    for (const Rule* rule : rules) {
        id = std::max(id, rule->id.size());
        name = std::max(name, rule->name.size());
    }
    std::string text;
    std::string_view area;
    for (const Rule* rule : rules) {
        if (area_of(*rule) != area) {
            text +=
                fmt::format("{}{}: {}\n", text.empty() ? "" : "\n", area_of(*rule), title_of(area_of(*rule)));
            area = area_of(*rule);
        }
        text += fmt::format("  {:{}}  {:{}}  {:7}  {:3}  {}\n", rule->id, id, rule->name, name,
                            severity_name(rule->severity), rule->note ? "off" : "on", rule->summary);
    }
    return text;
}

std::string render_rule_list_json(std::span<const Rule* const> rules) {
    Emitter out(jsonio::Style::indented);
    out.begin_array();
    for (const Rule* rule : rules) {
        out.begin_object();
        put_rule(out, *rule);
        out.end_object();
    }
    out.end_array();
    return out.take() + "\n";
}

std::string render_explanation(const Rule& rule) {
    const Explanation told = explain(rule);
    const auto [bad, good] = titles_of(rule);
    std::string text = fmt::format("{} {} ({}{})\n", rule.id, rule.name, severity_name(rule.severity),
                                   rule.note ? ", off by default" : "");
    text += wrapped(rule.summary);
    for (const std::string_view id : former_ids(rule)) text += fmt::format("Formerly {}.\n", id);
    for (const std::string& paragraph : told.why) text += "\n" + wrapped(paragraph);
    if (!told.untested.empty()) return text + "\n" + wrapped("No example: " + std::string(told.untested));
    text += render_example(bad, told.bad);
    text += fmt::format("\n    $ {}\n", told.bad.command);
    for (const std::string_view place : told.findings) {
        text += fmt::format("    {}{}{}[{}]\n", place, place.empty() ? "" : ": ",
                            severity_name(rule.severity), rule.id);
    }
    const bool other_files = told.good.files != told.bad.files;
    text += other_files ? render_example(good, told.good) : fmt::format("\n{}:\n", good);
    if (told.good.command != told.bad.command) {
        text += fmt::format("{}    $ {}\n", other_files ? "\n" : "", told.good.command);
    }
    return text;
}

std::string render_explanations_json(std::span<const Rule* const> rules) {
    Emitter out(jsonio::Style::indented);
    out.begin_array();
    for (const Rule* rule : rules) {
        out.begin_object();
        put_rule(out, *rule);
        put_explanation(out, explain(*rule));
        out.end_object();
    }
    out.end_array();
    return out.take() + "\n";
}

}  // namespace digestkit
