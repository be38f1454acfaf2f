// SPDX-License-Identifier: MIT
#include "lib/pandoc/zip_times.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "lib/base/instants.h"

namespace digestkit::pandoc {

namespace {

// APPNOTE.TXT 6.3: local header §4.3.7, central directory §4.3.12, its end §4.3.16; numbers are
// little-endian.
constexpr std::string_view local_mark = "PK\x03\x04", central_mark = "PK\x01\x02", end_mark = "PK\x05\x06";
constexpr std::size_t local_time = 10, central_time = 12, central_size = 46, central_name_length = 28,
                      central_offset = 42, end_size = 22, end_count = 10, end_directory = 16;

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

bool stands_at(const std::string& bytes, std::size_t at, std::string_view mark, std::size_t size) {
    return at <= bytes.size() && bytes.size() - at >= size && std::string_view(bytes).substr(at, 4) == mark;
}

/// Time and date of MS-DOS, from the digits of "2026-04-27T06:00:00Z".
std::uint32_t dos_time(std::int64_t seconds) {
    const std::string text = utc_text(seconds);
    const auto part = [&text](std::size_t at, std::size_t size) {
        std::uint32_t number = 0;
        std::from_chars(text.data() + at, text.data() + at + size, number);
        return number;
    };
    constexpr std::uint32_t first_year = 1980, last_year = 2107;
    const std::uint32_t year = std::clamp(part(0, 4), first_year, last_year) - first_year;
    const std::uint32_t date = year << 9U | part(5, 2) << 5U | part(8, 2);
    return date << 16U | part(11, 2) << 11U | part(14, 2) << 5U | part(17, 2) / 2;
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> 8 * i & 0xFFU);
}

}  // namespace

void set_zip_times(std::string& bytes, std::int64_t seconds) {
    const std::size_t end = bytes.rfind(end_mark);
    if (end == std::string::npos || !stands_at(bytes, end, end_mark, end_size)) return;
    const std::uint32_t time = dos_time(seconds);
    std::size_t entry = number_at(bytes, end + end_directory, 4);
    for (std::uint32_t left = number_at(bytes, end + end_count, 2); left > 0; --left) {
        if (!stands_at(bytes, entry, central_mark, central_size)) return;
        const std::size_t local = number_at(bytes, entry + central_offset, 4);
        if (!stands_at(bytes, local, local_mark, local_time + 4)) return;
        put_number(bytes, entry + central_time, time);
        put_number(bytes, local + local_time, time);
        std::size_t length = central_size;
        for (std::size_t i = 0; i < 3; ++i)  // name, extra field, comment
            length += number_at(bytes, entry + central_name_length + 2 * i, 2);
        entry += length;
    }
}

}  // namespace digestkit::pandoc
