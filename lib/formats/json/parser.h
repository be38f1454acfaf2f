// SPDX-License-Identifier: MIT
// The Parser reads single values of the model at a Cursor and adds what is wrong with them to Findings. After
// a mistake of content it goes on behind the value; after a fault of syntax every function returns at once,
// since the Cursor gives nothing more. Records are read by RecordParser on top of it.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib/formats/json/findings.h"
#include "lib/formats/json/path.h"
#include "lib/jsonio/cursor.h"
#include "lib/model/record.h"

namespace digestkit::json {

/// Of which fields the place is noted: of those that tell records apart, which are asked for with every
/// record, or of all.
enum class Placing : std::uint8_t { none, keys, all };

class Parser {
  public:
    Parser(jsonio::Cursor& cursor, Findings& findings, Placing placing)
        : cursor_(cursor), findings_(findings), placing_(placing) {}

    jsonio::Cursor& cursor() noexcept { return cursor_; }
    Path& path() noexcept { return path_; }

    /// A value of `type` begins here. Else false: the value is reported as no `wanted` and skipped.
    bool expect(jsonio::Type type, std::string_view wanted);

    bool string(std::string& out);
    void optional_string(std::optional<std::string>& out) { string(out.emplace()); }
    void boolean(bool& out);
    /// An integer from `low` to `high`; may be written 2.0 or 2e0.
    template <typename Integer>
    void integer(Integer& out, std::uint64_t low, std::uint64_t high) {
        out = static_cast<Integer>(integer_value(low, high));
    }
    /// A mark is true or absent.
    void mark(bool& out);
    void text(Text& out);
    void date(Date& out);
    void language(std::string& out);
    void url(std::string& out);
    /// A string that is one of `names`.
    template <typename Enum, std::size_t N>
    void one_of(const std::array<std::string_view, N>& names, Enum& out) {
        if (const auto index = index_in(names)) out = static_cast<Enum>(*index);
    }
    /// Any value: its name and its JSON go to `extras`.
    void extra(std::string name, Extras& extras);

    void report(const Rule& rule, jsonio::Stretch where, std::string message, std::string hint = {});
    void place(jsonio::Stretch where);
    bool wants_places() const noexcept { return placing_ == Placing::all; }
    /// Does `read`, which reads a value by which records are told apart.
    template <typename Read>
    void key(Read read) {
        if (placing_ != Placing::keys) return read();
        cursor_.peek();
        const std::size_t begin = cursor_.at();
        read();
        place({begin, cursor_.at()});
    }
    /// Duplicate names and lone surrogates that the cursor noted belong to the field being read.
    void take_notes();
    /// The field in which the cursor failed; to be called before the path is left.
    void note_failure();
    const std::string& failed_in() const noexcept { return failed_in_; }

  private:
    std::uint64_t integer_value(std::uint64_t low, std::uint64_t high);
    std::optional<std::size_t> index_in(std::span<const std::string_view> names);
    void run(Text& out);
    void date_value(std::optional<std::string>& out);

    jsonio::Cursor& cursor_;
    Findings& findings_;
    Placing placing_;
    Path path_;
    std::string failed_in_;
    bool failure_noted_ = false;
};

/// The elements of a list, each with its step in the path.
class Elements {
  public:
    explicit Elements(Parser& parser);
    bool next();

  private:
    Parser& parser_;
    std::size_t count_ = 0, begin_ = 0;
    bool entered_ = false;
};

/// The members of an object. Known ones are handed out once each; others go to `extras`, or are reported
/// where there are none.
class Object {
  public:
    Object(Parser& parser, std::span<const std::string_view> known, Extras* extras = nullptr);

    /// The next known member; its value must be read.
    bool next();
    /// Its number in `known`, as the enum of the table.
    template <typename Member>
    Member member() const noexcept {
        return static_cast<Member>(member_);
    }

    bool saw(std::size_t member) const noexcept { return (seen_ >> member & 1U) != 0; }
    /// Where the name of a seen member stands.
    jsonio::Stretch name_of(std::size_t member) const { return names_.at(member); }
    /// It was an object, and all of it was read.
    bool complete() const noexcept { return entered_ && !parser_.cursor().failed(); }
    /// Reports those of `members` that are absent.
    template <typename Member>
    void require(std::initializer_list<Member> members) {
        for (const Member member : members) require_one(static_cast<std::size_t>(member));
    }

  private:
    static constexpr std::size_t most_members = 13;

    std::size_t find(std::string_view name) noexcept;
    void repeated();
    void unknown();
    void end_member();
    void require_one(std::size_t member);

    Parser& parser_;
    std::span<const std::string_view> known_;
    Extras* extras_;
    std::size_t begin_ = 0, value_ = 0, member_ = 0, expected_ = 0;
    std::uint32_t seen_ = 0;
    bool entered_ = false, in_member_ = false;
    std::vector<jsonio::Name> unknown_;
    std::array<jsonio::Stretch, most_members> names_;
};

}  // namespace digestkit::json
