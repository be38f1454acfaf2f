// SPDX-License-Identifier: MIT
// A document that we wrote, and pandoc printed → the records that it shows, by the marks of names.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/model/record.h"
#include "lib/pandoc/block_reader.h"

namespace digestkit::pandoc {

/// It has a heading that we marked.
bool is_ours(const Tree& document);

struct OwnDocument {
    Head head;
    std::vector<Record> records;
};

/// `source.ours` is set.
OwnDocument read_own(const Tree& document, const BlockSource& source, Tally& tally);

}  // namespace digestkit::pandoc
