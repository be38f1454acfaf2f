// SPDX-License-Identifier: MIT
// Takes a good archive apart into entries that can be altered and put together again by zip_maker.h.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "lib/base/input.h"
#include "lib/diag/sinks.h"
#include "lib/zipio/archive.h"
#include "tests/support/zip_maker.h"

namespace digestkit::test {

/// Throws std::logic_error when anything at all is found in `bytes`.
inline std::vector<ZipEntry> unzipped(const std::string& bytes) {
    Collector sink;
    Input input = Input::memory("archive", bytes);
    auto archive = zipio::Archive::open(input, {}, sink);
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; archive && i < archive->entries().size(); ++i)
        entries.push_back({archive->entries()[i].name, archive->read(i, sink).value_or("")});
    if (!archive || !sink.found.empty()) throw std::logic_error("the archive is not good");
    return entries;
}

}  // namespace digestkit::test
