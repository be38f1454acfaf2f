// SPDX-License-Identifier: MIT
#include "lib/batch/journal_line.h"

#include <charconv>

#include "lib/base/hash.h"
#include "lib/jsonio/cursor.h"
#include "lib/jsonio/emitter.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

using jsonio::Cursor;
using jsonio::Emitter;

class Members {
  public:
    Members() { out_.begin_object(); }
    void text(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out_.name(name);
        out_.string(repair_utf8(value));
    }
    void number(std::string_view name, std::uint64_t value) {
        out_.name(name);
        out_.number(value);
    }
    void signed_number(std::string_view name, std::int64_t value) {
        out_.name(name);
        out_.raw(std::to_string(value));
    }
    void outputs(const std::vector<WrittenOutput>& outputs) {
        out_.name("outputs");
        out_.begin_array();
        for (const WrittenOutput& output : outputs) {
            Members members;
            members.text("path", output.path);
            members.number("size", output.size);
            members.text("sha256", output.sha256);
            out_.raw(members.take());
        }
        out_.end_array();
    }
    std::string take() {
        out_.end_object();
        return out_.take();
    }

  private:
    Emitter out_{jsonio::Style::compact};
};

template <class Number>
void read(Cursor& in, Number& value) {
    std::string_view token;
    if (in.read_number(token)) std::from_chars(token.data(), token.data() + token.size(), value);
}

std::optional<Status> status_of(std::string_view name) {
    for (const Status status : {Status::converted, Status::partial, Status::refused, Status::failed}) {
        if (status_name(status) == name) return status;
    }
    return std::nullopt;
}

WrittenOutput read_output(Cursor& in) {
    WrittenOutput output;
    if (!in.enter_object()) return output;
    while (in.next_member()) {
        if (in.name() == "path") {
            in.read_string(output.path);
        } else if (in.name() == "size") {
            read(in, output.size);
        } else if (in.name() == "sha256") {
            in.read_string(output.sha256);
        } else {
            in.skip();
        }
    }
    return output;
}

bool read_outcome_member(Cursor& in, std::string_view name, Outcome& outcome) {
    for (const auto& [known, number] :
         {std::pair{"size", &outcome.input.size}, std::pair{"count", &outcome.outputs},
          std::pair{"records", &outcome.records}, std::pair{"errors", &outcome.errors},
          std::pair{"warnings", &outcome.warnings}, std::pair{"ms", &outcome.milliseconds}}) {
        if (name == known) return read(in, *number), true;
    }
    if (name == "mtime") return read(in, outcome.input.mtime), true;
    if (name == "sha256") return in.read_string(outcome.input.sha256), true;
    if (name == "why") return in.read_string(outcome.why), true;
    return false;
}

}  // namespace

std::string_view status_name(Status status) noexcept {
    switch (status) {
        case Status::converted:
            return "converted";
        case Status::partial:
            return "partial";
        case Status::refused:
            return "refused";
        case Status::failed:
            break;
    }
    return "failed";
}

std::string journal_key(std::string_view text) {
    return sha256_hex(text, 16);
}

std::string render_line(const JournalLine& line) {
    Members out;
    out.text("key", line.key);  // first: who looks for it reads no further
    if (line.outcome) {
        const Outcome& outcome = *line.outcome;
        out.text("status", status_name(outcome.status));
        out.text("input", line.input);
        out.number("size", outcome.input.size);
        out.signed_number("mtime", outcome.input.mtime);
        out.text("sha256", outcome.input.sha256);
        out.text("options", line.options);
        out.number("count", outcome.outputs);
        out.number("records", outcome.records);
        out.number("errors", outcome.errors);
        out.number("warnings", outcome.warnings);
        out.number("ms", outcome.milliseconds);
        out.text("why", outcome.why);
    }
    out.outputs(line.outputs);
    return out.take() + "\n";
}

std::string render_line(const RunLine& line) {
    Members out;
    out.text("run", line.end ? "end" : "begin");
    out.text("tool", line.tool);
    out.text("options", line.options);
    out.text("shard", line.shard);
    out.text("owner", line.owner);
    out.number("inputs", line.inputs);
    if (line.end) {
        out.number("converted", line.converted);
        out.number("partial", line.partial);
        out.number("refused", line.refused);
        out.number("failed", line.failed);
    }
    return out.take() + "\n";
}

std::optional<JournalLine> parse_journal_line(std::string_view text) {
    Cursor in(text);
    JournalLine line;
    Outcome outcome;
    std::optional<Status> status;
    if (!in.enter_object()) return std::nullopt;
    while (in.next_member()) {
        const std::string name(in.name());
        std::string word;
        if (name == "key") {
            in.read_string(line.key);
        } else if (name == "input") {
            in.read_string(line.input);
        } else if (name == "options") {
            in.read_string(line.options);
        } else if (name == "status") {
            if (in.read_string(word)) status = status_of(word);
        } else if (name == "outputs") {
            if (!in.enter_array()) return std::nullopt;
            while (in.next_element()) line.outputs.push_back(read_output(in));
        } else if (!read_outcome_member(in, name, outcome)) {
            in.skip();
        }
    }
    if (in.failed() || !in.finish() || line.key.empty()) return std::nullopt;
    if (!status) return line;
    outcome.status = *status;
    line.outcome = std::move(outcome);
    return line;
}

std::optional<RunLine> parse_run_line(std::string_view text) {
    Cursor in(text);
    RunLine line;
    std::string run;
    if (!in.enter_object()) return std::nullopt;
    while (in.next_member()) {
        const std::string name(in.name());
        std::string* word = name == "run"       ? &run
                            : name == "tool"    ? &line.tool
                            : name == "options" ? &line.options
                            : name == "shard"   ? &line.shard
                            : name == "owner"   ? &line.owner
                                                : nullptr;
        std::uint64_t* number = name == "inputs"      ? &line.inputs
                                : name == "converted" ? &line.converted
                                : name == "partial"   ? &line.partial
                                : name == "refused"   ? &line.refused
                                : name == "failed"    ? &line.failed
                                                      : nullptr;
        if (word != nullptr) {
            in.read_string(*word);
        } else if (number != nullptr) {
            read(in, *number);
        } else {
            in.skip();
        }
    }
    if (in.failed() || !in.finish() || (run != "begin" && run != "end")) return std::nullopt;
    line.end = run == "end";
    return line;
}

}  // namespace digestkit
