// SPDX-License-Identifier: MIT
#include "lib/batch/product_file.h"

#include <fcntl.h>
#include <unistd.h>

namespace digestkit {

namespace {

constexpr std::size_t most_buffered = std::size_t{256} << 10;

}  // namespace

ProductFile::ProductFile(std::string temporary) : temporary_(std::move(temporary)) {}

ProductFile::~ProductFile() {
    if (there_) ::unlink(temporary_.c_str());
}

void ProductFile::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() > most_buffered) flush();
}

void ProductFile::flush() {
    failed_ = true;  // until it went well
    if (!file_) {
        file_ = Descriptor(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!file_) throw_errno("cannot write " + temporary_);
        there_ = true;
    }
    write_fully(file_.get(), buffer_, temporary_);
    hash_.add(buffer_);
    size_ += buffer_.size();
    buffer_.clear();
    failed_ = false;
}

void ProductFile::commit() {
    flush();
    failed_ = true;
    file_.close(temporary_);
    failed_ = false;
}

Product ProductFile::take(std::string output) {
    there_ = false;
    return {std::move(output), temporary_, size_, hash_.hex()};
}

}  // namespace digestkit
