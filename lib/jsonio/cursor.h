// SPDX-License-Identifier: MIT
// A Cursor pulls JSON values (RFC 8259, strict) out of text that is in memory. It converts nothing but
// strings, allocates nothing on the way, and knows where everything stands. The first fault of syntax ends
// it: every later call returns false or nothing. Duplicate names and lone surrogates are noted and do not end
// it. Values only, nothing of digests. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/jsonio/names.h"

namespace digestkit::jsonio {

/// From `begin` up to, not including, `end`: byte offsets into the text.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What is wrong with the text as JSON. It stands at the token that is wrong, or at the end of a truncated
/// text.
struct Fault {
    const Rule* rule = nullptr;
    Stretch where;
    std::string message;
    std::string hint;
};

enum class Type : std::uint8_t { object, array, string, number, boolean, null, nothing };

class Cursor {
  public:
    /// Reads `text` from `at` on; `max_depth` objects and arrays may be open at once.
    explicit Cursor(std::string_view text, std::size_t at = 0, std::uint64_t max_depth = 64)
        : text_(text), at_(at), max_depth_(max_depth) {}
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;

    /// Skips white space and says by the first byte what begins here; `nothing` where no value begins.
    Type peek() noexcept;
    std::size_t at() const noexcept { return at_; }
    std::string_view text() const noexcept { return text_; }

    bool failed() const noexcept { return fault_.has_value(); }
    const std::optional<Fault>& fault() const noexcept { return fault_; }
    /// Duplicate names and lone surrogates.
    std::vector<Fault>& notes() noexcept { return notes_; }
    /// All of the text was looked at: with more text behind it the outcome might be another.
    bool hit_end() const noexcept {
        return at_ == text_.size() || (fault_ && fault_->where.end >= text_.size());
    }

    /// Goes into an object; false (a fault) when none begins here. Then `next_member` until it returns false:
    /// true leaves the Cursor before the member's value, which must be read or skipped.
    bool enter_object() { return enter('{'); }
    bool next_member();
    /// The name of the member; valid as long as the Cursor and its text.
    std::string_view name() const noexcept { return name_; }
    Stretch name_stretch() const noexcept { return name_stretch_; }

    bool enter_array() { return enter('['); }
    bool next_element();

    /// Each of these reads one value of its type; false (a fault) when another begins here.
    bool read_string(std::string& out);
    bool read_number(std::string_view& token);
    bool read_boolean(bool& value);

    /// Goes on inside an object or list that another Cursor entered; `first` says that nothing of it was read
    /// yet.
    void resume(bool first) noexcept {
        first_ = first;
        depth_ = 1;
    }

    /// Any value; all of it is checked. The stretch is empty after a fault.
    Stretch skip();

    /// Only white space is left; else a fault.
    bool finish();

    /// Notes the names that occur twice among `names` of one object.
    void note_duplicates(std::span<Name> names);

  private:
    struct Open {
        bool is_object;
        std::size_t first_name;  // in open_names_
    };

    bool enter(char opener);
    bool next(char closer);
    bool read_name();
    bool read_word(std::string_view word);
    bool string_body(std::string* out);
    bool escape(std::string* out);
    bool unicode_escape(std::string* out);
    bool hex4(std::size_t at, std::uint32_t& value);
    bool skip_scalar(Type type);
    bool skip_open_values();
    bool fail(Fault fault);
    bool fail_here(std::string_view wanted);

    std::string_view text_;
    std::size_t at_;
    std::uint64_t depth_ = 0, max_depth_;
    bool first_ = false;  // nothing was read yet in the innermost object or array
    std::string_view name_;
    Stretch name_stretch_;
    std::deque<std::string> decoded_names_;  // those with escapes; the others are views into the text
    std::vector<Open> open_;                 // of `skip`
    std::vector<Name> open_names_;
    std::optional<Fault> fault_;
    std::vector<Fault> notes_;
};

}  // namespace digestkit::jsonio
