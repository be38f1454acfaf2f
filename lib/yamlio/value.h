// SPDX-License-Identifier: MIT
// A YAML document as plain values, with the places where they stand. Nothing is interpreted: whether a scalar
// is a number, a date or a word is for whoever reads it, and no tag is looked at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit::yamlio {

enum class Kind : std::uint8_t { null, scalar, list, map };

struct Member;

struct Value {
    Kind kind = Kind::null;
    bool plain = false;  ///< a scalar without quotes that is no block of lines: may mean a number or a word
    /// A scalar whose lines were joined: LF stands for a blank line of the source.
    bool folded = false;
    std::string text;  ///< a scalar as it reads: quotes, escapes and folds are undone
    std::vector<Value> items;
    std::vector<Member> members;  ///< in order, each key once
    Position begin, end;

    bool is_null() const noexcept { return kind == Kind::null; }
    bool is_scalar() const noexcept { return kind == Kind::scalar; }
    bool is_list() const noexcept { return kind == Kind::list; }
    bool is_map() const noexcept { return kind == Kind::map; }
    const Member* find(std::string_view key) const noexcept;
};

struct Member {
    std::string key;
    Position key_at;
    Value value;
};

inline const Member* Value::find(std::string_view key) const noexcept {
    for (const Member& member : members) {
        if (member.key == key) return &member;
    }
    return nullptr;
}

}  // namespace digestkit::yamlio
