// SPDX-License-Identifier: MIT
// The keys of a front matter in YAML, by a look at its lines: enough to know one when it is seen.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit::pandoc {

struct FencedKeys {
    std::vector<std::string> keys;  ///< as they are compared (fold_key); one at least
    bool known = false;             ///< the first of them is a field (keys.h)
    std::size_t behind = 0;         ///< offset of what follows the second fence
};

/// A line `---`.
bool is_fence(std::string_view line);

/// From the fence at `at` to the next one; nothing where it is none, the first line is no key, or a line is
/// neither a key nor what goes on with one.
std::optional<FencedKeys> read_fenced_keys(std::string_view text, std::size_t at);

}  // namespace digestkit::pandoc
