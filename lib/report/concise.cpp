// SPDX-License-Identifier: MIT
#include "lib/report/concise.h"

#include <fmt/format.h>

namespace digestkit {

std::string render_place(const Span& where) {
    std::string place = printable(where.file);
    if (!where.member.empty()) place += "!" + printable(where.member);
    if (where.begin.line != 0) {
        place += fmt::format(":{}", where.begin.line);
        if (where.begin.column != 0) place += fmt::format(":{}", where.begin.column);
    }
    return place;
}

std::string render_concise(const Diagnostic& diagnostic) {
    const std::string place = render_place(diagnostic.where);
    return fmt::format("{}{}{}[{}]: {}\n", place, place.empty() ? "" : ": ",
                       severity_name(diagnostic.severity), diagnostic.rule->id,
                       printable(diagnostic.message));
}

}  // namespace digestkit
