// SPDX-License-Identifier: MIT
#include "lib/xmlio/reader.h"

namespace digestkit::xmlio {

AttributeExtent find_attribute(std::string_view tag, std::string_view name) noexcept {
    std::size_t at = tag.find_first_of(blanks);  // after the name of the element
    while (at != std::string_view::npos) {
        const std::size_t begin = tag.find_first_not_of(blanks, at);
        if (begin == std::string_view::npos) break;
        const std::size_t equals = tag.find('=', begin);
        if (equals == std::string_view::npos) break;
        const std::size_t quote = tag.find_first_of("\"'", equals);
        if (quote == std::string_view::npos) break;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        if (end == std::string_view::npos) break;
        const std::size_t name_end = tag.find_last_not_of(blanks, equals - 1) + 1;
        const std::string_view found = tag.substr(begin, name_end - begin);
        // The schema knows no prefix but xml: a finding about "x:level" names "level".
        const std::size_t colon = found.find(':');
        const bool prefixed = colon != std::string_view::npos && found.substr(0, colon) != "xmlns";
        const bool same = found == name || (prefixed && found.substr(colon + 1) == name);
        if (same) return {begin, quote + 1, end};
        at = end + 1;
    }
    return {};
}

}  // namespace digestkit::xmlio
