// SPDX-License-Identifier: MIT
// The size of a picture, from its first bytes, and whether its last are there: PNG (ISO/IEC
// 15948, 5.3, 11.2.2) and JPEG (ITU-T T.81, annex B).
#include <cstddef>
#include <cstdint>

#include "lib/cover/cover.h"

namespace digestkit {

namespace {

/// Big-endian; 0 beyond the end.
unsigned number_at(std::string_view bytes, std::size_t at, std::size_t length) {
    unsigned value = 0;
    for (std::size_t i = at; i < at + length; ++i)
        value = value << 8U | (i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : 0U);
    return value;
}

std::optional<ImageFacts> png_facts(std::string_view bytes) {
    constexpr std::string_view begin{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16};
    constexpr std::size_t header_end = 24;
    constexpr unsigned largest = 0x7FFFFFFF;
    if (bytes.size() < header_end || bytes.substr(0, begin.size()) != begin) return std::nullopt;
    const ImageFacts facts{"image/png", number_at(bytes, 16, 4), number_at(bytes, 20, 4)};
    if (facts.width == 0 || facts.height == 0 || facts.width > largest || facts.height > largest)
        return std::nullopt;
    return facts;
}

/// SOF: the start of a frame, of whichever of the processes.
bool begins_frame(unsigned marker) {
    constexpr unsigned first = 0xC0, last = 0xCF, huffman = 0xC4, extension = 0xC8, arithmetic = 0xCC;
    return marker >= first && marker <= last && marker != huffman && marker != extension &&
           marker != arithmetic;
}

std::optional<ImageFacts> jpeg_facts(std::string_view bytes) {
    constexpr unsigned fill = 0xFF, scan = 0xDA, end = 0xD9;
    if (number_at(bytes, 0, 3) != 0xFFD8FF) return std::nullopt;
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        if (number_at(bytes, at, 1) != fill) return std::nullopt;
        const unsigned marker = number_at(bytes, at + 1, 1);
        if (marker == fill) {  // any number of them may stand before a marker
            ++at;
            continue;
        }
        if (marker == scan || marker == end) return std::nullopt;
        const unsigned length = number_at(bytes, at + 2, 2);
        if (length < 2) return std::nullopt;
        if (begins_frame(marker)) {
            constexpr std::size_t frame = 9;  // marker, length, precision, height, width
            if (at + frame > bytes.size()) return std::nullopt;
            const ImageFacts facts{"image/jpeg", number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2)};
            if (facts.width == 0 || facts.height == 0) return std::nullopt;
            return facts;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

constexpr std::size_t png_signature = 8;

bool png_ends(std::string_view bytes) {
    constexpr std::size_t around = 12;  // length, type, checksum
    for (std::size_t at = png_signature; at + around <= bytes.size();) {
        if (bytes.substr(at + 4, 4) == "IEND") return true;
        at += around + number_at(bytes, at, 4);
    }
    return false;
}

/// A picture in front of the scan, as cameras put one there, has an end of its own.
bool jpeg_ends(std::string_view bytes) {
    constexpr unsigned scan = 0xFFDA;
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && number_at(bytes, at, 2) != scan) {
        const bool fill = number_at(bytes, at + 1, 1) == 0xFF;
        at += fill ? 1 : 2 + number_at(bytes, at + 2, 2);
    }
    return bytes.find("\xFF\xD9", at) != std::string_view::npos;
}

}  // namespace

bool is_whole_image(std::string_view bytes) {
    return png_facts(bytes) ? png_ends(bytes) : jpeg_ends(bytes);
}

std::optional<ImageFacts> image_facts(std::string_view bytes) {
    if (const std::optional<ImageFacts> facts = png_facts(bytes)) return facts;
    return jpeg_facts(bytes);
}

}  // namespace digestkit
