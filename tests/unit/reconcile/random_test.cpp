// SPDX-License-Identifier: MIT
// Pages of random records that nobody edited, or only a polishing tool.
#include "tests/support/random_records.h"
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

TEST_CASE("an unchanged page of any record gives the stored record") {
    test::RandomRecords random(11);
    for (int i = 0; i < 300; ++i) {
        const Record record = random.record();
        const Result result = run(record, page_of(record));
        CHECK(result.agreement == Agreement::same);
        CHECK(result.record == record);
        CHECK(result.rules.empty());
    }
}

namespace {

/// As editors polish: curly quotes, a dash for a hyphen, soft hyphens, blanks of other kinds.
std::string polish(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ') {
            out += i % 3 == 0 ? "\xC2\xA0" : i % 3 == 1 ? "  " : " ";
        } else if (c == '\'') {
            out += "’";
        } else if (c == '"') {
            out += "”";
        } else if (c == '-') {
            out += "\xE2\x80\x91";
        } else {
            out += c;
            const bool inside = i + 1 < text.size() && c >= 'a' && c <= 'z' && text[i + 1] >= 'a';
            if (i % 5 == 0 && inside) out += "\xC2\xAD";
        }
    }
    return out;
}

Text polish(const Text& text) {
    Text out;
    for (const Text::Run& run : text.runs()) out.append(polish(std::string(run.text)), run.marks);
    return out;
}

outline::Outline polished_page_of(const Record& record) {
    outline::Outline page = page_of(record);
    for (outline::Piece& piece : page) {
        piece.block.text = polish(piece.block.text);
        if (piece.block.label) piece.block.label = polish(*piece.block.label);
    }
    return page;
}

void check_polished(const Record& record) {
    const Result result = run(record, polished_page_of(record));
    CHECK(result.record == record);
    CHECK(result.agreement != Agreement::edited);
    CHECK(result.agreement != Agreement::unrelated);
    for (const std::string& rule : result.rules) CHECK(rule == "REC-002");
}

}  // namespace

TEST_CASE("a polished page of any record gives the stored record") {
    check_polished(labelled());
    check_polished(paged());
    test::RandomRecords random(13, test::Taste::plain);
    for (int i = 0; i < 300; ++i) {
        const Record record = random.record();
        INFO(json::to_json(record));
        check_polished(record);
    }
}
