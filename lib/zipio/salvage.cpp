// SPDX-License-Identifier: MIT
#include "lib/zipio/salvage.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lib/unicode/utf8.h"

namespace digestkit::zipio {

namespace {

constexpr std::uint64_t most_offset = 0xFFFFFFFE;
constexpr std::uint16_t flag_encrypted = 1, flag_sizes_follow = 8, flag_utf8 = 0x800;
constexpr std::uint16_t method_aes = 99;
constexpr std::string_view local_mark = "PK\x03\x04", entry_mark = "PK\x01\x02", follow_mark = "PK\x07\x08",
                           end_mark = "PK\x05\x06";

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void append_number(std::string& out, std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

struct Local {
    std::uint64_t offset = 0, data = 0;  ///< of the header and of what follows it
    std::uint16_t flags = 0, method = 0;
    std::uint64_t crc = 0, stored = 0, bytes = 0;
    std::string name;
};

class Surveyor {
  public:
    Surveyor(Input& input, std::uint64_t most_entries)
        : input_(input), size_(input.measure()), most_entries_(most_entries) {}

    Survey run() {
        std::uint64_t at = 0;
        while (const auto mark = next_mark(at)) {
            at = *mark + 4;
            const std::string_view name = mark_at(*mark);
            if (name == end_mark) {
                note_end(*mark);
            } else if (name == local_mark) {
                if (!found_.first_entry) found_.first_entry = *mark;
                at = std::max(at, take_entry(*mark));
            }
        }
        finish();
        return std::move(found_);
    }

  private:
    /// Up to `count` bytes from `offset` on, from a window over the input.
    std::string_view bytes_at(std::uint64_t offset, std::size_t count) {
        constexpr std::size_t window_bytes = std::size_t{1} << 18;
        if (offset < window_at_ || offset + count > window_at_ + window_.size()) {
            window_.resize(window_bytes);
            window_at_ = offset;
            window_.resize(input_.read_at(offset, window_));
        }
        return std::string_view(window_).substr(offset - window_at_, count);
    }

    std::string_view mark_at(std::uint64_t offset) { return bytes_at(offset, 4); }

    /// Where the next of the four marks stands, from `from` on.
    std::optional<std::uint64_t> next_mark(std::uint64_t from) {
        while (from + 4 <= size_) {
            bytes_at(from, 4);
            const std::string_view rest = std::string_view(window_).substr(from - window_at_);
            if (rest.size() < 4) return std::nullopt;  // the file became shorter
            for (std::size_t at = rest.find("PK"); at != std::string_view::npos && at + 4 <= rest.size();
                 at = rest.find("PK", at + 1)) {
                const std::string_view mark = rest.substr(at, 4);
                if (mark == local_mark || mark == entry_mark || mark == follow_mark || mark == end_mark) {
                    return from + at;
                }
            }
            from += rest.size() - 3;  // a mark may begin in the last three bytes
        }
        return std::nullopt;
    }

    void note_end(std::uint64_t at) {
        constexpr std::size_t record_bytes = 22;
        const std::string_view record = bytes_at(at, record_bytes);
        if (record.size() == record_bytes) {
            found_.directory_end = std::min(size_, at + record_bytes + number_at(record, 20, 2));
        }
    }

    std::optional<Local> read_local(std::uint64_t at) {
        constexpr std::size_t header_bytes = 30;
        std::string_view header = bytes_at(at, header_bytes);
        if (header.size() < header_bytes) return std::nullopt;
        Local local;
        local.offset = at;
        local.flags = static_cast<std::uint16_t>(number_at(header, 6, 2));
        local.method = static_cast<std::uint16_t>(number_at(header, 8, 2));
        local.crc = number_at(header, 14, 4);
        local.stored = number_at(header, 18, 4);
        local.bytes = number_at(header, 22, 4);
        const std::size_t name_bytes = number_at(header, 26, 2), extra_bytes = number_at(header, 28, 2);
        const std::string_view more = bytes_at(at + header_bytes, name_bytes + extra_bytes);
        if (name_bytes == 0 || more.size() < name_bytes + extra_bytes) return std::nullopt;
        local.name = more.substr(0, name_bytes);
        local.data = at + header_bytes + name_bytes + extra_bytes;
        read_zip64(more.substr(name_bytes), local);
        return local;
    }

    /// Extra field 1 (§4.5.3): in a local header both sizes, in this order.
    static void read_zip64(std::string_view extra, Local& local) {
        while (extra.size() >= 4) {
            const std::size_t length = number_at(extra, 2, 2);
            if (length > extra.size() - 4) return;
            if (number_at(extra, 0, 2) == 1 && length >= 16) {
                if (local.bytes == 0xFFFFFFFF) local.bytes = number_at(extra, 4, 8);
                if (local.stored == 0xFFFFFFFF) local.stored = number_at(extra, 12, 8);
                return;
            }
            extra.remove_prefix(4 + length);
        }
    }

    /// Takes the entry when it is whole; returns where to look on.
    std::uint64_t take_entry(std::uint64_t at) {
        std::optional<Local> local = read_local(at);
        if (!local) {
            ++found_.cut;
            return at + 4;
        }
        std::uint64_t end = local->data + local->stored;
        if ((local->flags & flag_sizes_follow) != 0 && local->stored == 0) {
            if (const auto resume = find_sizes(*local)) {
                ++found_.cut;
                return *resume;
            }
            end = local->data + local->stored;
        } else if (local->stored > size_ || end > size_) {
            ++found_.cut;
            // What is stored may be an archive whose entries are not ours; deflated bytes hold no headers.
            return local->method == ZIP_CM_STORE ? size_ : local->data;
        }
        if (end > most_offset || local->bytes > most_offset || found_.whole >= most_entries_) {
            ++found_.cut;
            return end;
        }
        append_entry(*local);
        ++found_.whole;
        found_.stretch.end = end;
        return end;
    }

    /// The sizes stand behind the data (§4.3.9): with a mark or without, of 4 or 8 bytes. They are right when
    /// they give the distance. Fills them in, or returns where to look on: no search goes past the next
    /// header, so that all of them together are one pass.
    std::optional<std::uint64_t> find_sizes(Local& local) {
        std::uint64_t from = local.data;
        while (true) {
            const auto mark = next_mark(from);
            const std::uint64_t at = mark.value_or(size_);
            if (mark && mark_at(at) == follow_mark) {
                if (take_sizes(local, at, at + 4, 8) || take_sizes(local, at, at + 4, 4)) return std::nullopt;
                from = at + 4;
                continue;
            }
            for (const std::size_t width : {std::size_t{8}, std::size_t{4}}) {
                const std::uint64_t taken = 4 + 2 * width;
                if (at >= local.data + taken && take_sizes(local, at - taken, at - taken, width)) {
                    return std::nullopt;
                }
            }
            return at;
        }
    }

    bool take_sizes(Local& local, std::uint64_t data_end, std::uint64_t at, std::size_t width) {
        std::array<char, 20> buffer{};
        const std::span<char> wanted(buffer.data(), 4 + 2 * width);
        if (input_.read_at(at, wanted) < wanted.size()) return false;
        const std::string_view sizes(buffer.data(), wanted.size());
        const std::uint64_t stored = number_at(sizes, 4, width), bytes = number_at(sizes, 4 + width, width);
        // Sizes of 4 bytes, read as those of 8, state more than deflate can make.
        if (stored != data_end - local.data || (width == 8 && bytes / 1100 > stored)) return false;
        local.crc = number_at(sizes, 0, 4);
        local.stored = stored;
        local.bytes = bytes;
        return true;
    }

    /// One header of the directory (§4.3.12), without extra fields. libzip refuses a whole archive for one
    /// name that says it is UTF-8 and is not, and for one AES entry without its extra field.
    void append_entry(const Local& local) {
        const bool utf8 = (local.flags & flag_utf8) != 0 &&
                          find_invalid_utf8(local.name) == std::string::npos &&
                          local.name.find('\0') == std::string::npos;
        const bool aes = local.method == method_aes;
        const auto flags = static_cast<std::uint16_t>((local.flags & flag_encrypted) |
                                                      (utf8 ? flag_utf8 : 0) | (aes ? flag_encrypted : 0));
        std::string& out = found_.directory;
        out += entry_mark;
        append_number(out, 20, 2);  // made by
        append_number(out, 20, 2);  // needed to read
        append_number(out, flags, 2);
        append_number(out, aes ? std::uint16_t{ZIP_CM_DEFLATE} : local.method, 2);
        append_number(out, 0x21'0000, 4);  // 1980-01-01 00:00
        append_number(out, local.crc, 4);
        append_number(out, local.stored, 4);
        append_number(out, local.bytes, 4);
        append_number(out, local.name.size(), 2);
        out.append(12, '\0');  // no extra field, no comment, first disk, no attributes
        append_number(out, local.offset, 4);
        out += local.name;
    }

    /// The end record (§4.3.16). libzip reads on where more than 65,535 entries stand before it.
    void finish() {
        const std::size_t bytes = found_.directory.size();
        std::string& out = found_.directory;
        out += end_mark;
        append_number(out, 0, 4);
        append_number(out, found_.whole & 0xFFFF, 2);
        append_number(out, found_.whole & 0xFFFF, 2);
        append_number(out, bytes, 4);
        append_number(out, found_.stretch.end, 4);
        append_number(out, 0, 2);
    }

    Input& input_;
    std::uint64_t size_;
    std::uint64_t most_entries_;
    std::string window_;
    std::uint64_t window_at_ = 0;
    Survey found_;
};

}  // namespace

Survey survey(Input& input, std::uint64_t most_entries) {
    return Surveyor(input, most_entries).run();
}

}  // namespace digestkit::zipio
