// SPDX-License-Identifier: MIT
#include "lib/base/spool.h"

#include <unistd.h>

#include <array>
#include <cstddef>
#include <utility>

namespace digestkit {

namespace {

/// So much memory is cheaper than a file; nearly all spools stay below.
constexpr std::size_t most_in_memory = std::size_t{1} << 20;
constexpr const char* name = "a temporary file";

}  // namespace

void Spool::append(std::string_view bytes) {
    memory_ += bytes;
    if (memory_.size() < most_in_memory) return;
    if (!file_) file_ = open_unnamed_file();
    write_fully(file_.get(), memory_, name);
    memory_.clear();
}

void Spool::pour(Output& output) {
    if (file_) {
        if (::lseek(file_.get(), 0, SEEK_SET) != 0) throw_errno(std::string("cannot read ") + name);
        std::array<char, 1 << 16> buffer{};
        for (std::size_t got = read_fully(file_.get(), buffer, name); got > 0;
             got = read_fully(file_.get(), buffer, name)) {
            output.write({buffer.data(), got});
        }
        file_ = Descriptor();
    }
    output.write(memory_);
    memory_.clear();
}

}  // namespace digestkit
