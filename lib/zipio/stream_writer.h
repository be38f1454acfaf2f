// SPDX-License-Identifier: MIT
// Writes a zip archive (APPNOTE 6.3, with ZIP64 where offsets and numbers of entries need it) front to back:
// an entry is gone from memory when it is added, and of the directory only some kilobytes are, so that an
// archive may have millions of entries. (libzip keeps all of them until the end.) The same entries give the
// same bytes everywhere. Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "lib/base/output.h"
#include "lib/base/spool.h"

namespace digestkit::zipio {

class StreamWriter {
  public:
    /// `output` must outlive it.
    explicit StreamWriter(Output& output);
    ~StreamWriter();
    StreamWriter(const StreamWriter&) = delete;
    StreamWriter& operator=(const StreamWriter&) = delete;

    /// `name` is UTF-8 with forward slashes; `bytes` are deflated where that helps. Throws Error (io).
    void add(std::string_view name, std::string_view bytes);
    /// Writes the directory. Throws Error (io).
    void finish();

  private:
    struct Deflater;
    Output& output_;
    std::unique_ptr<Deflater> deflater_;
    Spool directory_;
    std::uint64_t offset_ = 0, entries_ = 0, directory_bytes_ = 0;
};

}  // namespace digestkit::zipio
