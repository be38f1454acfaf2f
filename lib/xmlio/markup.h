// SPDX-License-Identifier: MIT
// A document of elements as a tree, read by libxml2 as tolerantly as it goes: XML first; where that fails,
// the HTML parser. Nothing outside the document is read, no entity that it declares is expanded, a DOCTYPE is
// passed over; the named characters of HTML (&nbsp;) are known. For documents of books and office files:
// parts of packages, small enough to be in memory. Not thread-safe, not even for reading: see `begin`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/diag/text_places.h"

namespace digestkit::xmlio {

enum class MarkupKind : std::uint8_t {
    xml,   ///< parts of office files: what is not well-formed is an error
    html,  ///< pages, package documents: what is not well-formed XML is read as HTML, with a warning
};

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

    Markup();
    Markup(Markup&&) noexcept;
    Markup& operator=(Markup&&) noexcept;
    ~Markup();

    Node root() const noexcept { return items_.size() > 1 ? 1 : none; }
    bool is_text(Node node) const noexcept { return items_[node].attribute_count == no_element; }
    /// Local name; "" for text.
    std::string_view name(Node node) const noexcept {
        return is_text(node) ? std::string_view{} : items_[node].view();
    }
    /// Of a text node; neighbours are one.
    std::string_view text(Node node) const noexcept {
        return is_text(node) ? items_[node].view() : std::string_view{};
    }
    Node parent(Node node) const noexcept { return items_[node].parent; }
    Node first(Node node) const noexcept { return items_[node].first; }  ///< child
    Node next(Node node) const noexcept { return items_[node].next; }    ///< sibling
    std::optional<std::string_view> attribute(Node node, std::string_view name) const noexcept;
    /// All text below `node`.
    std::string all_text(Node node) const;
    /// Where its start tag, or its text, begins, and where the element ends. Of a document that is not UTF-8
    /// the offset is that of its text in UTF-8. Cheap when asked in the order of the document.
    Position begin(Node node) const;
    Position end(Node node) const;
    /// Where the value of an attribute begins and ends, between its quotes; nothing where it is not to be
    /// found in the tag as it is written.
    std::optional<std::pair<Position, Position>> attribute_place(Node node, std::string_view name) const;
    /// The node behind `node` and all that it holds, in the order of the document; none behind the last.
    Node behind(Node node) const noexcept;
    /// The node behind `node` in the order of the document, its first child if it has one.
    Node following(Node node) const noexcept { return first(node) != none ? first(node) : behind(node); }
    /// The first element of that local name below or behind `node`, in the order of the document.
    Node find(Node node, std::string_view name) const noexcept;

  private:
    friend class MarkupBuilder;
    friend class TextCursor;
    friend std::optional<Markup> read_markup(std::string bytes, MarkupKind kind, const std::string& file,
                                             const std::string& member, const Limits& limits, Sink& sink);
    static constexpr std::uint32_t no_element = UINT32_MAX;  ///< as attribute_count: a text
    struct Item {
        std::string_view view() const noexcept { return {chars, size}; }
        const char* chars = nullptr;  ///< of the text, or of the name
        std::uint32_t size = 0;
        Node parent = none, first = none, next = none;
        std::uint32_t attributes = 0, attribute_count = 0;
        std::uint32_t begin = 0, end = 0;  ///< offsets in the text that the parser was given
    };
    std::vector<Item> items_;
    std::vector<Attribute> attributes_;
    struct Storage;
    std::unique_ptr<Storage> storage_;  ///< the characters, and the starts of the lines
};

/// Goes once through the source of a text node and tells where its bytes stand, behind references, comments
/// and the borders of CDATA sections too.
class TextCursor {
  public:
    /// `markup` must outlive it.
    TextCursor(const Markup& markup, Markup::Node text);

    /// Adds to `out` that the bytes of the node from `from` up to `to` stand in a text from `at` on. `from`
    /// is never less than the `to` before it.
    void place(std::size_t from, std::size_t to, std::size_t at, TextPlaces& out);

  private:
    void step();
    bool skip_markup();
    Position here() const;

    const Markup& markup_;
    std::string_view source_;       // up to the end of the node
    std::size_t at_, text_at_ = 0;  // in the source, in the text of the node
    bool in_cdata_ = false;
};

/// Nothing when it could not be read at all: then an error was reported. `bytes` may be UTF-8, UTF-16 or what
/// the XML declaration names, with or without a byte order mark. Findings: area XML, and LIM for depth, tags
/// and attributes. Elements may nest four times `limits.depth` deep.
std::optional<Markup> read_markup(std::string bytes, MarkupKind kind, const std::string& file,
                                  const std::string& member, const Limits& limits, Sink& sink);

}  // namespace digestkit::xmlio
