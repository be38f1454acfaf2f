// SPDX-License-Identifier: MIT
// One document in a format that pandoc knows, whose bytes are there → what it says.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/input.h"
#include "lib/formats/format.h"
#include "lib/outline/recognise.h"
#include "lib/pandoc/block_reader.h"
#include "lib/pandoc/fields.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/front_matter.h"

namespace digestkit::pandoc {

/// It may be a Markdown document that we wrote.
bool holds_own_marks(std::string_view text);

/// What a document says.
struct Said {
    Head head;
    std::vector<outline::Recognised> records;
};

/// Reads one document, whose bytes are there; nothing is reported as long as the deadline is kept but what is
/// found in it.
class DocumentReader {
  public:
    DocumentReader(const std::string& format, const Input& input, const ReadOptions& options, bool places,
                   std::chrono::steady_clock::time_point deadline, Sink& sink)
        : format_(format),
          deadline_(deadline),
          input_(input),
          options_(options),
          places_(places),
          sink_(sink),
          row_(find_row(format)) {}

    /// Whether pandoc tells where the elements of documents in that format stand.
    static bool tells_places(std::string_view format);

    /// `start` is the position of the first of them.
    Said read(std::string_view bytes, Position start);

  private:
    bool is_binary() const noexcept { return row_ != nullptr && row_->binary; }
    Span nowhere() const { return {input_.name(), input_.member(), {}, {}}; }
    std::string parser_name(std::string_view text) const;
    std::optional<Tree> tree_of(std::string_view text, const std::string& format);
    void read_own_document(const Tree& document, std::string_view bytes, std::string_view text);
    void read_strange(const Tree& document, std::string_view text, FrontMatter front, Tally& tally);
    bool is_ours_to_read() const { return format_ == "markdown"; }
    void finish(outline::Recognition found, Fields fields);
    BlockSource block_source();
    void tell(const Tally& tally, std::string_view text);
    void tell_late();
    void tell_unread(const std::string& why, std::string hint);
    void tell_deep();

    const std::string& format_;
    /// Of all that pandoc does for the document: each piece of HTML in it is a question too.
    const std::chrono::steady_clock::time_point deadline_;
    bool late_ = false;
    std::string_view bytes_;
    Position start_;
    const Input& input_;
    const ReadOptions& options_;
    const bool places_;
    Sink& sink_;
    Said said_;
    const FormatRow* const row_;  // null for a format that is newer than the table
};

}  // namespace digestkit::pandoc
