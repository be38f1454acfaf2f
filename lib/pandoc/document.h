// SPDX-License-Identifier: MIT
// A digest as one document of pandoc in JSON: metadata and blocks. Records come one by one; what was written
// of them lies in a Spool.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "lib/base/spool.h"
#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"
#include "lib/outline/gathered.h"
#include "lib/pandoc/ast.h"
#include "lib/pandoc/record_writer.h"
#include "lib/pandoc/targets.h"

namespace digestkit::pandoc {

class Document {
  public:
    /// `only`: there will be one record.
    Document(const Target& target, Head head, const Record& first, bool only, Sink& sink);

    void add(const Record& record);
    /// The whole document; nothing can be added afterwards.
    std::string finish(std::string_view api_version);

    /// After `finish`: it says something of the whole.
    bool has_metadata() const noexcept { return has_metadata_; }
    /// Seconds since 1970 of the latest date in it.
    std::optional<std::int64_t> latest() const { return gathered_.latest; }

  private:
    std::string metadata();
    bool lists_contents() const;
    std::string contents();

    Target target_;
    Head head_;
    Record first_;
    bool only_;
    Sink& sink_;
    std::string main_lang_;
    Surroundings around_;
    Ast ast_;
    RecordWriter writer_;
    Spool blocks_;
    outline::Gathered gathered_;
    std::vector<outline::Piece> titles_;  // for the list of contents
    std::string identifier_;              // of a package
    std::uint64_t count_ = 0;
    bool has_metadata_ = false;
};

}  // namespace digestkit::pandoc
