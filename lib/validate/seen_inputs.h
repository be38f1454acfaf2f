// SPDX-License-Identifier: MIT
// What a run has looked at. Only of that it can say which lines of a baseline are met by nothing any more.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "lib/inputs/found.h"
#include "lib/validate/baseline.h"
#include "lib/validate/selection.h"

namespace digestkit {

class SeenInputs {
  public:
    /// `file` is how it is named in findings; `selection` must outlive this.
    void add(const Found& input, const std::string& file, const Selection& selection);
    /// The file, or something in it, could not be read after all.
    void lose(const std::string& file);

    /// The lines of `baseline` that no finding met though their files were read and their rules counted
    /// there, or though nobody can read their files any more.
    std::vector<Baseline::Entry> stale_in(const Baseline& baseline) const;

  private:
    enum class Look { none, taken, gone };

    Look look_at(const Baseline::Entry& entry) const;

    std::unordered_map<std::string, const Selection*> selections_;  // by file, as printed; null: not read
    bool some_by_name_ = false;  // an argument was no folder: others beside it may not have been read
};

}  // namespace digestkit
