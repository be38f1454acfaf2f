// SPDX-License-Identifier: MIT
// What a line says of where a record comes from: `[OpenAI](https://…), May 5, 2026` below the word "Source".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/model/record.h"
#include "lib/outline/text_links.h"

namespace digestkit::outline {

struct SaidSource {
    std::string name, url;  ///< "" says nothing
    std::vector<std::string> authors;
    std::optional<Date> published, updated;
    /// Links beside the one of `url`, and that one too where its words say more than the name.
    std::vector<TextLink> sources;
    std::vector<TextLink> others;  ///< of authors
    bool is_text = false;          ///< the line says more than this, and must be kept too
};

/// Without the blanks, and the sign that stood between this part of a line and the next.
std::string_view without_separator(std::string_view part);

/// The date that ends a line, behind a sign that divides it from what it is the date of, or in brackets.
struct DateBehind {
    std::size_t end = 0;  ///< bytes of what stands in front
    Date date;
};
std::optional<DateBehind> date_behind(std::string_view line);

/// Which date at the end of a line is no part of a name.
enum class CutDate : std::uint8_t {
    apart,  ///< one that date_behind finds
    any,
};

/// A line that is known to name a source: a name, an address, a link, which may have a remark, or several
/// links. Nothing when it is none of these; sentences are text, and with a single link in them they are both.
/// A date at its end is `published`; one that differs from what is `there` stays in the name.
std::optional<SaidSource> read_source_line(const Text& line, CutDate cut, const std::optional<Date>& there);

}  // namespace digestkit::outline
