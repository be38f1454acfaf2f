// SPDX-License-Identifier: MIT
#include "lib/zipio/stream_writer.h"

#include <algorithm>
#include <vector>

#include "lib/base/error.h"
#include "lib/zipio/handles.h"
#include "lib/zipio/package.h"

namespace digestkit::zipio {

namespace {

constexpr std::uint64_t most16 = 0xFFFF, most32 = 0xFFFFFFFF;
constexpr std::uint64_t version_plain = 20, version_64 = 45;  // needed to extract, times ten
constexpr std::uint64_t utf8_flag = 0x800;
constexpr std::uint64_t date_1980 = 0x21;  // 1980-01-01
constexpr std::uint64_t deflated = 8;

/// Numbers are little-endian.
class Bytes {
  public:
    Bytes& u16(std::uint64_t value) { return put(value, 2); }
    Bytes& u32(std::uint64_t value) { return put(value, 4); }
    Bytes& u64(std::uint64_t value) { return put(value, 8); }
    Bytes& text(std::string_view text) {
        bytes_ += text;
        return *this;
    }
    const std::string& get() const noexcept { return bytes_; }

  private:
    Bytes& put(std::uint64_t value, int width) {
        for (int i = 0; i < width; ++i) bytes_ += static_cast<char>(value >> (8 * i) & 0xFF);
        return *this;
    }
    std::string bytes_;
};

struct Facts {
    std::string_view name;
    std::uint64_t crc, stored, size, method;
};

/// What the local header and the directory have in common.
void put_facts(Bytes& out, const Facts& facts, std::uint64_t version, std::uint64_t extra) {
    out.u16(version).u16(utf8_flag).u16(facts.method).u16(0).u16(date_1980).u32(facts.crc);
    out.u32(facts.stored).u32(facts.size).u16(facts.name.size()).u16(extra);
}

}  // namespace

struct StreamWriter::Deflater {
    DeflaterHandle compressor = checked<DeflaterHandle>(libdeflate_alloc_compressor(deflate_level));
    std::vector<char> room;

    /// Empty where it does not help.
    std::string_view deflate(std::string_view bytes) {
        if (bytes.size() < 2) return {};
        if (room.size() < bytes.size()) room.resize(bytes.size());
        const std::size_t made = libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(),
                                                             room.data(), bytes.size() - 1);
        return {room.data(), made};
    }
};

StreamWriter::StreamWriter(Output& output) : output_(output), deflater_(std::make_unique<Deflater>()) {}
StreamWriter::~StreamWriter() = default;

void StreamWriter::add(std::string_view name, std::string_view bytes) {
    if (name.size() > most16 || bytes.size() >= most32)
        throw Error(ErrorKind::internal, "an entry of an archive is larger than its header can say");
    const std::string_view packed = deflater_->deflate(bytes);
    const std::string_view stored = packed.empty() ? bytes : packed;
    const Facts facts{name, libdeflate_crc32(0, bytes.data(), bytes.size()), stored.size(), bytes.size(),
                      packed.empty() ? 0 : deflated};
    Bytes local;
    local.u32(0x04034B50);
    put_facts(local, facts, version_plain, 0);
    local.text(name);
    output_.write(local.get());
    output_.write(stored);

    const bool far = offset_ >= most32;
    Bytes entry;
    entry.u32(0x02014B50).u16(far ? version_64 : version_plain);
    put_facts(entry, facts, far ? version_64 : version_plain, far ? 12 : 0);
    entry.u16(0).u16(0).u16(0).u32(0).u32(far ? most32 : offset_).text(name);
    if (far) entry.u16(1).u16(8).u64(offset_);
    directory_.append(entry.get());

    offset_ += local.get().size() + stored.size();
    directory_bytes_ += entry.get().size();
    ++entries_;
}

void StreamWriter::finish() {
    const std::uint64_t begin = offset_;
    directory_.pour(output_);
    Bytes end;
    if (entries_ >= most16 || begin >= most32 || directory_bytes_ >= most32) {
        end.u32(0x06064B50).u64(44).u16(version_64).u16(version_64).u32(0).u32(0).u64(entries_).u64(entries_);
        end.u64(directory_bytes_).u64(begin);
        end.u32(0x07064B50).u32(0).u64(begin + directory_bytes_).u32(1);
    }
    const std::uint64_t entries = std::min(entries_, most16);
    end.u32(0x06054B50).u16(0).u16(0).u16(entries).u16(entries);
    end.u32(std::min(directory_bytes_, most32)).u32(std::min(begin, most32)).u16(0);
    output_.write(end.get());
}

}  // namespace digestkit::zipio
