// SPDX-License-Identifier: MIT
#include "lib/inputs/body.h"

#include <unistd.h>

namespace digestkit {

namespace {

constexpr std::size_t most_in_memory = std::size_t{1} << 20;

}  // namespace

Body::Body(const std::function<std::size_t(std::span<char>)>& next) {
    std::string chunk(std::size_t{64} << 10, '\0');
    while (const std::size_t got = next(chunk)) {
        size_ += got;
        bytes_.append(chunk, 0, got);
        if (bytes_.size() <= most_in_memory) continue;
        if (!file_) file_ = open_unnamed_file();
        write_fully(file_.get(), bytes_, "a temporary file");
        bytes_.clear();
    }
    if (!file_) return;
    write_fully(file_.get(), bytes_, "a temporary file");
    std::string().swap(bytes_);
}

Input Body::open(const std::string& name, const std::string& member) const {
    if (!file_) return Input::entry(name, member, bytes_);
    return Input::stream(name, member, size_, [this, at = std::uint64_t{0}](std::span<char> buffer) mutable {
        const ssize_t got = ::pread(file_.get(), buffer.data(), buffer.size(), static_cast<off_t>(at));
        if (got < 0) throw_errno("cannot read a temporary file");
        at += static_cast<std::uint64_t>(got);
        return static_cast<std::size_t>(got);
    });
}

}  // namespace digestkit
