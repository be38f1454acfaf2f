// SPDX-License-Identifier: MIT
#include "lib/jsonio/compact.h"

#include "lib/jsonio/scan.h"

namespace digestkit::jsonio {

namespace {

/// Behind the closing quote of the string that begins at `at`.
std::size_t string_end(std::string_view json, std::size_t at) noexcept {
    at = find_special(json, at + 1);
    while (at < json.size() && json[at] != '"')
        at = find_special(json, at + 2);  // only escapes, the value is valid
    return at < json.size() ? at + 1 : json.size();
}

}  // namespace

std::string compact(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        if (is_json_blank(json[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        if (json[at] == '"') {
            end = string_end(json, at);
        } else {
            while (end < json.size() && json[end] != '"' && !is_json_blank(json[end])) ++end;
        }
        out.append(json, at, end - at);
        at = end;
    }
    return out;
}

}  // namespace digestkit::jsonio
