// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/base/output.h"
#include "lib/batch/target.h"
#include "lib/zipio/stream_writer.h"

namespace digestkit {

namespace {

/// An entry is in memory while it is deflated.
constexpr std::uint64_t most_entry = std::uint64_t{1} << 30;

class ZipTarget final : public Target {
  public:
    explicit ZipTarget(const BatchJob& job)
        : path_(job.output), output_(Output::file(job.output)), zip_(*output_) {}

    void add(Product product) override {
        if (product.size > most_entry) {
            throw Error(ErrorKind::usage, product.output + " is too large for an entry of " + path_,
                        "write to a folder, or an output for each record with --one-per record");
        }
        bytes_.resize(static_cast<std::size_t>(product.size));
        Input input = Input::open(product.temporary);
        bytes_.resize(input.read(bytes_));
        zip_.add(product.output, bytes_);
        ::unlink(product.temporary.c_str());
        ++entries_;
    }

    void add_line(std::string) override {}

    void finish(bool all) override {
        if (!all || entries_ == 0) return;
        zip_.finish();
        output_->commit();
    }

  private:
    std::string path_, bytes_;
    std::unique_ptr<Output> output_;
    zipio::StreamWriter zip_;
    std::uint64_t entries_ = 0;
};

}  // namespace

std::unique_ptr<Target> make_zip_target(const BatchJob& job) {
    return std::make_unique<ZipTarget>(job);
}

}  // namespace digestkit
