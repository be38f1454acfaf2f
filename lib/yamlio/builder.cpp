// SPDX-License-Identifier: MIT
#include "lib/yamlio/builder.h"

#include <utility>

namespace digestkit::yamlio {

void Builder::key(std::string text, Position at) {
    open_.back().key = Key{std::move(text), at};
}

void Builder::begin(Kind kind, Position at) {
    Open open;
    open.value.kind = kind;
    open.value.begin = at;
    open_.push_back(std::move(open));
}

void Builder::end(Position at) {
    Value value = std::move(open_.back().value);
    open_.pop_back();
    value.end = at;
    place(std::move(value));
}

void Builder::place(Value value) {
    ++count_;
    if (open_.empty()) {
        root_ = std::move(value);
        return;
    }
    Open& open = open_.back();
    if (open.value.is_list()) {
        open.value.items.push_back(std::move(value));
        return;
    }
    open.value.members.push_back({std::move(open.key->text), open.key->at, std::move(value)});
    open.key.reset();
}

}  // namespace digestkit::yamlio
