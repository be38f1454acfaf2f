// SPDX-License-Identifier: MIT
// Puts a tree of values together, in the order in which a document names them. Knows nothing of libyaml.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/yamlio/value.h"

namespace digestkit::yamlio {

class Builder {
  public:
    /// The next value is a key of the map that is open.
    bool wants_key() const noexcept {
        return !open_.empty() && open_.back().value.is_map() && !open_.back().key;
    }
    std::size_t depth() const noexcept { return open_.size(); }
    std::size_t count() const noexcept { return count_; }

    void key(std::string text, Position at);
    void scalar(Value value) { place(std::move(value)); }
    void begin(Kind kind, Position at);
    /// Of the innermost list or map, which is given before it goes to its place.
    Value& innermost() noexcept { return open_.back().value; }
    void end(Position at);

    Value take() { return root_ ? *std::move(root_) : Value{}; }

  private:
    struct Key {
        std::string text;
        Position at;
    };
    struct Open {
        Value value;
        std::optional<Key> key;  // of the member whose value comes next
    };

    void place(Value value);

    std::vector<Open> open_;
    std::optional<Value> root_;
    std::size_t count_ = 0;
};

}  // namespace digestkit::yamlio
