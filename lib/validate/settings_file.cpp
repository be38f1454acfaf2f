// SPDX-License-Identifier: MIT
#include "lib/validate/settings_file.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "lib/base/error.h"
#include "lib/base/limits.h"
#include "lib/diag/closest.h"
#include "lib/unicode/language.h"

namespace digestkit {

namespace {

class SettingsReader {
  public:
    explicit SettingsReader(const std::string& path) : path_(path) {}

    Settings read(const toml::table& top) const {
        Settings settings;
        for (auto&& [key, value] : top) {
            if (key == "exclude") {
                settings.exclude = strings(value);
            } else if (key == "paths") {
                read_paths(value, settings.paths);
            } else {
                set(settings.all, key, value, {"exclude", "paths"});
            }
        }
        return settings;
    }

  private:
    [[noreturn]] void fail(const toml::source_region& where, const std::string& message,
                           const std::string& hint = {}) const {
        throw Error(ErrorKind::usage,
                    fmt::format("{}:{}:{}: {}", path_, where.begin.line, where.begin.column, message), hint);
    }

    void read_paths(const toml::node& node, std::vector<PathSettings>& paths) const {
        const toml::array* rows = node.as_array();
        if (rows == nullptr) fail(node.source(), "paths is no list of tables", "write [[paths]]");
        for (const toml::node& row : *rows) {
            const toml::table* table = row.as_table();
            if (table == nullptr) fail(row.source(), "paths is no list of tables", "write [[paths]]");
            PathSettings one;
            for (auto&& [key, value] : *table) {
                if (key == "match") {
                    one.match = strings(value);
                } else {
                    set(one.settings, key, value, {"match"});
                }
            }
            if (one.match.empty())
                fail(row.source(), "[[paths]] names no path", "write match = [\"drafts/**\"]");
            paths.push_back(std::move(one));
        }
    }

    void set(FileSettings& settings, const toml::key& key, const toml::node& value,
             std::initializer_list<std::string_view> others) const {
        using Setter = void (*)(const SettingsReader&, FileSettings&, const toml::node&);
        struct Row {
            std::string_view key;
            Setter set;
        };
        static constexpr Row table[] = {
            {"select", [](auto& r, auto& s, auto& v) { s.select = r.selectors(v); }},
            {"extend-select", [](auto& r, auto& s, auto& v) { s.extend = r.selectors(v); }},
            {"ignore", [](auto& r, auto& s, auto& v) { s.ignore = r.selectors(v); }},
            {"severity", [](auto& r, auto& s, auto& v) { r.read_severity(v, s); }},
            {"fail-on", [](auto& r, auto& s, auto& v) { s.fail_on = r.severity(v); }},
            {"required-languages", [](auto& r, auto& s, auto& v) { s.required_languages = r.languages(v); }},
            {"key-points-least", [](auto& r, auto& s, auto& v) { s.key_points_least = r.number(v); }},
            {"key-points-most", [](auto& r, auto& s, auto& v) { s.key_points_most = r.number(v); }},
            {"summary-least", [](auto& r, auto& s, auto& v) { s.summary_least = r.number(v); }},
            {"summary-most", [](auto& r, auto& s, auto& v) { s.summary_most = r.number(v); }},
            {"headings", [](auto& r, auto& s, auto& v) { s.headings = r.headings(v); }},
            {"changes", [](auto& r, auto& s, auto& v) { s.changes = r.changes(v); }},
            {"limits", [](auto& r, auto& s, auto& v) { r.read_limits(v, s); }},
        };
        std::vector<std::string_view> names(others);
        for (const Row& row : table) {
            if (row.key == key.str()) return row.set(*this, settings, value);
            names.push_back(row.key);
        }
        const std::string_view meant = closest(key.str(), names);
        std::string all;
        for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
        fail(key.source(), fmt::format("there is no setting {}", digestkit::quoted(key.str())),
             meant.empty() ? "the settings are " + all : fmt::format("did you mean {}?", meant));
    }

    std::string string(const toml::node& node) const {
        const toml::value<std::string>* text = node.as_string();
        if (text == nullptr) fail(node.source(), "this is no string", "write it in double quotes");
        return text->get();
    }

    std::vector<std::string> strings(const toml::node& node) const {
        const toml::array* list = node.as_array();
        if (list == nullptr) fail(node.source(), "this is no list of strings", "write [\"…\", \"…\"]");
        std::vector<std::string> all;
        for (const toml::node& each : *list) all.push_back(string(each));
        return all;
    }

    std::int64_t number(const toml::node& node) const {
        const toml::value<std::int64_t>* value = node.as_integer();
        if (value == nullptr || value->get() < 0) fail(node.source(), "this is no number from 0");
        return value->get();
    }

    std::vector<std::string> selectors(const toml::node& node) const {
        std::vector<std::string> all = strings(node);
        std::size_t i = 0;
        for (const toml::node& each : *node.as_array())
            require(each.source(), [&] { check_selector(all[i]); }), ++i;
        return all;
    }

    /// What another part of the library refuses is refused here with its place.
    template <typename Check>
    void require(const toml::source_region& where, Check check) const {
        try {
            check();
        } catch (const Error& error) {
            fail(where, error.what(), error.hint());
        }
    }

