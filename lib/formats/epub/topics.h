// SPDX-License-Identifier: MIT
// Collects the tags of the chapters for the index.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "lib/formats/epub/contents.h"
#include "lib/outline/outline.h"

namespace digestkit::epub {

class TopicList {
  public:
    /// Tags that differ in case or blanks only are one topic, spelt as it came first.
    void add(const std::vector<outline::Piece>& tags, std::size_t chapter);
    /// Sorted by their folded text, byte by byte: the same order everywhere.
    std::vector<Topic> topics() const;

  private:
    std::map<std::string, Topic> by_key_;
};

}  // namespace digestkit::epub
