// SPDX-License-Identifier: MIT
// Reads a document in one pass: libxml2's SAX2 push parser with a schema plugged in, flat memory. A Handler
// gets the elements in order; what the schema forbids is reported here, at its exact place, and all of it in
// one run; a syntax error is the one finding of its document. The Handler knows which element may stand
// where: what it refuses is reported and kept from the schema validator together with all it holds, because
// libxml2 stops looking at the rest of a parent after the first child that it did not expect.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lib/base/input.h"
#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/xmlio/schema.h"
#include "lib/xmlio/track.h"

namespace digestkit::xmlio {

inline constexpr std::string_view blanks = " \t\r\n";  ///< white space as XML 1.0 §2.3 has it
inline constexpr std::string_view cdata_begin = "<![CDATA[";
inline constexpr std::string_view cdata_end = "]]>";

/// `name` is local, but "xml:lang" and so on for the xml namespace; attributes of other namespaces are left
/// out.
struct Attribute {
    std::string_view name;
    std::string_view value;
};

/// Where an element stands: offsets in the document. While it is open, `content_end` and `end` are not known
/// (0).
struct Extent {
    std::uint64_t begin = 0;        ///< of its `<`
    std::uint64_t content = 0;      ///< after the `>` of the start tag
    std::uint64_t content_end = 0;  ///< of the `<` of the end tag
    std::uint64_t end = 0;          ///< after the last `>`
};

/// What may stand between the tags of an element, besides comments. Where the schema allows every text
/// (`text`) or only blanks that mean nothing (`elements`), the validator need not see the characters.
enum class Content : std::uint8_t {
    elements,  ///< anything but blanks around them is reported
    text,      ///< characters and elements, mixed
    value,     ///< characters that the schema restricts
    nothing,   ///< not even blanks
};

/// Views are valid during the call only.
class Handler {
  public:
    virtual ~Handler() = default;

    /// Equal names have equal addresses throughout a document, and so have namespaces.
    /// Whether this element may stand here. After "no" it is reported as unexpected and its content is not
    /// shown.
    virtual bool start(std::string_view space, std::string_view name, std::span<const Attribute> attributes,
                       const Extent& extent) = 0;
    /// What the open element may hold.
    virtual Content content() const = 0;
    /// A piece of the content of an element that holds text or a value; about `more` bytes of it follow.
    virtual void text(std::string_view piece, std::size_t more) = 0;
    /// The open element ends, and its content has been validated.
    virtual void end(const Extent& extent) = 0;

    /// Something was reported about what is open now.
    virtual void spoiled() = 0;
    /// The open child of the root was reported as too large: its memory can go. Next comes its end.
    virtual void give_up() = 0;

    /// What may stand next in the open element, for a message ("title, source or section"); may be empty.
    virtual std::string expected() const = 0;
    /// What the open element lacks at its end, or, with `before_open`, what its parent lacks before it.
    virtual std::string missing(bool before_open) const = 0;
    /// What the value of the open element, or of its attribute when one is named, should be, for a message.
    virtual std::string wanted(std::string_view attribute) const = 0;
    /// How the open element holds a character that XML cannot, for a hint; empty where it does not.
    virtual std::string held_as(char32_t character) const = 0;
    /// The field that the open element, or its attribute when one is named, stands for (see Places).
    virtual std::string path(std::string_view attribute) const = 0;
    /// Offset of the first byte that must stay in memory for findings to come, or `here` when nothing must.
    virtual std::uint64_t keep_from(std::uint64_t here) const = 0;
};

/// Name and namespace that the root element must have, and the name of those of its children that are
/// records; the other children are the head.
struct Root {
    std::string_view space;
    std::string_view name;
    std::string_view record;
};

class Reader {
  public:
    /// Bytes that are asked for at once.
    static constexpr std::size_t usual_chunk = std::size_t{64} << 10;

    Reader(Input& input, const Limits& limits, Sink& sink, std::size_t chunk = usual_chunk);

    /// To be called once. Throws Error when the Input fails.
    void read(const Schema& schema, const Root& root, Handler& handler);

    /// Positions of what is held in memory; valid during `read`.
    Track& track() noexcept { return track_; }

  private:
    Input& input_;
    Limits limits_;
    Track track_;
    std::size_t chunk_;
};

/// The value of attribute `name` (as written, with its prefix) in the start tag `tag`, which begins with `<`,
/// as offsets into `tag`; both 0 when there is none. `name_at` is set to where the name begins.
struct AttributeExtent {
    std::size_t name = 0, value = 0, end = 0;
};
AttributeExtent find_attribute(std::string_view tag, std::string_view name) noexcept;

}  // namespace digestkit::xmlio
