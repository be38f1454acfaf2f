// SPDX-License-Identifier: MIT
// Private to this room: which inputs of a run are one digest in several languages
// (lib/convert/language_path.h). Sixteen bytes an input are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "lib/batch/batch.h"
#include "lib/inputs/found.h"

namespace digestkit {

/// Equal for inputs that may be siblings.
std::string sibling_key(const Found& found);

/// The path below the output folder, as the input has it, but without its language.
std::string joined_relative(const Found& found);

/// What the siblings that `found` is one of become: "2026-05-05.json".
std::string joined_output(const BatchJob& job, const Found& found);

/// And what `found` becomes where they could not be joined: "2026-05-05.en.json".
std::string apart_output(const BatchJob& job, const Found& found);

class LanguageGroups {
  public:
    /// Walks where `job` wants siblings to be joined; else every input is alone.
    explicit LanguageGroups(const BatchJob& job);

    /// How many inputs are joined with `found`, itself among them; 1 when it is alone.
    std::size_t size_of(const Found& found) const;

  private:
    std::vector<std::pair<std::uint64_t, std::uint64_t>> inputs_;  // sorted hashes of key and language
};

}  // namespace digestkit
