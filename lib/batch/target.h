// SPDX-License-Identifier: MIT
// Private to this room: where outputs go once they are whole, in the order of their inputs.
#pragma once

#include <memory>
#include <string>

#include "lib/batch/batch.h"
#include "lib/batch/journal.h"

namespace digestkit {

class Target {
  public:
    virtual ~Target() = default;
    /// The product is the target's from now on. Throws Error (io), also for one before it.
    virtual void add(Product product) = 0;
    /// Comes into the journal after all that was added before it is in its place. Throws as `add`.
    virtual void add_line(std::string line) = 0;
    /// What was added is in its place when this returns; `all` says that this is all there will be. Throws
    /// Error (io).
    virtual void finish(bool all) = 0;
};

/// A folder, in which each output gets its name by a rename. Outputs are committed in groups, by a thread of
/// its own: what waits is synchronised with the disk all at once, renamed, and written into the journal. What
/// is not committed when it is destroyed is removed. `temporaries` is the folder of the products.
std::unique_ptr<Target> make_folder_target(const BatchJob& job, Journal& journal,
                                           const std::string& temporaries);

/// An archive, which is complete or absent: without all there is nothing. Keeps no journal.
std::unique_ptr<Target> make_zip_target(const BatchJob& job);

}  // namespace digestkit
