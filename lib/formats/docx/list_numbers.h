// SPDX-License-Identifier: MIT
// The lists of a document (ISO 29500-1 §17.9): one definition of bullets, one of numbers, and an instance of
// the latter wherever a list begins anew or leaves out a number. What an instance shows when another one of
// the same definition stood between is told differently by word processors; so it is never left to them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/formats/docx/paragraph_writer.h"
#include "lib/model/record.h"

namespace digestkit::docx {

inline constexpr std::uint32_t deepest_list = 8;  ///< w:ilvl

/// Ids in word/numbering.xml. Those of a house are taken already.
struct ListIds {
    std::size_t bullets = 1, numbers = 2;          ///< instances bound to the styles
    std::size_t bullet_kind = 0, number_kind = 1;  ///< w:abstractNum
    std::size_t next = 3;                          ///< the first free instance
};

class ListNumbers {
  public:
    explicit ListNumbers(ListIds ids) : ids_(ids), next_(ids.next) {}

    /// Where the item stands.
    ListPlace place(const Block& item);
    /// Something else than an item stands here: a list goes on behind it only where the numbers say so.
    void interrupt() { interrupted_ = true; }
    /// The next item begins a new list.
    void end_list() { current_ = 0; }

    /// The <w:num> elements that came about.
    const std::string& instances() const noexcept { return instances_; }

  private:
    void begin_instance(std::uint32_t level, std::uint32_t first);

    ListIds ids_;
    std::size_t next_;
    std::size_t current_ = 0;  // instance of the open list; 0 for none
    bool interrupted_ = false;
    std::array<std::uint32_t, deepest_list + 1> starts_{};
    std::array<std::optional<std::uint32_t>, deepest_list + 1> shown_next_{};  // by level; absent: not told
    std::string instances_;
};

}  // namespace digestkit::docx
