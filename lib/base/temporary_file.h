// SPDX-License-Identifier: MIT
// A file with a name, for programs that take no other: in TMPDIR (else /tmp), for its owner only, and gone
// when it goes out of scope or the run is interrupted.
#pragma once

#include <string>
#include <string_view>

namespace digestkit {

class TemporaryFile {
  public:
    /// `content` is what it holds at first; `suffix` ends its name (".html"). Throws Error (io).
    explicit TemporaryFile(std::string_view content, std::string_view suffix = {});
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const noexcept { return path_; }
    /// What it holds now. Throws Error (io).
    std::string content() const;

  private:
    std::string path_;
};

}  // namespace digestkit
