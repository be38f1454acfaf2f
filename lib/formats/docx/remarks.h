// SPDX-License-Identifier: MIT
// What editors left in a document beside its text, and what only became text: said, so that nobody misses it.
#pragma once

#include <string>
#include <vector>

#include "lib/formats/docx/body.h"
#include "lib/formats/format.h"

namespace digestkit::docx {

class Remarks {
  public:
    /// Takes what it needs of `body`.
    explicit Remarks(const Body& body);

    void report(const ReadOptions& options, const std::string& file, const std::string& member,
                Sink& sink) const;

  private:
    std::vector<Comment> comments_;
    Tracked tracked_;
    std::size_t pictures_, tables_, notes_;
};

}  // namespace digestkit::docx
