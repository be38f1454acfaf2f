// SPDX-License-Identifier: MIT
#include "lib/tario/tar.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

#include "lib/base/deleter.h"
#include "lib/base/entry_name.h"
#include "lib/base/error.h"
#include "lib/unicode/ascii.h"

namespace digestkit::tario {

namespace {

using Handle = std::unique_ptr<archive, Deleter<&archive_read_free>>;

constexpr std::size_t block_bytes = std::size_t{128} << 10;

}  // namespace

struct Reader::Impl {
    explicit Impl(std::string a_path) : path(std::move(a_path)), handle(archive_read_new()) {
        if (handle == nullptr) throw std::bad_alloc();
        // Named one by one: "all" would run programs for rare ones.
        for (const auto add : {&archive_read_support_filter_gzip, &archive_read_support_filter_bzip2,
                               &archive_read_support_filter_xz, &archive_read_support_filter_zstd,
                               &archive_read_support_filter_lz4, &archive_read_support_filter_compress,
                               &archive_read_support_format_tar, &archive_read_support_format_empty}) {
            if (add(handle.get()) < ARCHIVE_WARN) fail();
        }
        if (archive_read_open_filename(handle.get(), path.c_str(), block_bytes) != ARCHIVE_OK) fail();
    }

    [[noreturn]] void fail() const {
        const char* const why = archive_error_string(handle.get());
        throw Error(ErrorKind::io, "cannot read " + path + ": " + (why != nullptr ? why : "it is damaged"));
    }

    std::string path;
    Handle handle;
};

bool is_tar_name(std::string_view name) {
    constexpr std::array<std::string_view, 12> endings = {".tar",     ".tar.gz", ".tgz",   ".tar.bz2",
                                                          ".tbz2",    ".tar.xz", ".txz",   ".tar.zst",
                                                          ".tar.lz4", ".tzst",   ".tar.Z", ".taz"};
    const std::string lower = ascii_lowered(name);
    return std::any_of(endings.begin(), endings.end(), [&lower](std::string_view ending) {
        const std::string wanted = ascii_lowered(ending);
        return lower.size() > wanted.size() &&
               lower.compare(lower.size() - wanted.size(), wanted.size(), wanted) == 0;
    });
}

Reader::Reader(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Reader::~Reader() = default;

bool Reader::next(Entry& entry) {
    archive_entry* header = nullptr;
    const int got = archive_read_next_header(impl_->handle.get(), &header);
    if (got == ARCHIVE_EOF) return false;
    if (got < ARCHIVE_WARN) impl_->fail();
    const char* const name = archive_entry_pathname(header);
    entry.name = name != nullptr ? name : "";
    while (entry.name.compare(0, 2, "./") == 0) entry.name.erase(0, 2);
    entry.bytes = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(header), 0));
    entry.link = archive_entry_hardlink(header) != nullptr || archive_entry_filetype(header) == AE_IFLNK;
    entry.file = archive_entry_filetype(header) == AE_IFREG && !entry.link;
    entry.unsafe = is_unsafe_entry_name(entry.name);
    return true;
}

std::size_t Reader::read(std::span<char> buffer) {
    const la_ssize_t got = archive_read_data(impl_->handle.get(), buffer.data(), buffer.size());
    if (got < 0) impl_->fail();
    return static_cast<std::size_t>(got);
}

std::string libarchive_version() {
    const std::string text = archive_version_string();  // "libarchive 3.6.2"
    return text.substr(text.find(' ') + 1);
}

}  // namespace digestkit::tario
