// SPDX-License-Identifier: MIT
#include "lib/report/jsonl.h"

#include "lib/jsonio/emitter.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

using jsonio::Emitter;

/// File names and quoted source may hold any bytes; JSON may not.
void member(Emitter& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.name(name);
    out.string(find_invalid_utf8(value) == std::string_view::npos ? std::string(value) : repair_utf8(value));
}

void position(Emitter& out, const Position& at) {
    out.name("line");
    out.number(at.line);
    out.name("column");
    out.number(at.column);
    out.name("offset");
    out.number(at.offset);
}

}  // namespace

std::string render_jsonl(const Diagnostic& diagnostic) {
    Emitter out(jsonio::Style::compact);
    out.begin_object();
    member(out, "rule", diagnostic.rule->id);
    member(out, "name", diagnostic.rule->name);
    member(out, "severity", severity_name(diagnostic.severity));
    member(out, "message", diagnostic.message);
    member(out, "file", diagnostic.where.file);
    member(out, "member", diagnostic.where.member);
    if (diagnostic.where.begin.known()) position(out, diagnostic.where.begin);
    if (diagnostic.where.end.known()) {
        out.name("end");
        out.begin_object();
        position(out, diagnostic.where.end);
        out.end_object();
    }
    member(out, "path", diagnostic.path);
    member(out, "hint", diagnostic.hint);
    out.end_object();
    return std::string(out.text()) + "\n";
}

}  // namespace digestkit
