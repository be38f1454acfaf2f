// SPDX-License-Identifier: MIT
// Private to this room: makes the tree of a Markup from the events of a parser.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/locator.h"
#include "lib/xmlio/handles.h"
#include "lib/xmlio/markup.h"
#include "lib/xmlio/markup_source.h"

namespace digestkit::xmlio {

/// What a Markup points into.
struct Markup::Storage {
    explicit Storage(MarkupSource read) : source(std::move(read)), locator_(source.document(), {1, 1, 0}) {}

    /// A copy of `chars` that lives as long as this.
    std::string_view keep(std::string_view chars);
    /// The two as one; cheap when `before` is what was kept last.
    std::string_view join(std::string_view before, std::string_view chars);
    /// Of an offset in the text of the source.
    Position position(std::uint64_t offset);

    const MarkupSource source;

  private:
    char* room(std::size_t count);

    Locator locator_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = 0, size_ = 0;  // of the last block
    Position last_{1, 1, 0};
};

class MarkupBuilder {
  public:
    MarkupBuilder(Markup& markup, std::uint64_t most_depth);

    /// Each parses the whole text of the source, once.
    void parse_xml();
    void parse_html();

    struct Problem {
        std::string message;
        std::uint64_t offset = 0;  ///< in the text that was parsed
    };
    /// What ended the reading of XML.
    const std::optional<Problem>& problem() const noexcept { return problem_; }
    /// Where elements were nested too deeply: reading ended there.
    const std::optional<std::uint64_t>& too_deep() const noexcept { return too_deep_; }

    // What the callbacks call.
    void on_start(const xmlChar* name, int count, const xmlChar** attributes);
    void on_html_start(const xmlChar* name, const xmlChar** attributes);
    void on_end();
    void on_html_end();
    void on_text(const xmlChar* text, int length);
    void on_error(const xmlError& error);

  private:
    struct Open {
        Markup::Node node, last_child;
    };

    Markup::Node append(std::string_view chars, std::uint64_t begin);
    void open(std::string_view name, std::uint64_t begin);
    std::string_view known(const xmlChar* name);
    std::string_view attribute_value(std::string_view value);
    std::uint64_t consumed() const noexcept;
    std::uint64_t tag_begin(std::uint64_t end) const noexcept;
    std::uint64_t behind_tag(std::uint64_t end) const noexcept;

    Markup& markup_;
    Markup::Storage& storage_;
    std::string_view text_;
    std::uint64_t most_depth_;
    std::vector<Open> open_;
    xmlParserCtxtPtr parser_ = nullptr;
    std::uint64_t text_begin_ = 0;  // the end of the event before
    std::optional<Problem> problem_;
    std::optional<std::uint64_t> too_deep_;

    /// Names by their address in the dictionary of the parser, which holds each once.
    struct Known {
        const xmlChar* name = nullptr;
        std::string_view kept;
    };
    std::array<Known, 256> known_{};
};

}  // namespace digestkit::xmlio
