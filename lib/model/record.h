// SPDX-License-Identifier: MIT
// The record model, version 1: plain values with ==, no I/O. What was written (label, raw, marker, sep)
// stands beside what it means (kind, lang, value). An optional that is present and empty differs from an
// absent one. `lang` members hold a BCP 47 tag in canonical case; the empty string is "unknown".
// lib/model/README.md has the table of fields; docs/formats/json.md and xml.md say how each is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/model/text.h"

namespace digestkit {

/// A point in time as far as it is known. At least one of the two is present; `raw` is absent when equal to
/// `value`.
struct Date {
    std::optional<std::string> value;  ///< RFC 3339 or a prefix: instant, local date-time, date, or month
    std::optional<std::string> raw;    ///< as printed

    bool operator==(const Date&) const = default;
};

/// An unknown JSON member: its name, and its value as JSON without white space between the tokens, each token
/// as it was written.
struct Extra {
    std::string name;
    std::string json;

    bool operator==(const Extra&) const = default;
};
using Extras = std::vector<Extra>;

enum class BlockType : std::uint8_t { heading, paragraph, item, quote, code, rule, boilerplate };

struct Block {
    // Written out, so that making one in a vector does not zero all of it first: a tenth of reading a text.
    Block() noexcept {}  // NOLINT(modernize-use-equals-default)

    BlockType type = BlockType::paragraph;
    std::uint8_t level = 0;             ///< heading: 1 to 6; else 0
    bool ordered = false;               ///< item
    std::uint32_t depth = 0;            ///< item: nesting, 0 is the outermost
    std::optional<std::string> label;   ///< item: what stands before `sep`
    std::string sep = ": ";             ///< item: between label and text
    std::optional<std::string> marker;  ///< item: absent is the layout's own
    std::optional<std::string> number;  ///< item: as written ("1.", "1、")
    std::optional<std::string> code_lang;
    std::string lang;
    Text text;  ///< empty for a rule

    bool operator==(const Block&) const = default;
};

enum class SectionKind : std::uint8_t {
    summary,
    digest,
    key_points,
    translation,
    full_text,
    background,
    other
};

struct Provenance {
    std::optional<std::string> provider;
    std::optional<std::string> model;
    std::optional<Date> generated;
    std::optional<std::string> raw;  ///< the line as written, only where it cannot be rebuilt

    bool operator==(const Provenance&) const = default;
};

/// Kinds and labels may repeat: sections are a list, never a map.
struct Section {
    Section() noexcept {}  // NOLINT(modernize-use-equals-default): as Block's

    SectionKind kind = SectionKind::other;
    std::optional<std::string> label;
    std::string lang;
    std::optional<Provenance> provenance;
    std::vector<Block> blocks;
    Extras extras;

    bool operator==(const Section&) const = default;
};

struct Source {
    std::optional<std::string> name;
    std::optional<std::string> url;
    std::vector<std::string> authors;

    bool operator==(const Source&) const = default;
};

struct AltTitle {
    Text text;
    std::string lang;

    bool operator==(const AltTitle&) const = default;
};

struct Tag {
    std::string text;
    std::optional<std::string> scheme;

    bool operator==(const Tag&) const = default;
};

enum class LinkRel : std::uint8_t { source, discussion, reference, other };

struct Link {
    std::string href;
    std::optional<std::string> text;
    std::optional<LinkRel> rel;
    std::string lang;

    bool operator==(const Link&) const = default;
};

enum class LayoutVariant : std::uint8_t { labelled, page };
enum class LineEnd : std::uint8_t { lf, crlf };

/// Lines `line` … `line + removed - 1` (from 0) of the plain output are replaced by `text`, line ends
/// included.
struct Hunk {
    std::uint64_t line = 0;
    std::uint64_t removed = 0;
    std::vector<std::string> text;

    bool operator==(const Hunk&) const = default;
};

/// What turns the plain output of a record back into the bytes that were read.
struct Patch {
    std::string of;  ///< 16 lower-case hex digits: the start of the SHA-256 of the plain output
    std::vector<Hunk> hunks;

    bool operator==(const Patch&) const = default;
};

/// How the text that the record was read from looked.
struct Layout {
    LayoutVariant variant = LayoutVariant::labelled;
    LineEnd eol = LineEnd::lf;
    bool bom = false;
    bool final_newline = true;
    std::optional<Patch> patch;

    bool operator==(const Layout&) const = default;
};

struct Record {
    std::optional<std::string> id;
    std::optional<Text> title;
    std::vector<AltTitle> alt_titles;
    std::optional<Source> source;
    std::optional<Date> published;
    std::optional<Date> updated;
    std::string lang;
    std::vector<std::string> badges;
    std::vector<Tag> tags;
    std::vector<Link> links;
    std::vector<Section> sections;
    Extras extras;
    std::optional<Layout> layout;

    bool operator==(const Record&) const = default;
};

/// All of a digest but its records.
struct Head {
    std::optional<Text> title;
    std::optional<Date> date;
    std::string lang;
    Extras extras;

    bool empty() const noexcept { return !title && !date && lang.empty() && extras.empty(); }
    bool operator==(const Head&) const = default;
};

/// One file: a head and 1 … n records.
struct Digest {
    Head head;
    std::vector<Record> records;

    bool operator==(const Digest&) const = default;
};

}  // namespace digestkit
