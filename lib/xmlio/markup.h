// SPDX-License-Identifier: MIT
// A document of elements as a tree, read by libxml2 as tolerantly as it goes: XML first; where that fails,
// the HTML parser. Nothing outside the document is read, no entity that it declares is expanded, a DOCTYPE is
// passed over; the named characters of HTML (&nbsp;) are known. For documents of books and office files:
// parts of packages, small enough to be in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"

namespace digestkit::xmlio {

/// Views are valid as long as the Markup.
class Markup {
  public:
    using Node = std::uint32_t;
    static constexpr Node none = 0;  ///< no node; the root element is 1

    struct Attribute {
        std::string_view
            name;  ///< local, but with the usual prefix for the xml and epub namespaces: "xml:lang"
        std::string_view value;
    };

    Node root() const noexcept { return nodes_.size() > 1 ? 1 : none; }
    /// Local name; "" for text.
    std::string_view name(Node node) const noexcept { return nodes_[node].name; }
    /// Of a text node; neighbours are one.
    std::string_view text(Node node) const noexcept { return nodes_[node].text; }
    Node parent(Node node) const noexcept { return nodes_[node].parent; }
    Node first(Node node) const noexcept { return nodes_[node].first; }  ///< child
    Node next(Node node) const noexcept { return nodes_[node].next; }    ///< sibling
    std::optional<std::string_view> attribute(Node node, std::string_view name) const noexcept;
    /// All text below `node`.
    std::string all_text(Node node) const;
    /// Where its start tag, or its text, begins, and where the element ends.
    Position begin(Node node) const;
    Position end(Node node) const;

  private:
    friend class MarkupBuilder;
    struct Item {
        std::string_view name, text;
        Node parent = none, first = none, next = none;
        std::uint32_t attributes = 0, attribute_count = 0;
        std::uint64_t begin = 0, end = 0;  ///< offsets in the document
    };
    std::vector<Item> nodes_;
    std::vector<Attribute> attributes_;
    struct Storage;
    std::shared_ptr<Storage> storage_;  ///< the characters, and the starts of the lines
};

enum class MarkupKind : std::uint8_t {
    xml,   ///< package documents, navigation: what is not well-formed is an error
    html,  ///< pages: what is not well-formed XML is read as HTML, with a warning
};

/// Nothing when it could not be read at all: then an error was reported. `bytes` may be UTF-8 or UTF-16, with
/// or without a byte order mark. Findings: area XML, and LIM for depth, tags and attributes.
std::optional<Markup> read_markup(std::string_view bytes, MarkupKind kind, const std::string& file,
                                  const std::string& member, const Limits& limits, Sink& sink);

}  // namespace digestkit::xmlio
