// SPDX-License-Identifier: MIT
// A document that we wrote, and pandoc printed → the records that it shows, by the marks of names.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/model/record.h"
#include "lib/outline/recognise.h"
#include "lib/pandoc/block_reader.h"

namespace digestkit::pandoc {

/// It has a heading that we marked.
bool is_ours(const Tree& document);

struct OwnDocument {
    Head head;
    std::vector<outline::Recognised> records;
};

/// Where its pieces stand.
struct OwnPlaces {
    bool wanted = false;
    std::string file, member;
    /// Of the outermost blocks, in order; those behind the last are unknown.
    std::vector<SourceLines::Stretch> stretches;
};

/// `source.ours` is set.
OwnDocument read_own(const Tree& document, const BlockSource& source, Tally& tally, const OwnPlaces& places);

/// Of these blocks, which pandoc read with the extension `sourcepos`.
std::vector<SourceLines::Stretch> stretches_of(const Tree& blocks, const SourceLines& lines);

}  // namespace digestkit::pandoc
