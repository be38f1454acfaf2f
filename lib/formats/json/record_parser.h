// SPDX-License-Identifier: MIT
// Reads whole records, and the members of a digest's head, at a Cursor.
#pragma once

#include "lib/formats/json/members.h"
#include "lib/formats/json/parser.h"

namespace digestkit::json {

/// What to do with an object that has a member `records`.
enum class Digests : std::uint8_t {
    refuse,  ///< it stands where a record must stand: report it
    stop_at  ///< leave off there, and say so
};

class RecordParser {
  public:
    RecordParser(jsonio::Cursor& cursor, Findings& findings, Placing placing)
        : parser_(cursor, findings, placing) {}

    Parser& values() noexcept { return parser_; }
    const Parser& values() const noexcept { return parser_; }

    void record(Record& out, Digests digests);
    /// A member `records` was met (Digests::stop_at).
    bool is_digest() const noexcept { return is_digest_; }

    /// The value of a known member of a digest's head.
    void head_member(HeadMember member, Head& out);

  private:
    void record_member(RecordMember member, Record& out);
    void alt_title(AltTitle& out);
    void source(Source& out);
    void tag(Tag& out);
    void link(Link& out);
    void section(Section& out);
    void provenance(Provenance& out);
    void block(Block& out);
    void block_member(BlockMember member, Block& out);
    void check_block(Object& object, const Block& block);
    void layout(Layout& out);
    void patch(Patch& out);
    void hunk(Hunk& out);

    Parser parser_;
    bool is_digest_ = false;
};

}  // namespace digestkit::json
