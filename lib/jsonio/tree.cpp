// SPDX-License-Identifier: MIT
#include "lib/jsonio/tree.h"

namespace digestkit::jsonio {

namespace {

const Tree no_value;

bool read_value(Cursor& cursor, Tree& out) {
    out.type = cursor.peek();
    switch (out.type) {
        case Type::object:
            if (!cursor.enter_object()) return false;
            while (cursor.next_member()) {
                out.names.emplace_back(cursor.name());
                if (!read_value(cursor, out.values.emplace_back())) return false;
            }
            return !cursor.failed();
        case Type::array:
            if (!cursor.enter_array()) return false;
            while (cursor.next_element()) {
                if (!read_value(cursor, out.values.emplace_back())) return false;
            }
            return !cursor.failed();
        case Type::string:
            return cursor.read_string(out.text);
        default: {
            const Stretch token = cursor.skip();
            out.text = cursor.text().substr(token.begin, token.end - token.begin);
            return !cursor.failed();
        }
    }
}

}  // namespace

const Tree& Tree::operator[](std::string_view name) const noexcept {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return values[i];
    }
    return no_value;
}

const Tree& Tree::operator[](std::size_t index) const noexcept {
    return type == Type::array && index < values.size() ? values[index] : no_value;
}

std::optional<Tree> read_tree(std::string_view text, std::uint64_t depth, Fault& why) {
    Cursor cursor(text, 0, depth);
    Tree tree;
    if (read_value(cursor, tree) && cursor.finish()) return tree;
    why = cursor.fault().value_or(Fault{nullptr, {}, "no value", {}});
    return std::nullopt;
}

}  // namespace digestkit::jsonio
