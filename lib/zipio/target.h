// SPDX-License-Identifier: MIT
// Private to this room: what libzip writes an archive to. It goes back to the header of an entry once that is
// written, so that one waits in memory; what stands before it is handed on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "lib/base/output.h"
#include "lib/zipio/handles.h"

namespace digestkit::zipio {

class ArchiveTarget {
  public:
    /// `output` outlives this, and this the source that `make` gives. About `bytes` will be written, of which
    /// `largest` are of one entry.
    ArchiveTarget(Output& output, std::size_t bytes, std::size_t largest);
    ArchiveTarget(const ArchiveTarget&) = delete;
    ArchiveTarget& operator=(const ArchiveTarget&) = delete;

    SourceHandle make();
    /// Throws what the output threw while libzip could not.
    void rethrow();

  private:
    static zip_int64_t callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t what) noexcept;
    zip_int64_t command(void* data, zip_uint64_t size, zip_source_cmd_t what);
    zip_int64_t seek(void* data, zip_uint64_t size);
    void write(std::string_view bytes);
    void hand_on();
    std::uint64_t end() const noexcept { return begin_ + waiting_.size(); }

    Output& output_;
    std::string waiting_;
    std::uint64_t begin_ = 0;  // of what waits, in the archive
    std::uint64_t at_ = 0;     // where the next bytes go
    std::exception_ptr failure_;
    ZipError error_;
};

}  // namespace digestkit::zipio
