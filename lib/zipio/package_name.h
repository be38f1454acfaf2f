// SPDX-License-Identifier: MIT
// The identifier of a package, from what it holds.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/uuid.h"

namespace digestkit::zipio {

/// The same content has the same identifier on every machine, another has another: of each piece go in its
/// beginning, its length and its checksum. To hash all of it takes a tenth of the time that a package takes.
class PackageName {
  public:
    PackageName() : uuid_("urn:digestkit:digest:1") {}

    /// A record as it is stored.
    void add(std::string_view piece);
    /// "urn:uuid:…", once.
    std::string finish(std::string_view title);

  private:
    ContentUuid uuid_;
};

}  // namespace digestkit::zipio
