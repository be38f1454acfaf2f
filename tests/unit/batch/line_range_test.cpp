// SPDX-License-Identifier: MIT
#include "lib/batch/line_range.h"

#include "lib/base/hash.h"
#include "lib/batch/line_counts.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string streamed(LineRange& range) {
    Input input = range.stream();
    std::string bytes, piece(7, '\0');
    while (const std::size_t got = input.read(piece)) bytes.append(piece, 0, got);
    return bytes;
}

std::string lines_of(LineRange& range, std::uint64_t most = 100) {
    std::string bytes;
    range.each_line(most, [&bytes](std::uint64_t offset, std::string_view line) {
        bytes += std::to_string(offset) + ":" + std::string(line);
    });
    return bytes;
}

}  // namespace

TEST_CASE("ranges that touch hold every line once, wherever they are cut") {
    const test::Folder folder;
    for (const std::string& text : {std::string("one\ntwo\n\nthree\nfour"), std::string("one\ntwo\n"),
                                    std::string("\n\n\n"), std::string("x")}) {
        folder.write("a", text);
        for (std::uint64_t cut = 0; cut <= text.size(); ++cut) {
            for (std::uint64_t second = cut; second <= text.size(); ++second) {
                std::string all;
                for (const ByteRange part :
                     {ByteRange{0, cut}, ByteRange{cut, second}, ByteRange{second, text.size()}}) {
                    LineRange range(folder.path("a"), part);
                    const std::string bytes = streamed(range);
                    const bool begins_a_line =
                        bytes.empty() || range.begin() == 0 || text[range.begin() - 1] == '\n';
                    CHECK(begins_a_line);
                    CHECK(range.sha256([] {}) == sha256_hex(bytes));
                    all += bytes;
                }
                CHECK(all == text);
            }
        }
    }
}

TEST_CASE("lines come with their place, also behind one that is too long") {
    const test::Folder folder;
    folder.write("a", "ab\n" + std::string(300'000, 'x') + "\ncd\nef");
    LineRange range(folder.path("a"), ByteRange{0, 300'010});
    CHECK(lines_of(range, 5) == "0:ab\n3:xxxxxx300004:cd\n300007:ef");
}

TEST_CASE("line ends before a place are counted, once for each part of the file") {
    const test::Folder folder;
    std::string text;
    for (int i = 0; i < 300'000; ++i) text += "12345678\n";
    folder.write("a", text);
    LineCounts counts;
    CHECK(counts.before(folder.path("a"), 2'000'007) == 222'223);
    CHECK(counts.before(folder.path("a"), 0) == 0);
    CHECK(counts.before(folder.path("a"), 9) == 1);
    CHECK(counts.before(folder.path("a"), text.size()) == 300'000);
}
