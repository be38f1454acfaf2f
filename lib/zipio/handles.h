// SPDX-License-Identifier: MIT
// Private to this room: owners of what libzip and libdeflate allocate, and its errors as ours.
#pragma once

#include <libdeflate.h>
#include <zip.h>

#include <memory>
#include <string>

#include "lib/base/deleter.h"
#include "lib/base/error.h"

namespace digestkit::zipio {

/// Discards what was not closed: nothing is ever written by a destructor.
using ArchiveHandle = std::unique_ptr<zip_t, Deleter<&zip_discard>>;
using EntryHandle = std::unique_ptr<zip_file_t, Deleter<&zip_fclose>>;
using SourceHandle = std::unique_ptr<zip_source_t, Deleter<&zip_source_free>>;
using DeflaterHandle = std::unique_ptr<libdeflate_compressor, Deleter<&libdeflate_free_compressor>>;
using InflaterHandle = std::unique_ptr<libdeflate_decompressor, Deleter<&libdeflate_free_decompressor>>;

/// An error that libzip fills in and that frees its text.
class ZipError {
  public:
    ZipError() { zip_error_init(&error_); }
    ~ZipError() { zip_error_fini(&error_); }
    ZipError(const ZipError&) = delete;
    ZipError& operator=(const ZipError&) = delete;

    zip_error_t* get() noexcept { return &error_; }
    int code() const noexcept { return zip_error_code_zip(&error_); }
    std::string text() { return zip_error_strerror(&error_); }

  private:
    zip_error_t error_{};
};

/// What never fails for want of anything but memory.
template <class Handle, class Pointer>
Handle checked(Pointer* made) {
    if (made == nullptr) throw Error(ErrorKind::internal, "out of memory for a zip archive");
    return Handle(made);
}

}  // namespace digestkit::zipio
