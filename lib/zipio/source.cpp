// SPDX-License-Identifier: MIT
#include "lib/zipio/source.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace digestkit::zipio {

namespace {

constexpr std::size_t cache_bytes = std::size_t{64} << 10;
/// libzip looks for the end of the directory in this many bytes, and may read entries in there twice.
constexpr std::uint64_t entries_read_twice = (66U << 10) / 46;

}  // namespace

ArchiveSource::ArchiveSource(Input& input, Stretch stretch, std::string tail)
    : input_(input), stretch_(stretch), tail_(std::move(tail)) {}

ArchiveHandle ArchiveSource::open(std::uint64_t most_entries, std::string& reason) {
    ZipError error;
    auto source = checked<SourceHandle>(zip_source_function_create(&callback, this, error.get()));
    opening_ = true;
    entries_left_ = most_entries + entries_read_twice;
    ArchiveHandle archive(zip_open_from_source(source.get(), ZIP_RDONLY, error.get()));
    opening_ = false;
    rethrow();
    if (archive == nullptr) {
        reason = error.text();
        if (error.code() == ZIP_ER_MEMORY)
            throw Error(ErrorKind::internal, "out of memory for a zip archive");
        return archive;
    }
    static_cast<void>(source.release());  // it is the archive's now
    return archive;
}

void ArchiveSource::rethrow() {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

std::size_t ArchiveSource::read_stretch(std::uint64_t offset, std::span<char> buffer) {
    const std::uint64_t there = stretch_.end - stretch_.begin - offset;
    return input_.read_at(stretch_.begin + offset,
                          buffer.first(std::min<std::uint64_t>(buffer.size(), there)));
}

std::size_t ArchiveSource::read_at(std::uint64_t offset, std::span<char> buffer) {
    const std::uint64_t inner = stretch_.end - stretch_.begin;
    if (offset >= inner) {
        const std::uint64_t at = std::min<std::uint64_t>(offset - inner, tail_.size());
        return tail_.copy(buffer.data(), buffer.size(), at);
    }
    if (buffer.size() >= cache_bytes / 4) return read_stretch(offset, buffer);
    if (offset < cache_at_ || offset + buffer.size() > cache_at_ + cache_.size()) {
        cache_.resize(cache_bytes);
        cache_at_ = offset;
        cache_.resize(read_stretch(offset, cache_));
    }
    return cache_.copy(buffer.data(), buffer.size(), offset - cache_at_);
}

/// An archive of 1 GB may list 22 million entries, and libzip allocates for each before anybody can ask how
/// many there are. So those that pass by are counted.
void ArchiveSource::count_entries(std::string_view bytes) {
    constexpr std::string_view entry = "PK\x01\x02";
    for (std::size_t at = bytes.find(entry); at != std::string_view::npos; at = bytes.find(entry, at + 4)) {
        if (entries_left_-- == 0) {
            too_many_ = true;
            zip_error_set(error_.get(), ZIP_ER_CANCELLED, 0);
            return;
        }
    }
}

zip_int64_t ArchiveSource::serve_read(void* data, zip_uint64_t size) noexcept {
    try {
        const std::size_t got = read_at(position_, {static_cast<char*>(data), size});
        position_ += got;
        if (opening_) count_entries({static_cast<const char*>(data), got});
        return too_many_ ? -1 : static_cast<zip_int64_t>(got);
    } catch (...) {
        failure_ = std::current_exception();
        zip_error_set(error_.get(), ZIP_ER_READ, 0);
        return -1;
    }
}

zip_int64_t ArchiveSource::command(void* data, zip_uint64_t size, zip_source_cmd_t what) {
    switch (what) {
        case ZIP_SOURCE_OPEN:
            position_ = 0;
            return 0;
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_READ:
            return serve_read(data, size);
        case ZIP_SOURCE_STAT: {
            auto* stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            stat->size = this->size();
            stat->valid = ZIP_STAT_SIZE;
            return sizeof *stat;
        }
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t to =
                zip_source_seek_compute_offset(position_, this->size(), data, size, error_.get());
            if (to < 0) return -1;
            position_ = static_cast<std::uint64_t>(to);
            return 0;
        }
        case ZIP_SOURCE_TELL:
            return static_cast<zip_int64_t>(position_);
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(error_.get(), data, size);
        case ZIP_SOURCE_SUPPORTS:
            return ZIP_SOURCE_SUPPORTS_SEEKABLE;
        default:
            zip_error_set(error_.get(), ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

zip_int64_t ArchiveSource::callback(void* self, void* data, zip_uint64_t size,
                                    zip_source_cmd_t what) noexcept {
    return static_cast<ArchiveSource*>(self)->command(data, size, what);
}

}  // namespace digestkit::zipio
