// SPDX-License-Identifier: MIT
#include "lib/zipio/package.h"

#include <algorithm>
#include <ctime>
#include <deque>

#include "lib/zipio/deflate_pool.h"
#include "lib/zipio/handles.h"
#include "lib/zipio/target.h"

namespace digestkit::zipio {

namespace {

/// Of a header, of which an entry has one before it and one in the directory: a little more than both need.
constexpr std::size_t around_entry = 48;

[[noreturn]] void fail(const std::string& what, const std::string& why) {
    throw Error(ErrorKind::internal, "cannot write the zip archive: " + what + ": " + why);
}

/// The earliest date of an archive (APPNOTE §4.4.6). Archives hold local time, and libzip gets at that from
/// here: so what is written is the same in every zone. It could be asked to begin with the date itself, but
/// then looks for the rules of the zone once for each entry.
std::time_t first_of_1980() {
    std::tm date{};
    date.tm_year = 80;
    date.tm_mday = 1;
    date.tm_isdst = -1;
    return std::mktime(&date);
}

/// Hands a finished Part to libzip.
class PartSource {
  public:
    explicit PartSource(const Part& part) : part_(part) {}

    static zip_int64_t callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t what) noexcept {
        return static_cast<PartSource*>(self)->command(data, size, what);
    }

  private:
    zip_int64_t command(void* data, zip_uint64_t size, zip_source_cmd_t what) noexcept {
        switch (what) {
            case ZIP_SOURCE_OPEN:
                at_ = 0;
                return 0;
            case ZIP_SOURCE_READ: {
                const std::size_t count = part_.stored.copy(static_cast<char*>(data), size, at_);
                at_ += count;
                return static_cast<zip_int64_t>(count);
            }
            case ZIP_SOURCE_STAT:
                return stat(static_cast<zip_stat_t*>(data));
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(error_.get(), data, size);
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_FREE:
                return 0;
            case ZIP_SOURCE_SUPPORTS:
                return ZIP_SOURCE_SUPPORTS_READABLE;
            default:
                zip_error_set(error_.get(), ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }

    /// libzip takes deflated bytes as they are when the size, the stored size and the checksum are known.
    zip_int64_t stat(zip_stat_t* stat) const noexcept {
        zip_stat_init(stat);
        stat->size = part_.size;
        stat->comp_size = part_.stored.size();
        stat->crc = part_.crc;
        stat->comp_method = part_.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
        stat->encryption_method = ZIP_EM_NONE;
        stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD |
                      ZIP_STAT_ENCRYPTION_METHOD;
        return sizeof *stat;
    }

    const Part& part_;
    std::size_t at_ = 0;
    ZipError error_;
};

}  // namespace

struct Package::Impl {
    Impl(Output& target, int level, bool helpers) : output(target), pool(level, helpers) {}

    Output& output;
    std::deque<Part> parts;  // stays where it is while others are added: the workers hold references
    std::deque<PartSource> sources;
    DeflatePool pool;  // joins its workers before the parts go

    Part& add(std::string name) {
        parts.emplace_back();
        parts.back().name = std::move(name);
        return parts.back();
    }

    const std::time_t date = first_of_1980();

    void put(zip_t* zip, const Part& part) {
        sources.emplace_back(part);
        ZipError error;
        auto source = checked<SourceHandle>(
            zip_source_function_create(&PartSource::callback, &sources.back(), error.get()));
        const zip_int64_t index = zip_file_add(zip, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
        if (index < 0) fail(part.name, zip_strerror(zip));
        static_cast<void>(source.release());  // the archive's now
        const auto place = static_cast<zip_uint64_t>(index);
        const zip_int32_t method = part.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
        if (zip_set_file_compression(zip, place, method, 0) != 0 ||
            zip_file_set_mtime(zip, place, date, 0) != 0) {
            fail(part.name, zip_strerror(zip));
        }
    }
};

Package::Package(Output& output, int level, bool helpers)
    : impl_(std::make_unique<Impl>(output, level, helpers)) {}
Package::~Package() = default;

void Package::store(std::string name, std::string bytes) {
    impl_->pool.store(impl_->add(std::move(name)), std::move(bytes));
}

void Package::deflate(std::string name, std::string bytes) {
    impl_->pool.deflate(impl_->add(std::move(name)), std::move(bytes));
}

std::size_t Package::reserve(std::string name) {
    impl_->add(std::move(name));
    return impl_->parts.size() - 1;
}

void Package::fill(std::size_t place, std::string bytes) {
    impl_->pool.deflate(impl_->parts.at(place), std::move(bytes));
}

void Package::finish() {
    Impl& package = *impl_;
    package.pool.finish();
    std::size_t all = 0, largest = 0;
    for (const Part& part : package.parts) {
        const std::size_t bytes = part.stored.size() + 2 * (part.name.size() + around_entry);
        all += bytes;
        largest = std::max(largest, bytes);
    }
    ArchiveTarget target(package.output, all, largest);
    SourceHandle source = target.make();
    ZipError error;
    ArchiveHandle zip(zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, error.get()));
    if (zip == nullptr) fail("it cannot be begun", error.text());
    static_cast<void>(source.release());  // the archive's now
    for (const Part& part : package.parts) {
        if (!part.filled) fail(part.name, "its bytes were never given");
        package.put(zip.get(), part);
    }
    const bool closed = zip_close(zip.get()) == 0;
    target.rethrow();
    if (!closed) fail("it cannot be put together", zip_strerror(zip.get()));
    static_cast<void>(zip.release());
}

}  // namespace digestkit::zipio
