// SPDX-License-Identifier: MIT
// The fields of a record as keys give them: those of a front matter, and lines of text such as `Source: …`.
// What a key means is in keys.h; what becomes of the fields, beside a text that has its own, in
// merge_fields.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "lib/diag/places.h"
#include "lib/model/record.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

struct Fields {
    /// Only what keys said. Its sections are those of keys.
    Record record;
    std::optional<Provenance> provenance;  ///< of sections that have none
    /// For a digest, which has few fields of its own: all keys but those of its title, date and language.
    Extras others;

    /// What the lists hold: names of the unknown members of both, and tags, links, authors and badges behind
    /// the name of their list.
    std::unordered_set<std::string> extras_names, others_names, listed;

    bool wants_places = false;
    /// While places are wanted: by the paths that the fields have in `record`; "/provenance" is the
    /// provenance.
    Places places;
};

/// Values that say nothing (null, no text, no items) are left out. A value that is not what its key says is
/// reported and kept as an unknown member; one that is not all of what its key may say (a second date, an
/// unknown member of a source) is kept there too.
Fields read_fields(const yamlio::Value& map, const std::string& file, bool wants_places, Sink& sink);

/// A line of text, without its marks: `Source: OpenAI`.
struct FieldLine {
    std::string_view key;
    Text value;  ///< with its links
    Position begin, end;
};

/// False, and nothing was done, when the key means nothing or names a section, or when the value is not what
/// it says: then the line is text. A field that is there already is no reason to take another one, but for
/// titles, links, authors, tags and badges.
bool add_field(Fields& fields, const FieldLine& line, const std::string& file, Sink& sink);

}  // namespace digestkit::pandoc
