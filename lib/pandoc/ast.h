// SPDX-License-Identifier: MIT
// Writes pandoc's document (its abstract syntax tree, pandoc-types 1.22 and later) as JSON, element by
// element: what is opened is closed in reverse order. Blocks and inlines stand where pandoc has them; nobody
// checks that.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/jsonio/emitter.h"
#include "lib/pandoc/targets.h"

namespace digestkit::pandoc {

/// Classes and keys of an element; a key of `names.h`, not escaped.
struct Attributes {
    std::vector<std::string> classes;
    std::vector<std::pair<std::string, std::string>> keys;
    std::string id;

    Attributes() = default;
    explicit Attributes(std::string_view name) : classes{std::string(name)} {}

    Attributes& add(std::string_view name) {
        classes.emplace_back(name);
        return *this;
    }
    Attributes& set(std::string_view key, std::string_view value) {
        keys.emplace_back(key, value);
        return *this;
    }
    bool empty() const noexcept { return classes.empty() && keys.empty() && id.empty(); }
};

/// Names of the headings of a record, in order: "r3", "r3-1", "r3-2", …
class Anchors {
  public:
    void begin(std::uint64_t record) {
        record_ = record;
        count_ = 0;
    }
    static std::string of_record(std::uint64_t record) { return "r" + std::to_string(record); }
    std::string next() {
        return of_record(record_) + (count_++ == 0 ? "" : "-" + std::to_string(count_ - 1));
    }

  private:
    std::uint64_t record_ = 0;
    std::size_t count_ = 0;
};

/// Of what is written as it is, in every Markdown.
inline constexpr std::string_view markdown_format = "markdown";

class Ast {
  public:
    explicit Ast(Notation notation) : notation_(notation), out_(jsonio::Style::compact) {
        out_.begin_array();
    }

    // Elements that hold others, closed by `close`.
    Ast& open(std::string_view type);  ///< Para, Plain, BlockQuote, BulletList, Strong, Emph
    Ast& open(std::string_view type, const Attributes& attributes);  ///< Div, Span
    Ast& header(unsigned level, const Attributes& attributes);
    Ast& link(const Attributes& attributes, std::string_view target);
    Ast& ordered_list(std::uint64_t start, bool parenthesis);
    Ast& item();
    Ast& close();

    // Elements that hold none.
    Ast& empty(std::string_view type);                        ///< Space, LineBreak, HorizontalRule
    Ast& text(std::string_view type, std::string_view text);  ///< Str
    Ast& code(std::string_view type, const Attributes& attributes,
              std::string_view text);  ///< Code, CodeBlock
    /// RawInline, RawBlock: goes out as it is where `format` is written.
    Ast& raw(std::string_view type, std::string_view format, std::string_view text);

    /// A table whose first row is its head. `cell` is called for each cell, to write its inlines.
    template <typename Write>
    Ast& table(std::span<const std::vector<std::string>> rows, Write write) {
        open_table(rows.front().size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i == 1) open_table_body();
            open_row();
            for (const std::string& cell : rows[i]) {
                open_cell();
                write(cell);
                close_cell();
            }
            close_row();
        }
        if (rows.size() == 1) open_table_body();
        close_table();
        return *this;
    }

    /// What was written since the last call: all of them together are a JSON list, but for its last bracket.
    std::string take() {
        std::string text(out_.text());
        out_.clear();
        return text;
    }
    /// Nothing is open.
    bool balanced() const noexcept { return closers_.empty(); }

    /// `{.class key="value"}` behind a fence as Markdown has it; nothing for none. Entities are read twice
    /// there: as those of the line, and as those of the value.
    std::string braced(const Attributes& attributes) const;

  private:
    void begin(std::string_view type);
    Ast& opened(unsigned lists, bool object = true);
    void write(const Attributes& attributes);
    std::string escaped(std::string_view value) const;
    void open_table(std::size_t columns);
    void open_table_body();
    void open_row();
    void open_cell();
    void close_cell();
    void close_row();
    void close_table();

    struct Closer {
        unsigned lists = 0;  // to be ended
        bool object = true;  // to be ended behind them
        bool link = false;
        std::string target;
    };

    Notation notation_;
    jsonio::Emitter out_;
    std::vector<Closer> closers_;
};

}  // namespace digestkit::pandoc