    Severity severity(const toml::node& node) const {
        const std::string name = string(node);
        for (const Severity each : {Severity::info, Severity::warning, Severity::error}) {
            if (name == severity_name(each)) return each;
        }
        fail(node.source(), digestkit::quoted(name) + " is no severity",
             "write \"error\", \"warning\" or \"info\"");
    }

    void read_severity(const toml::node& node, FileSettings& settings) const {
        const toml::table* table = node.as_table();
        if (table == nullptr) fail(node.source(), "severity is no table", "write [severity]");
        for (auto&& [key, value] : *table) {
            require(key.source(), [&key = key] { check_selector(key.str()); });
            settings.severity.emplace_back(std::string(key.str()), severity(value));
        }
    }

    std::vector<std::string> languages(const toml::node& node) const {
        std::vector<std::string> all = strings(node);
        std::size_t i = 0;
        for (const toml::node& each : *node.as_array()) {
            std::string& tag = all[i++];
            const std::optional<std::string> canonical = canonical_language(tag);
            if (!canonical)
                fail(each.source(), digestkit::quoted(tag) + " is no language tag",
                     "write \"en\" or \"zh-Hans\"");
            tag = *canonical;
        }
        return all;
    }

    Headings headings(const toml::node& node) const {
        const std::string name = string(node);
        if (name == "strict") return Headings::strict;
        if (name == "guess") return Headings::guess;
        if (name == "none") return Headings::none;
        fail(node.source(), digestkit::quoted(name) + " is no way to find headings",
             "write \"strict\", \"guess\" or \"none\"");
    }

    Changes changes(const toml::node& node) const {
        const std::string name = string(node);
        if (name == "accept") return Changes::accept;
        if (name == "reject") return Changes::reject;
        fail(node.source(), digestkit::quoted(name) + " is no way to read changes",
             "write \"accept\" or \"reject\"");
    }

    void read_limits(const toml::node& node, FileSettings& settings) const {
        const toml::table* table = node.as_table();
        if (table == nullptr) fail(node.source(), "limits is no table", "write [limits]");
        for (auto&& [key, value] : *table) {
            const std::string size =
                value.is_integer() ? std::to_string(value.as_integer()->get()) : string(value);
            const std::string assignment = std::string(key.str()) + "=" + size;
            require(key.source(), [&assignment] {
                Limits limits;
                set_limit(limits, assignment);
            });
            settings.limits.push_back(assignment);
        }
    }

    const std::string& path_;
};

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string toml_list(const std::vector<std::string>& all) {
    std::string out = "[";
    for (const std::string& each : all) out += (out.size() > 1 ? ", " : "") + toml_string(each);
    return out + "]";
}

/// Of a key with dots toml++ makes a table in a table for each, without a bound, and takes them down by a
/// function that calls itself. Throws Error (usage) where a line may hold such a key.
void check_dots(const std::string& path, std::string_view text) {
    constexpr std::ptrdiff_t most = 4000;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (std::count(line.begin(), line.end(), '.') > most)
            throw Error(ErrorKind::usage,
                        fmt::format("{}:{}:1: the line has more than {} dots", path, number + 1, most),
                        "write a long list over several lines");
        at = end + 1;
    }
}

}  // namespace

Settings parse_settings(const std::string& path, std::string_view text) {
    check_dots(path, text);
    try {
        return SettingsReader(path).read(toml::parse(text));
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        throw Error(ErrorKind::usage,
                    fmt::format("{}:{}:{}: {}", path, at.line, at.column, error.description()),
                    "digest.toml is TOML, https://toml.io");
    }
}

std::string render_settings(const FileSettings& settings) {
    std::string out;
    auto line = [&out](std::string_view key, const std::string& value) {
        out += fmt::format("{} = {}\n", key, value);
    };
    auto number = [&line](std::string_view key, const std::optional<std::int64_t>& value) {
        if (value) line(key, std::to_string(*value));
    };
    if (settings.select) line("select", toml_list(*settings.select));
    if (!settings.extend.empty()) line("extend-select", toml_list(settings.extend));
    if (!settings.ignore.empty()) line("ignore", toml_list(settings.ignore));
    if (settings.fail_on) line("fail-on", toml_string(severity_name(*settings.fail_on)));
    if (settings.required_languages) line("required-languages", toml_list(*settings.required_languages));
    number("key-points-least", settings.key_points_least);
    number("key-points-most", settings.key_points_most);
    number("summary-least", settings.summary_least);
    number("summary-most", settings.summary_most);
    if (settings.headings) {
        line("headings", toml_string(*settings.headings == Headings::strict  ? "strict"
                                     : *settings.headings == Headings::guess ? "guess"
                                                                             : "none"));
    }
    if (settings.changes)
        line("changes", toml_string(*settings.changes == Changes::accept ? "accept" : "reject"));
    if (!settings.limits.empty()) out += "\n[limits]\n";
    for (const std::string& limit : settings.limits) {
        const std::size_t equals = limit.find('=');
        line(limit.substr(0, equals), toml_string(limit.substr(equals + 1)));
    }
    if (!settings.severity.empty()) out += "\n[severity]\n";
    for (const auto& [selector, severity] : settings.severity)
        line(selector, toml_string(severity_name(severity)));
    return out;
}

std::string toml_version() {
    return fmt::format("{}.{}.{}", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH);
}

}  // namespace digestkit
