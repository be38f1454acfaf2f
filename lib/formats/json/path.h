// SPDX-License-Identifier: MIT
// The field that is being read, as a JSON Pointer (RFC 6901). Kept as steps, because its text is wanted only
// where something is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit::json {

class Path {
  public:
    /// `name` must stay valid until the step is taken back.
    void enter(std::string_view name) { steps_.push_back({name, 0}); }
    void enter(std::size_t index) { steps_.push_back({{}, index}); }
    void enter(std::string_view list, std::size_t index) {
        enter(list);
        enter(index);
    }
    void leave(std::size_t steps = 1) { steps_.resize(steps_.size() - steps); }

    std::string text() const;

  private:
    struct Step {
        std::string_view name;  // of an element: without data
        std::size_t index;
    };
    std::vector<Step> steps_;
};

}  // namespace digestkit::json
