// SPDX-License-Identifier: MIT
// Takes records and forgets them, as a writer would after writing.
#pragma once

#include <cstddef>

#include "bench/common.h"
#include "lib/formats/format.h"

namespace digestkit::bench {

class Forgetful final : public Records {
  public:
    void head(Head) override {}
    void record(Record record, const Places&) override {
        keep(record);
        ++count;
    }
    std::size_t count = 0;
};

}  // namespace digestkit::bench
