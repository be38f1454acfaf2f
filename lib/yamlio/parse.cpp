// SPDX-License-Identifier: MIT
#include "lib/yamlio/parse.h"

#include <fmt/core.h>
#include <yaml.h>

#include <algorithm>
#include <new>
#include <string>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/window.h"
#include "lib/yamlio/builder.h"
#include "lib/yamlio/marks.h"

namespace digestkit::yamlio {

namespace {

/// However far a limit is raised: a tree is taken down by functions that call themselves.
constexpr std::uint64_t deepest = 1000;

class Event {
  public:
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    ~Event() { yaml_event_delete(&event_); }
    yaml_event_t* operator->() noexcept { return &event_; }
    yaml_event_t* get() noexcept { return &event_; }

  private:
    yaml_event_t event_{};
};

class Parser {
  public:
    explicit Parser(std::string_view text) {
        if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { yaml_parser_delete(&parser_); }

    bool next(Event& event) { return yaml_parser_parse(&parser_, event.get()) != 0; }
    const yaml_parser_t& state() const noexcept { return parser_; }

  private:
    yaml_parser_t parser_{};
};

/// What people most often meant, by the words of libyaml.
std::string_view hint_for(std::string_view problem) {
    if (problem.find("mapping values are not allowed") != std::string_view::npos)
        return "a value with a colon and a blank in it stands in quotes";
    if (problem.find("cannot start any token") != std::string_view::npos)
        return "indent with blanks, and put a value that begins with a sign in quotes";
    if (problem.find("did not find expected key") != std::string_view::npos)
        return "is a quote or a bracket open, or a line indented differently than those above it?";
    return {};
}

class Reading {
  public:
    Reading(std::string_view text, Position start, const std::string& file, const Limits& limits, Sink& sink)
        : marks_(text, start), file_(file), limits_(limits), sink_(sink), parser_(text) {}

    std::optional<Value> run() {
        if (marks_.text().size() > limits_.record_bytes) {
            return refuse(rules::lim::record_bytes, 0,
                          fmt::format("the YAML is larger than {} bytes", limits_.record_bytes),
                          "raise it with --limit record-bytes=SIZE");
        }
        for (;;) {
            Event event;
            if (!parser_.next(event)) return fail();
            if (event->type == YAML_STREAM_END_EVENT) return builder_.take();
            if (event->type == YAML_DOCUMENT_END_EVENT) {
                // Without a line `...` only another document, or nothing, may stand behind this one.
                Event behind;
                if (event->data.document_end.implicit != 0 && !parser_.next(behind)) return fail();
                return builder_.take();
            }
            if (!take(event)) return std::nullopt;
        }
    }

  private:
    std::nullopt_t refuse(const Rule& rule, std::size_t byte, std::string message, std::string hint) {
        Diagnostic finding =
            diagnose(rule, std::move(message), {file_, {}, marks_.at_byte(byte), marks_.at_byte(byte)},
                     std::move(hint));
        finding.excerpt = Window(marks_.text()).excerpt(byte, byte);
        sink_.report(std::move(finding));
        return std::nullopt;
    }

    std::nullopt_t fail() {
        const yaml_parser_t& state = parser_.state();
        if (state.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
        const std::string problem = state.problem != nullptr ? state.problem : "unknown";
        std::string message = "no valid YAML: " + problem;
        if (state.context != nullptr) message += fmt::format(" ({})", state.context);
        const std::size_t byte = state.error == YAML_READER_ERROR ? state.problem_offset
                                                                  : marks_.byte_of(state.problem_mark.index);
        return refuse(rules::pan::front_matter_malformed, std::min(byte, marks_.text().size()),
                      std::move(message), std::string(hint_for(problem)));
    }

    /// False: refused.
    bool take(Event& event) {
        switch (event->type) {
            case YAML_SCALAR_EVENT:
                return scalar(event);
            case YAML_ALIAS_EVENT:
                return alias(event);
            case YAML_SEQUENCE_START_EVENT:
                return begin(Kind::list, event);
            case YAML_MAPPING_START_EVENT:
                return begin(Kind::map, event);
            case YAML_MAPPING_END_EVENT:
                drop_repeated_keys(builder_.innermost(), file_, sink_);
                [[fallthrough]];
            case YAML_SEQUENCE_END_EVENT:
                builder_.end(marks_.at(event->start_mark.index));
                return true;
            default:
                return true;
        }
    }

    bool scalar(Event& event) {
        const auto& data = event->data.scalar;
        std::string text(reinterpret_cast<const char*>(data.value), data.length);
        const Position at = marks_.at(event->start_mark.index);
        if (builder_.wants_key()) {
            builder_.key(std::move(text), at);
            return true;
        }
        Value value;
        value.plain = data.style == YAML_PLAIN_SCALAR_STYLE;
        value.folded =
            data.style != YAML_LITERAL_SCALAR_STYLE && data.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE;
        const bool empty = value.plain && (text.empty() || text == "~" || text == "null");
        value.kind = empty ? Kind::null : Kind::scalar;
        value.text = std::move(text);
        value.begin = at;
        value.end = marks_.at(event->end_mark.index);
        builder_.scalar(std::move(value));
        return is_within_count(event);
    }

    bool alias(Event& event) {
        if (builder_.wants_key()) return complex_key(event);
        Value value;
        value.begin = marks_.at(event->start_mark.index);
        value.end = marks_.at(event->end_mark.index);
        const std::string name(reinterpret_cast<const char*>(event->data.alias.anchor));
        sink_.report(
            diagnose(rules::pan::yaml_alias,
                     fmt::format("{} is an alias, which is never followed: no value", quoted("*" + name)),
                     {file_, {}, value.begin, value.end}, "write the value again"));
        builder_.scalar(std::move(value));
        return is_within_count(event);
    }

    bool begin(Kind kind, Event& event) {
        if (builder_.wants_key()) return complex_key(event);
        const std::uint64_t most = std::min(limits_.depth, deepest);
        if (builder_.depth() >= most) {
            refuse(rules::lim::depth, marks_.byte_of(event->start_mark.index),
                   fmt::format("values are nested more than {} deep", most),
                   most < deepest ? "raise it with --limit depth=NUMBER" : "no --limit raises this further");
            return false;
        }
        builder_.begin(kind, marks_.at(event->start_mark.index));
        return is_within_count(event);
    }

    /// A value takes many times the bytes that it is written with.
    bool is_within_count(Event& event) {
        if (builder_.count() + builder_.depth() <= limits_.record_lines) return true;
        refuse(rules::lim::record_lines, marks_.byte_of(event->start_mark.index),
               fmt::format("the YAML has more than {} values", limits_.record_lines),
               "raise it with --limit record-lines=N");
        return false;
    }

    bool complex_key(Event& event) {
        refuse(rules::pan::front_matter_malformed, marks_.byte_of(event->start_mark.index),
               "a key is a list, a map or an alias: expected a word", {});
        return false;
    }

    Marks marks_;
    const std::string& file_;
    const Limits& limits_;
    Sink& sink_;
    Parser parser_;
    Builder builder_;
};

}  // namespace

std::optional<Value> parse(std::string_view text, Position start, const std::string& file,
                           const Limits& limits, Sink& sink) {
    return Reading(text, start, file, limits, sink).run();
}

}  // namespace digestkit::yamlio
