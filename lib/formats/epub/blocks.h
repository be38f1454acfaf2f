// SPDX-License-Identifier: MIT
// The blocks of a section as elements: headings, paragraphs, nested lists, quotes, code and rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/formats/epub/page.h"
#include "lib/outline/outline.h"

namespace digestkit::epub {

class BlockWriter {
  public:
    /// Headings get ids that begin with `id` and count on from `heading_count`; pages are addressed by them.
    BlockWriter(Page& page, std::string id, std::size_t& heading_count)
        : page_(page), id_(std::move(id)), heading_count_(heading_count) {}

    void write(const outline::Piece& piece);
    /// Closes the lists that are open; afterwards the next item begins a new list.
    void end_lists();

  private:
    struct List {
        std::uint32_t depth;
        bool ordered;
        std::uint64_t next_number;
    };

    void heading(const outline::Piece& piece);
    void item(const Block& block);
    void open_item(const Block& block);
    void close_list();

    Page& page_;
    std::string id_;
    std::size_t& heading_count_;
    std::vector<List> lists_;  // outermost first; each has an item open
};

/// "h1" to "h6".
std::string_view heading_name(std::uint8_t level);

}  // namespace digestkit::epub
