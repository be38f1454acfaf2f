// SPDX-License-Identifier: MIT
// Private to this room: the directory of an opened archive as Entries: names made UTF-8 and judged,
// duplicates left out, overlaps found.
#pragma once

#include "lib/zipio/archive_impl.h"

namespace digestkit::zipio {

/// Fills in the entries. False, reported, when they overlap as those of a bomb do.
bool read_directory(Archive::Impl& archive, Sink& sink);

}  // namespace digestkit::zipio
