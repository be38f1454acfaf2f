// SPDX-License-Identifier: MIT
// Our own conformance set (tests/data/json): shapes that RFC 8259 allows, and shapes that must be refused,
// each with the place of its fault.
#include <sstream>
#include <string>
#include <vector>

#include "lib/diag/window.h"
#include "lib/jsonio/cursor.h"
#include "lib/unicode/utf8.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace digestkit;

namespace {

std::string bytes_of(const std::string& line) {
    std::string bytes;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '%') {
            bytes += static_cast<char>(std::stoi(line.substr(at + 1, 2), nullptr, 16));
            at += 2;
        } else {
            bytes += line[at];
        }
    }
    return bytes;
}

std::vector<std::string> lines_of(const std::string& path) {
    std::istringstream file(test::file_content(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != '#') lines.push_back(line);
    }
    return lines;
}

struct Found {
    std::string rule;
    std::size_t at;
};

/// Everything that is wrong with the text, as the letters of reject.txt.
std::vector<Found> findings(std::string_view text) {
    std::vector<Found> found;
    const std::size_t bad = find_invalid_utf8(text);
    if (bad != std::string_view::npos) return {{"U", bad}};
    jsonio::Cursor cursor(text);
    cursor.skip();
    cursor.finish();
    auto add = [&found, text](const jsonio::Fault& fault) {
        const std::string id(fault.rule->id);
        const char* const letter = id == "JSN-001"   ? "S"
                                   : id == "JSN-002" ? "T"
                                   : id == "JSN-003" ? "D"
                                   : id == "JSN-004" ? "L"
                                   : id == "ENC-002" ? "N"
                                                     : "?";
        CHECK_FALSE(fault.message.empty());
        CHECK(fault.where.end <= text.size());
        found.push_back({letter, fault.where.begin});
    };
    if (cursor.failed()) add(*cursor.fault());
    for (const jsonio::Fault& note : cursor.notes()) add(note);
    return found;
}

/// Line and column counted in the plainest way, as an oracle for `advance`.
Position counted(std::string_view text, std::size_t at) {
    Position position{1, 1, at};
    for (std::size_t i = 0; i < at; ++i) {
        if (text[i] == '\n') {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

}  // namespace

TEST_CASE("what RFC 8259 allows is read") {
    const std::vector<std::string> lines = lines_of("tests/data/json/accept.txt");
    CHECK(lines.size() >= 80);
    for (const std::string& line : lines) {
        INFO(line);
        CHECK(findings(bytes_of(line)).empty());
    }
}

TEST_CASE("what RFC 8259 does not allow is refused at the exact place") {
    const std::vector<std::string> lines = lines_of("tests/data/json/reject.txt");
    CHECK(lines.size() >= 150);
    for (const std::string& line : lines) {
        INFO(line);
        const std::size_t mark = line.find('|');
        REQUIRE(mark != std::string::npos);
        const std::string before = bytes_of(line.substr(2, mark - 2));
        const std::string text = before + bytes_of(line.substr(mark + 1));
        const std::vector<Found> found = findings(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].rule == line.substr(0, 1));
        CHECK(found[0].at == before.size());
        CHECK(advance({1, 1, 0}, std::string_view(text).substr(0, found[0].at)) ==
              counted(text, before.size()));
    }
}

TEST_CASE("no prefix of a good text is a fault of syntax: more text could make it good") {
    for (const std::string& line : lines_of("tests/data/json/accept.txt")) {
        const std::string text = bytes_of(line);
        for (std::size_t size = 0; size < text.size(); ++size) {
            const std::string_view prefix = std::string_view(text).substr(0, size);
            INFO(line << " cut to " << size);
            if (find_invalid_utf8(prefix) != std::string_view::npos) continue;
            jsonio::Cursor cursor(prefix);
            cursor.skip();
            if (!cursor.failed()) {
                CHECK((cursor.hit_end() || size > 0));
                continue;
            }
            CHECK(cursor.hit_end());
            CHECK(cursor.fault()->rule->id == "JSN-002");
            CHECK(cursor.fault()->where.begin == size);
        }
    }
}
