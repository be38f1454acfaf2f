// SPDX-License-Identifier: MIT
// A Diagnostic is one finding about one document: which rule, what, where, and what to do. It is a value; a
// Sink collects or prints it. Positions are 1-based and 0 means unknown: inside it is 0, outside it is left
// out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit {

enum class Severity : std::uint8_t { info, warning, error };

std::string_view severity_name(Severity severity) noexcept;

/// A row of the rule tables (lib/diag/rules_*.h). Ids and names are for ever; texts may change.
struct Rule {
    std::string_view id;    ///< "JSN-003"
    std::string_view name;  ///< "duplicate-member"
    Severity severity;
    std::string_view summary;
    /// It tells how a document was understood and asks for nothing: said only to those who want to know.
    bool note = false;
};

/// A place between two characters. Columns count code points; `offset` counts bytes from the start of the
/// file.
struct Position {
    std::uint64_t line = 0;    ///< from 1; 0 is unknown
    std::uint64_t column = 0;  ///< from 1; 0 is unknown
    std::uint64_t offset = 0;  ///< from 0; meaningful only while `line` is known

    bool known() const noexcept { return line != 0; }
    bool operator==(const Position&) const = default;
};

/// From `begin` up to, not including, `end`. `member` is the path inside an archive, empty for plain files.
struct Span {
    std::string file;
    std::string member;
    Position begin;
    Position end;

    bool operator==(const Span&) const = default;
};

/// The line of source text around a finding, taken while it was at hand. May be cut at both ends (at whole
/// characters); `mark_begin` and `mark_end` are byte offsets into `line`.
struct Excerpt {
    std::string line;
    std::size_t mark_begin = 0;
    std::size_t mark_end = 0;
    bool cut_before = false;
    bool cut_after = false;

    bool operator==(const Excerpt&) const = default;
};

/// Bytes `offset` … `offset + length` of the file (or of its entry `member`) become `text`.
struct Edit {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string text;

    bool operator==(const Edit&) const = default;
};

/// What mends a finding. The edits are in ascending order and do not overlap.
struct Fix {
    bool safe = false;  ///< changes nothing that anybody could have meant otherwise
    std::vector<Edit> edits;

    bool operator==(const Fix&) const = default;
};

struct Diagnostic {
    const Rule* rule = nullptr;           ///< never null in a reported Diagnostic; points into a rule table
    Severity severity = Severity::error;  ///< the rule's own, unless a setting changed it
    std::string message;  ///< starts in lower case, no full stop, quotes at most 40 characters
    Span where;
    std::string hint;  ///< what to do; may be empty
    std::string path;  ///< the field, as in Places ("/sections/0/label"); may be empty
    std::optional<Excerpt> excerpt;
    std::uint64_t record = 0;  ///< number of the record in its input, from 1; 0 is unknown, or none
    std::string record_key;    ///< what names that record wherever it stands: id, else URL, else title
    std::optional<Fix> fix;
};

/// Who wants to know. Not thread-safe: one Sink for one input.
class Sink {
  public:
    virtual ~Sink() = default;
    virtual void report(Diagnostic diagnostic) = 0;
    /// False: a finding of `rule` would be dropped, so nobody needs to put it together. Reporting it anyway
    /// does no harm.
    virtual bool wants(const Rule& rule) const noexcept {
        static_cast<void>(rule);
        return true;
    }
};

/// A Diagnostic of `rule` with the rule's own severity.
Diagnostic diagnose(const Rule& rule, std::string message, Span where, std::string hint = {});

/// `text` for a message: in double quotes, at most 40 characters, controls as \u escapes.
std::string quoted(std::string_view text);

/// `text` with controls as \u escapes and bad bytes as U+FFFD: what a terminal may show, as the name of a
/// file.
std::string printable(std::string_view text);

}  // namespace digestkit
