// SPDX-License-Identifier: MIT
#include "lib/zipio/target.h"

#include <algorithm>
#include <utility>

namespace digestkit::zipio {

namespace {

/// Handing on less would only cost calls.
constexpr std::size_t worth_handing_on = std::size_t{256} << 10;

}  // namespace

ArchiveTarget::ArchiveTarget(Output& output, std::size_t bytes, std::size_t largest) : output_(output) {
    // What waits and the entry that makes it enough.
    waiting_.reserve(std::min(bytes, worth_handing_on + largest));
}

SourceHandle ArchiveTarget::make() {
    ZipError error;
    return checked<SourceHandle>(zip_source_function_create(&callback, this, error.get()));
}

void ArchiveTarget::rethrow() {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

zip_int64_t ArchiveTarget::callback(void* self, void* data, zip_uint64_t size,
                                    zip_source_cmd_t what) noexcept {
    auto& target = *static_cast<ArchiveTarget*>(self);
    try {
        return target.command(data, size, what);
    } catch (...) {
        target.failure_ = std::current_exception();
        zip_error_set(target.error_.get(), ZIP_ER_WRITE, 0);
        return -1;
    }
}

zip_int64_t ArchiveTarget::command(void* data, zip_uint64_t size, zip_source_cmd_t what) {
    switch (what) {
        case ZIP_SOURCE_STAT:  // an empty file
            zip_stat_init(static_cast<zip_stat_t*>(data));
            static_cast<zip_stat_t*>(data)->valid = ZIP_STAT_SIZE;
            static_cast<zip_stat_t*>(data)->size = 0;
            return sizeof(zip_stat_t);
        case ZIP_SOURCE_OPEN:
        case ZIP_SOURCE_READ:
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_SEEK:
        case ZIP_SOURCE_TELL:
        case ZIP_SOURCE_FREE:
        case ZIP_SOURCE_BEGIN_WRITE:
        case ZIP_SOURCE_ROLLBACK_WRITE:  // whoever owns the output discards it
            return 0;
        case ZIP_SOURCE_WRITE:
            write({static_cast<const char*>(data), size});
            return static_cast<zip_int64_t>(size);
        case ZIP_SOURCE_SEEK_WRITE:
            return seek(data, size);
        case ZIP_SOURCE_TELL_WRITE:
            return static_cast<zip_int64_t>(at_);
        case ZIP_SOURCE_COMMIT_WRITE:
            hand_on();
            return 0;
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(error_.get(), data, size);
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
                ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
                ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE, -1);
        default:
            zip_error_set(error_.get(), ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

/// Back at the end, libzip is done with an entry.
zip_int64_t ArchiveTarget::seek(void* data, zip_uint64_t size) {
    const zip_int64_t to = zip_source_seek_compute_offset(at_, end(), data, size, error_.get());
    if (to < 0) return -1;
    const auto wanted = static_cast<std::uint64_t>(to);
    if (wanted < begin_ || wanted > end()) {
        zip_error_set(error_.get(), ZIP_ER_SEEK, 0);
        return -1;
    }
    at_ = wanted;
    if (at_ == end() && waiting_.size() >= worth_handing_on) hand_on();
    return 0;
}

void ArchiveTarget::write(std::string_view bytes) {
    const auto from = static_cast<std::size_t>(at_ - begin_);
    const std::size_t over = std::min(bytes.size(), waiting_.size() - from);
    bytes.copy(waiting_.data() + from, over);
    waiting_ += bytes.substr(over);
    at_ += bytes.size();
}

void ArchiveTarget::hand_on() {
    output_.write(waiting_);
    begin_ = end();
    waiting_.clear();
}

}  // namespace digestkit::zipio
