// SPDX-License-Identifier: MIT
// The addresses that a document leads to, each once: its external relationships (ECMA-376-2 §9.3).
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace digestkit::docx {

class LinkTargets {
  public:
    /// The number of the relationship that leads to `href`, from 1; 0 where a document cannot lead there.
    std::size_t number(std::string_view href);
    /// Its id.
    static std::string id(std::size_t number) { return "link" + std::to_string(number); }

    /// The <Relationship> elements, in the order of their numbers.
    std::string relationships() const;

  private:
    std::map<std::string, std::size_t, std::less<>> numbers_;  // by target
    std::string relationships_;
};

}  // namespace digestkit::docx
