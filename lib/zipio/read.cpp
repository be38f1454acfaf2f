// SPDX-License-Identifier: MIT
// Reads an entry whole: its stored bytes by libzip, inflated by libdeflate, which is three times as fast.
#include <fmt/format.h>

#include <algorithm>

#include "lib/base/large_pages.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_zip.h"
#include "lib/zipio/archive_impl.h"

namespace digestkit::zipio {

namespace {

/// Below this an entry may inflate as it likes: a page of blanks is no bomb.
constexpr std::uint64_t ratio_grace = 8ULL << 20;
/// Deflate makes at most 1032 bytes of one.
constexpr std::uint64_t deflate_ratio = 1032;

std::uint64_t product(std::uint64_t a, std::uint64_t b) noexcept {
    return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

std::string method_name(std::uint16_t method) {
    switch (method) {
        case ZIP_CM_DEFLATE64:
            return "Deflate64";
        case ZIP_CM_BZIP2:
            return "bzip2";
        case ZIP_CM_LZMA:
            return "LZMA";
        case 93:
            return "Zstandard";
        case ZIP_CM_XZ:
            return "xz";
        case ZIP_CM_PPMD:
            return "PPMd";
        default:
            return fmt::format("method {}", method);
    }
}

/// `bytes` get `size` bytes, to be written over.
void make_empty_room(std::string& bytes, std::uint64_t size) {
    bytes.reserve(size);
    prefer_large_pages(bytes.data(), size);
    bytes.resize(size);
}

}  // namespace

bool Archive::Impl::check_readable(std::size_t index, Sink& sink) const {
    const Entry& entry = entries[index];
    if (entry.encrypted) {
        report(sink, rules::zip::encrypted, index, fmt::format("{} is encrypted", quoted(entry.name)),
               "pack it again without a password");
    } else if (!entry.readable) {
        report(sink, rules::zip::method, index,
               fmt::format("{} is compressed by {}, not by deflate", quoted(entry.name),
                           method_name(details[index].method)),
               "pack it again with deflate");
    }
    return !entry.encrypted && entry.readable;
}

Allowance Archive::Impl::allowance(std::size_t index) const {
    Allowance least{limits.entry_bytes, &rules::lim::entry_bytes, limits.entry_bytes};
    const std::uint64_t left = limits.total_bytes - std::min(total, limits.total_bytes);
    if (left < least.bytes) least = {left, &rules::lim::total_bytes, limits.total_bytes};
    const std::uint64_t inflated =
        std::max(ratio_grace, product(limits.zip_ratio, entries[index].stored_bytes));
    if (inflated < least.bytes) least = {inflated, &rules::lim::zip_ratio, limits.zip_ratio};
    return least;
}

std::uint64_t Archive::Impl::believed_bytes(std::size_t index) const {
    const Entry& entry = entries[index];
    if (details[index].method == ZIP_CM_STORE) return entry.stored_bytes;
    return std::min(entry.bytes, product(entry.stored_bytes, deflate_ratio));
}

void Archive::Impl::report_limit(std::size_t index, const Allowance& allowed, Sink& sink) const {
    const std::string_view name = allowed.rule->name;
    const std::string what = quoted(entries[index].name);
    std::string message;
    if (allowed.rule == &rules::lim::zip_ratio) {
        message = fmt::format("{} inflates to more than {} times its stored size, the limit {}", what,
                              allowed.limit, name);
    } else if (allowed.rule == &rules::lim::total_bytes) {
        message = fmt::format("{} and what was read before it are more than {} bytes, the limit {}", what,
                              allowed.limit, name);
    } else {
        message = fmt::format("{} has more than {} bytes, the limit {}", what, allowed.limit, name);
    }
    report(sink, *allowed.rule, index, std::move(message), fmt::format("raise it with --limit {}=N", name));
}

EntryHandle Archive::Impl::open_handle(std::size_t index, zip_flags_t flags, Sink& sink) {
    EntryHandle handle(zip_fopen_index(zip.get(), details[index].index, flags | ZIP_FL_UNCHANGED));
    source->rethrow();
    if (handle == nullptr) {
        report(sink, rules::zip::malformed, index,
               fmt::format("{} cannot be found in the archive: {}", quoted(entries[index].name),
                           zip_strerror(zip.get())));
    }
    return handle;
}

bool Archive::Impl::read_stored(std::size_t index, std::string& into, Sink& sink) {
    const std::uint64_t wanted = entries[index].stored_bytes;
    std::uint64_t got = 0;
    const EntryHandle handle = open_handle(index, ZIP_FL_COMPRESSED, sink);
    if (handle == nullptr) return false;
    make_empty_room(into, wanted);
    while (got < wanted) {
        const zip_int64_t count = zip_fread(handle.get(), into.data() + got, wanted - got);
        source->rethrow();
        if (count <= 0) break;
        got += static_cast<std::uint64_t>(count);
    }
    if (got < wanted) report_cut(index, sink);
    return got == wanted;
}

bool Archive::Impl::check_there(std::size_t index, Sink& sink) const {
    const std::uint64_t wanted = entries[index].stored_bytes;
    if (wanted > source->size()) report_cut(index, sink);
    return wanted <= source->size();
}

void Archive::Impl::report_cut(std::size_t index, Sink& sink) const {
    report(sink, rules::zip::malformed, index,
           fmt::format("{} is cut: its {} stored bytes are not all there", quoted(entries[index].name),
                       entries[index].stored_bytes));
}

std::optional<std::uint64_t> Archive::Impl::true_size(std::size_t index, std::uint64_t most, Sink& sink) {
    const EntryHandle handle = open_handle(index, 0, sink);
    if (handle == nullptr) return std::nullopt;
    std::string buffer(std::size_t{64} << 10, '\0');
    std::uint64_t size = 0;
    while (size <= most) {
        const zip_int64_t count = zip_fread(handle.get(), buffer.data(), buffer.size());
        source->rethrow();
        if (count <= 0) break;
        size += static_cast<std::uint64_t>(count);
    }
    total += size;
    return size;
}

bool Archive::Impl::inflate(std::size_t index, const Allowance& allowed, std::string& into, Sink& sink) {
    std::uint64_t capacity = std::min(believed_bytes(index), allowed.bytes);
    for (bool counted = false;; counted = true) {
        make_empty_room(into, capacity);
        total += capacity;  // also of what turns out to be damaged: it took the time
        std::size_t used = 0, made = 0;
        const auto result = libdeflate_deflate_decompress_ex(inflater.get(), raw.data(), raw.size(),
                                                             into.data(), into.size(), &used, &made);
        if (result == LIBDEFLATE_SUCCESS) {
            into.resize(made);
            return true;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || counted) {
            report(sink, rules::zip::malformed, index,
                   fmt::format("the deflated bytes of {} are damaged", quoted(entries[index].name)));
            return false;
        }
        // The stated size is a lie. How large the entry is may cost time, but no memory.
        into = std::string();
        const std::optional<std::uint64_t> size = true_size(index, allowed.bytes, sink);
        if (!size) return false;
        if (*size > allowed.bytes) {
            report_limit(index, allowed, sink);
            return false;
        }
        capacity = *size;
    }
}

std::optional<std::string> Archive::read(std::size_t index, Sink& sink) {
    Impl& archive = *impl_;
    const Entry& entry = archive.entries.at(index);
    if (!archive.check_readable(index, sink) || !archive.check_there(index, sink)) return std::nullopt;
    const Allowance allowed = archive.allowance(index);
    const bool is_stored = archive.details[index].method == ZIP_CM_STORE;
    // Deflate never needs much more than the bytes themselves, so no more are read than could be allowed.
    const bool too_much_stored = entry.stored_bytes / 2 > allowed.bytes;
    if (archive.believed_bytes(index) > allowed.bytes || too_much_stored) {
        archive.report_limit(index, allowed, sink);
        return std::nullopt;
    }
    std::string bytes;
    if (is_stored) {
        if (!archive.read_stored(index, bytes, sink)) return std::nullopt;
        archive.total += bytes.size();
    } else if (!archive.read_stored(index, archive.raw, sink) ||
               !archive.inflate(index, allowed, bytes, sink)) {
        return std::nullopt;
    }
    if (libdeflate_crc32(0, bytes.data(), bytes.size()) != archive.details[index].crc) {
        archive.report(sink, rules::zip::malformed, index,
                       fmt::format("{} is damaged: its checksum is wrong", quoted(entry.name)));
        return std::nullopt;
    }
    if (bytes.size() != entry.bytes) {
        archive.report(sink, rules::zip::size_mismatch, index,
                       fmt::format("{} has {} bytes, the archive states {}", quoted(entry.name), bytes.size(),
                                   entry.bytes));
    }
    return bytes;
}

}  // namespace digestkit::zipio
