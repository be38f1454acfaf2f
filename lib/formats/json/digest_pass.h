// SPDX-License-Identifier: MIT
// One pass over a digest, the object with a member `records`. The first pass finds the head, which may stand
// before, behind and between; the second reads the records and reports. Both take the same way, also around
// mistakes.
#pragma once

#include <set>
#include <string>

#include "lib/formats/json/list_reader.h"
#include "lib/formats/json/members.h"

namespace digestkit::json {

class DigestPass {
  public:
    /// Without `records` the elements of `records` are passed over.
    DigestPass(Input& input, const ReadOptions& options, Records* records, Sink& sink, std::size_t chunk)
        : origin_{input.name(), input.member()},
          options_(options),
          records_(records),
          sink_(sink),
          stream_(input, chunk),
          piece_(origin_, options, sink) {}

    void run();

    /// A member `records` was met.
    bool is_digest() const noexcept { return is_digest_; }
    /// Those members of the head in which nothing is wrong.
    Head& head() noexcept { return head_; }

  private:
    enum class Met : std::uint8_t { member, list, end };

    bool step();
    void read_member(RecordParser& parser, Met& met, Head& part);
    bool read_list();
    void merge(Head& part);
    bool find_list(std::size_t from);

    const Origin origin_;
    const ReadOptions& options_;
    Records* records_;
    Sink& sink_;
    Stream stream_;
    Piece piece_;
    Head head_;
    std::set<std::string, std::less<>> names_;
    std::string name_;  // of the member that was read last
    bool first_ = true, is_digest_ = false, repeated_ = false;
};

/// Reports what follows the one value of a text.
void check_end(Stream& stream, Piece& piece);

}  // namespace digestkit::json
