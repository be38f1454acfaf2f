// SPDX-License-Identifier: MIT
#include "lib/formats/json/stored_records.h"

#include <utility>

#include "lib/formats/json/json.h"

namespace digestkit::json {

StoredRecords::StoredRecords(const Head& head) : text_(to_json(head)) {
    const bool has_members = text_.size() > 2;
    text_.back() = has_members ? ',' : ' ';
    text_ += "\"records\":[\n";
}

std::string_view StoredRecords::add(const Record& record) {
    if (count_++ > 0) text_ += ",\n";
    const std::size_t begin = text_.size();
    text_ += to_json(record);
    return std::string_view(text_).substr(begin);
}

std::string StoredRecords::finish() {
    return std::move(text_) + "\n]}\n";
}

}  // namespace digestkit::json
