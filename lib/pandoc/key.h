// SPDX-License-Identifier: MIT
// What a key of front matter, or a name in front of a line, means (keys.h reads them).
#pragma once

#include <cstdint>

namespace digestkit::pandoc {

enum class Key : std::uint8_t {
    unknown,
    title,
    id,
    url,
    source,
    author,
    published,
    updated,
    lang,
    tags,
    badges,
    provider,
    model,
    generated,
    links,
    discussion,
    section,
};

}  // namespace digestkit::pandoc
