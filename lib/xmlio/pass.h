// SPDX-License-Identifier: MIT
// Private to this room: one document on its way through libxml2. The parser's callbacks are ours; each event
// goes to the Handler and to the validator (xmlSchemaSAXPlug without a SAX table of its own gives its
// functions for direct use), the start of an element first to the Handler, its end first to the validator.
//
// Where things stand (libxml2 2.9 to 2.14): xmlByteConsumed is at the `>` or `/>` of a tag when its start is
// reported, after the `>` when its end is, and after the bytes of a text. Line and column of libxml2 are not
// used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/xmlio/handles.h"
#include "lib/xmlio/reader.h"

namespace digestkit::xmlio {

class Pass {
  public:
    Pass(const Schema& schema, const Root& root, const Limits& limits, Handler& handler, Track& track);
    ~Pass();
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

    /// Parses the next bytes; `last` when no more will come. Does nothing once over.
    void feed(std::string_view bytes, bool last);
    /// Takes characters that stand at `begin`, behind all that was fed, past the parser, which is slow with
    /// them: false when it must see them, because they are not plain or because it is not where any text may
    /// stand.
    bool pass_by(std::uint64_t begin, std::string_view text);
    /// A syntax error or a limit ended the document.
    bool over() const noexcept { return over_; }
    /// Offset of the first byte that the parser has not understood yet.
    std::uint64_t consumed() const noexcept;
    /// Ends the document because of something reported elsewhere.
    void stop() noexcept;
    bool inside() const noexcept { return !frames_.empty(); }
    /// Gives up the record, or the head, at hand if what stands of it before `end` is larger than the limit.
    void weigh(std::uint64_t end) {
        if (end > furthest_) give_up();
    }

    // What the callbacks call.
    void on_start(const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int prefixes,
                  const xmlChar** namespaces, int count, int defaulted, const xmlChar** attributes);
    void on_end(const xmlChar* name, const xmlChar* prefix, const xmlChar* space);
    void on_text(const xmlChar* text, int length, bool cdata);
    void on_doctype();
    void on_syntax_error(const xmlError& error);
    void on_schema_error(const xmlError& error);

  private:
    struct Frame {
        std::string_view name;  // in the dictionary of the parser
        Extent extent;
        Content content = Content::elements;
        bool reported = false;  // a finding about the element itself
        bool text_reported = false;
        bool long_text = false;  // a long piece of its text came by
    };

    Extent extent_of_tag(std::uint64_t end, std::string_view name) const noexcept;
    void take_attributes(int count, const xmlChar** attributes);
    bool accepted(const Extent& extent, std::string_view name, std::string_view space);
    void refuse(const Extent& extent, std::string_view name, std::string_view space);
    std::uint64_t furthest_end() const noexcept;
    void give_up();
    void end_given_up(const xmlChar* name, const xmlChar* prefix, const xmlChar* space);
    std::size_t bytes_to_come(std::string_view piece) noexcept;
    void unexpected_text(const xmlChar* text, int length);
    void report(const Rule& rule, std::string message, std::uint64_t begin, std::uint64_t end,
                std::string path, std::string hint = {});
    void not_well_formed(const xmlError& error, const std::string& message, std::uint64_t at);
    bool cut_short(const xmlError& error) const noexcept;
    void report_cut();
    void mismatched_end(std::uint64_t end, std::string_view name);
    void about_attribute(const xmlError& error, std::string_view attribute);
    void about_element(const xmlError& error);
    std::string_view value_of(const AttributeExtent& where, std::string_view tag) const noexcept;

    Limits limits_;
    Root root_;
    Handler& handler_;
    Track& track_;
    std::uint64_t start_;          // offset of the first byte fed
    std::uint64_t passed_by_ = 0;  // bytes so far that the parser has not seen
    std::vector<Frame> frames_;
    Position root_begin_;  // its tag is soon out of memory
    std::vector<Attribute> attributes_;
    std::string reported_attribute_;  // of the tag at hand, the last one with a finding
    std::uint64_t skipping_ = 0;      // open elements that the Handler does not see
    const xmlChar* space_ = nullptr;  // of the element before, in the dictionary of the parser
    std::string_view space_text_;
    static constexpr std::uint64_t no_end = UINT64_MAX;
    std::uint64_t furthest_ = no_end;  // where the open child of the root becomes too large
    std::uint64_t head_bytes_ = 0;     // of the children of the root so far that are no records
    bool head_given_up_ = false;
    bool given_up_ = false;  // the open child of the root is too large: neither Handler nor validator sees it
    bool last_ = false;      // no more bytes will come
    bool at_end_tag_ = false;  // the validator looks at the end of the top frame, not at its start
    bool over_ = false;
    bool valid_ = true;  // so far

    const Schema& schema_;
    ParserHandle parser_;
    ValidatorHandle validator_;
    xmlSAXHandlerPtr validating_ = nullptr;  // the validator's functions
    void* validator_data_ = nullptr;
    PlugHandle plug_;  // goes before the validator
};

}  // namespace digestkit::xmlio
