// SPDX-License-Identifier: MIT
#include "tools/common/describe.h"

#include "lib/convert/registry.h"
#include "lib/jsonio/emitter.h"
#include "tools/common/options.h"

namespace digestkit::tools {

namespace {

using jsonio::Emitter;

void member(Emitter& out, std::string_view name, std::string_view value) {
    out.name(name);
    out.string(value);
}

void strings(Emitter& out, std::string_view name, const std::vector<std::string>& values) {
    out.name(name);
    out.begin_array();
    for (const std::string& value : values) out.string(value);
    out.end_array();
}

/// What completion offers: for a format its names, though --help lists them in words.
std::vector<std::string> choices_of(const OptionRow& row) {
    if (row.value != "FORMAT") return row.choices;
    std::vector<std::string> names;
    for (const Format* format : formats()) names.emplace_back(format->name);
    return names;
}

void option(Emitter& out, const OptionRow& row) {
    out.begin_object();
    strings(out, "names", row.names);
    member(out, "value", row.value);
    member(out, "help", row.help);
    strings(out, "choices", choices_of(row));
    out.end_object();
}

}  // namespace

std::string render_description(const About& about, const CLI::App& app) {
    Emitter out(jsonio::Style::indented);
    out.begin_object();
    member(out, "name", about.name);
    member(out, "summary", about.summary);
    member(out, "synopsis", about.synopsis);
    member(out, "description", about.description);
    out.name("options");
    out.begin_array();
    for (const OptionRow& row : option_rows(app)) option(out, row);
    out.end_array();
    out.name("exit");
    out.begin_array();
    for (const ExitRow& row : about.exit_rows) {
        out.begin_object();
        out.name("status");
        out.number(static_cast<std::uint64_t>(row.status));
        member(out, "meaning", row.meaning);
        out.end_object();
    }
    out.end_array();
    out.name("examples");
    out.begin_array();
    for (const Example& example : about.examples) {
        out.begin_object();
        member(out, "command", example.command);
        member(out, "meaning", example.meaning);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return std::string(out.text()) + "\n";
}

}  // namespace digestkit::tools
