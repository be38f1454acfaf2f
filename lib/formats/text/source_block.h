// SPDX-License-Identifier: MIT
// The block behind the label `Source` of the labelled layout: a name, a URL, and more URLs, which are links.
#pragma once

#include <optional>
#include <string_view>

#include "lib/formats/text/record_reader.h"

namespace digestkit::text {

class SourceBlock {
  public:
    explicit SourceBlock(const Reading& reading) : in_(reading), record_(reading.record) {}

    /// `line` is the label.
    void open(const Line& line);
    /// Takes the value of the label. What is neither name nor URL is returned, a text behind the source;
    /// where that is all of it, it ends the block.
    std::optional<Stretch> take(Stretch where);
    /// The same for a line of its own.
    std::optional<Stretch> take_line(const Line& line);
    /// Says what is missing when the block is open.
    void close();

    bool is_open() const { return open_; }
    /// The record has a source, open or closed.
    bool seen() const { return seen_; }
    /// The last `close` closed it.
    bool just_closed() const { return just_closed_; }
    /// A text is glued to a URL.
    bool glued() const { return glued_; }
    /// The last line of the block, the label's own left out.
    const std::optional<Stretch>& last_line() const { return last_; }

  private:
    bool take_urls(std::string_view text, Stretch where);
    bool take_name_and_url(std::string_view text, Stretch where, std::optional<Stretch>& rest);
    void take_name(std::string_view text, Stretch where);
    void take_url(std::string_view text, Stretch where);

    const Reading& in_;
    Record& record_;
    Stretch label_;
    std::optional<Stretch> last_;
    bool open_ = false, seen_ = false, just_closed_ = false, has_text_ = false, glued_ = false;
};

}  // namespace digestkit::text
