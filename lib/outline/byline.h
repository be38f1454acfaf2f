// SPDX-License-Identifier: MIT
// The line below a title that says who wrote it, where and when:
// `By Jo Doe and [Al Bo](https://…), The Times, May 3, 2026`, `Posted on 2026-05-04 by Jo`.
#pragma once

#include <optional>

#include "lib/outline/said_source.h"

namespace digestkit::outline {

struct Byline {
    std::optional<SaidSource> said;
    /// It begins as such lines do. What could not be read then names no source either.
    bool begins = false;
};

Byline read_byline(const Text& line);

}  // namespace digestkit::outline
