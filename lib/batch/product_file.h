// SPDX-License-Identifier: MIT
// Private to this room: an Output that becomes a Product: a file in the folder of temporary files, with its
// hash. Small ones touch the disk once, when they are whole.
#pragma once

#include <exception>
#include <string>

#include "lib/base/descriptor.h"
#include "lib/base/hash.h"
#include "lib/base/output.h"
#include "lib/batch/outcome.h"

namespace digestkit {

class ProductFile final : public Output {
  public:
    /// `temporary`, a path, must not exist.
    explicit ProductFile(std::string temporary);
    ~ProductFile() override;
    ProductFile(const ProductFile&) = delete;
    ProductFile& operator=(const ProductFile&) = delete;

    void write(std::string_view bytes) override;
    void commit() override;

    /// After `commit`: the file is the caller's from now on.
    Product take(std::string output);
    /// What stopped the writing is no fault of the input.
    bool failed() const noexcept { return failed_; }

  private:
    void flush();

    std::string temporary_, buffer_;
    Descriptor file_;
    Sha256 hash_;
    std::uint64_t size_ = 0;
    bool failed_ = false, there_ = false;
};

}  // namespace digestkit
