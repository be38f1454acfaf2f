// SPDX-License-Identifier: MIT
#include "lib/jsonio/compact.h"

#include <algorithm>

#include "lib/jsonio/scan.h"

namespace digestkit::jsonio {

std::size_t token_end(std::string_view json, std::size_t at) noexcept {
    if (json[at] == '"') {
        at = find_special(json, at + 1);
        while (at < json.size() && json[at] != '"')
            at = find_special(json, at + 2);  // special is an escape here
        return std::min(at + 1, json.size());
    }
    constexpr std::string_view ends = ",:]} \t\r\n";
    return std::min(json.find_first_of(ends, at), json.size());
}

std::string compact(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = skip_blanks(json, 0); at < json.size(); at = skip_blanks(json, at)) {
        const bool is_mark = std::string_view("{}[],:").find(json[at]) != std::string_view::npos;
        const std::size_t end = is_mark ? at + 1 : token_end(json, at);
        out.append(json, at, end - at);
        at = end;
    }
    return out;
}

}  // namespace digestkit::jsonio
