// SPDX-License-Identifier: MIT
// Streams an entry: libzip inflates it bit by bit and checks its checksum at the end.
#include <fmt/format.h>

#include "lib/diag/rules_zip.h"
#include "lib/zipio/archive_impl.h"

namespace digestkit::zipio {

namespace {

/// Entries up to this size are read whole: that is faster, and they can be read twice without a temporary
/// file.
constexpr std::uint64_t small_bytes = 1ULL << 20;

}  // namespace

/// One entry on its way. `archive` and `sink` outlive it.
class Archive::Stream {
  public:
    Stream(Impl& archive, std::size_t index, EntryHandle handle, Sink& sink)
        : archive_(archive),
          index_(index),
          handle_(std::move(handle)),
          sink_(sink),
          allowed_(archive.allowance(index)) {}

    std::size_t next(std::span<char> buffer) {
        if (ended_) return 0;
        const zip_int64_t count = zip_fread(handle_.get(), buffer.data(), buffer.size());
        archive_.source->rethrow();
        if (count <= 0) {
            ended_ = true;
            if (count < 0) report_failure();
            return 0;
        }
        const auto got = static_cast<std::uint64_t>(count);
        given_ += got;
        archive_.total += got;
        if (given_ > allowed_.bytes || archive_.total > archive_.limits.total_bytes) {
            ended_ = true;
            archive_.report_limit(index_, given_ > allowed_.bytes ? allowed_ : archive_.allowance(index_),
                                  sink_);
            return 0;
        }
        return static_cast<std::size_t>(got);
    }

  private:
    void report_failure() {
        const Entry& entry = archive_.entries[index_];
        const int code = zip_error_code_zip(zip_file_get_error(handle_.get()));
        if (code == ZIP_ER_INCONS && given_ != entry.bytes) {
            archive_.report(sink_, rules::zip::size_mismatch, index_,
                            fmt::format("{} has {} bytes, the archive states {}", quoted(entry.name), given_,
                                        entry.bytes));
            return;
        }
        archive_.report(
            sink_, rules::zip::malformed, index_,
            fmt::format("{} is damaged after {} bytes: {}", quoted(entry.name), given_,
                        code == ZIP_ER_CRC ? "its checksum is wrong" : zip_file_strerror(handle_.get())));
    }

    Impl& archive_;
    std::size_t index_;
    EntryHandle handle_;
    Sink& sink_;
    Allowance allowed_;
    std::uint64_t given_ = 0;
    bool ended_ = false;
};

std::optional<Input> Archive::open_entry(std::size_t index, Sink& sink) {
    Impl& archive = *impl_;
    const Entry& entry = archive.entries.at(index);
    if (archive.believed_bytes(index) <= small_bytes) {
        auto bytes = read(index, sink);
        if (!bytes) return std::nullopt;
        return Input::entry(archive.file, entry.name, std::move(*bytes));
    }
    if (!archive.check_readable(index, sink) || !archive.check_there(index, sink)) return std::nullopt;
    const Allowance allowed = archive.allowance(index);
    if (archive.believed_bytes(index) > allowed.bytes) {
        archive.report_limit(index, allowed, sink);
        return std::nullopt;
    }
    EntryHandle handle = archive.open_handle(index, 0, sink);
    if (handle == nullptr) return std::nullopt;
    auto stream = std::make_shared<Stream>(archive, index, std::move(handle), sink);
    return Input::stream(archive.file, entry.name, entry.bytes,
                         [stream](std::span<char> buffer) { return stream->next(buffer); });
}

}  // namespace digestkit::zipio
