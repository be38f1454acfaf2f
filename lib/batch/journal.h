// SPDX-License-Identifier: MIT
// Private to this room: the journal of a run, a file of JSON lines to which a line comes once an output has
// its name. Whoever writes to it has its lock.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "lib/base/descriptor.h"

namespace digestkit {

class Journal {
  public:
    /// Opens or makes the file. Throws Error (io), and Error (usage) for a file that is no journal.
    explicit Journal(const std::string& path);

    /// Waits until no other run has it: the lock is the system's and ends with its owner, however that dies.
    /// `waits` is called now and then while another has it, and returns false to give up: then so does this.
    /// `owner` is who had it when the waiting began. A file that went meanwhile is made again.
    /// Where the file system knows no locks, nobody is waited for.
    bool lock(const std::function<bool(const std::string& owner)>& waits);
    bool locked() const noexcept { return locked_; }

    /// Forgets what is in it.
    void clear();
    /// Lines with their ends, all at once. A torn line before them gets an end.
    void append(std::string_view lines);
    /// Waits for the disk.
    void sync();

    const std::string& path() const noexcept { return path_; }

  private:
    void open();
    void check_kind();
    bool is_at_its_path() const;
    std::string owner();

    std::string path_;
    Descriptor file_;
    bool locked_ = false;
};

}  // namespace digestkit
