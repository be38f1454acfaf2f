// SPDX-License-Identifier: MIT
#include "lib/report/json_parts.h"

#include <algorithm>
#include <utility>

#include "lib/unicode/utf8.h"

namespace digestkit {

void string_member(jsonio::Emitter& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.name(name);
    if (find_invalid_utf8(value) == std::string_view::npos) {
        out.string(value);
    } else {
        out.string(repair_utf8(value));
    }
}

void number_member(jsonio::Emitter& out, std::string_view name, std::uint64_t value) {
    out.name(name);
    out.number(value);
}

GrowingList::GrowingList(Output& output, std::string before, std::string_view indent)
    : output_(output), before_(std::move(before)), indent_(indent) {}

void GrowingList::add(std::string_view element) {
    std::string text = empty_ ? before_ + '\n' : ",\n";
    text += indent_;
    text += element;
    output_.write(text);
    empty_ = false;
}

void GrowingList::close(std::string_view behind) {
    if (empty_) {
        output_.write(before_);
    } else {
        output_.write("\n" + std::string(indent_.substr(std::min<std::size_t>(indent_.size(), 2))));
    }
    output_.write(behind);
}

}  // namespace digestkit
