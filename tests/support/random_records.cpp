// SPDX-License-Identifier: MIT
#include "tests/support/random_records.h"

#include <fmt/format.h>

#include "lib/base/dates.h"
#include "lib/unicode/utf8.h"

namespace digestkit::test {

namespace {

constexpr const char* plain_words[] = {
    "OpenAI",   "announced", "the",  "next",  "model",  "合作协议", "微软",    "契約", "パートナー", "の",
    "요약",     "발표",      "über", "naïve", "résumé", "сводка",   "новости", "özet", "điểm",       "don’t",
    "“quoted”", "2.4",       "GHz",  "100 %", "(EN)",   "e.g.",     "and/or",  "$5",   "A–B",        "C++"};
constexpr const char* wild_words[] = {"",
                                      "🙂",
                                      "👩‍👩‍👧",
                                      "\xF0\xA0\x80\x8B",  // U+2000B, a Han character past the BMP
                                      "ملخص الأخبار",
                                      "תקציר",
                                      "\xE2\x80\x8F\xE2\x80\xAB",  // right-to-left mark and embedding
                                      "\xEF\xBB\xBF",              // U+FEFF inside a text
                                      "\xC2\xA0",
                                      "\xE3\x80\x80",
                                      "\xE2\x80\xA8",  // U+2028
                                      "\xEF\xBF\xBE",  // U+FFFE
                                      "\xEF\xBF\xBF",
                                      "\xF4\x8F\xBF\xBF",  // U+10FFFF
                                      "]]>",
                                      "<b>&amp;</b>",
                                      "\"\\/",
                                      "---",
                                      "Summary (EN)",
                                      "Source",
                                      "  • ",
                                      "- x",
                                      "\t",
                                      "\n",
                                      "\r",
                                      "\r\n",
                                      "e\xCC\x81",  // decomposed
                                      "…",
                                      "  "};
constexpr const char* languages[] = {"en", "zh",    "zh-Hans", "zh-Hant", "ja",         "ko",  "ar",
                                     "he", "pt-BR", "es-419",  "sr-Latn", "de-CH-1996", "und", "x-own"};

}  // namespace

std::uint64_t RandomRecords::next() {  // splitmix64, Steele et al. 2014
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::size_t RandomRecords::below(std::size_t bound) {
    return static_cast<std::size_t>(next() % bound);
}

std::string RandomRecords::words(std::size_t most) {
    std::string out;
    for (std::size_t count = 1 + below(most); count > 0; --count) {
        if (!out.empty()) out += ' ';
        out += pick(plain_words);
    }
    return out;
}

std::string RandomRecords::string() {
    if (taste_ == Taste::plain) return words(8);
    if (once_in(12)) return "";
    if (once_in(400)) {
        std::string longest;
        while (longest.size() < 200'000) {
            longest += words(30);
            longest += pick(wild_words);
        }
        return longest;
    }
    std::string out;
    for (std::size_t count = 1 + below(5); count > 0; --count) {
        switch (below(8)) {
            case 0:
                append_utf8(out, static_cast<char32_t>(below(0x20)));  // C0
                break;
            case 1:
                append_utf8(out, static_cast<char32_t>(0x7F + below(0x22)));  // DEL and C1
                break;
            case 2:
            case 3:
                out += pick(wild_words);
                break;
            default:
                out += words(4);
        }
    }
    return out;
}

std::string RandomRecords::lang() {
    return pick(languages);
}

std::string RandomRecords::url() {
    constexpr const char* starts[] = {"https://openai.com/index/", "http://例え.jp/",
                                      "urn:isbn:", "mailto:a@b.c?x=1&y=2"};
    const char* start = pick(starts);  // drawn first: the order of arguments differs between compilers
    return fmt::format("{}{}", start, below(10000));
}

std::string RandomRecords::date_value() {
    const int year = static_cast<int>(1990 + below(60));
    const int month = static_cast<int>(1 + below(12));
    std::string value = fmt::format("{:04}-{:02}", year, month);
    if (once_in(6)) return value;
    value += fmt::format("-{:02}", 1 + below(static_cast<std::size_t>(days_in_month(year, month))));
    if (once_in(3)) return value;
    value += fmt::format("T{:02}", below(24));
    value += fmt::format(":{:02}", below(60));
    if (once_in(2)) value += fmt::format(":{:02}", below(60));
    if (value.size() == 19 && once_in(3)) value += fmt::format(".{:03}", below(1000));
    constexpr const char* zones[] = {"", "Z", "+00:00", "-05:30", "+14:00"};
    return value + pick(zones);
}

Date RandomRecords::date() {
    Date date;
    if (!once_in(5)) date.value = date_value();
    if (!date.value || once_in(2)) date.raw = string();
    if (date.raw == date.value) date.raw.reset();
    return date;
}

Text RandomRecords::text() {
    Text text;
    if (!once_in(4)) {
        text.append(string());
        return text;
    }
    for (std::size_t count = 1 + below(4); count > 0; --count) {
        Marks marks;
        marks.strong = once_in(3);
        marks.emphasis = once_in(3);
        marks.code = once_in(5);
        if (once_in(4)) marks.href = once_in(2) ? url() : string();
        text.append(once_in(6) ? "" : string(), marks);
    }
    return text;
}

std::string RandomRecords::json_value(int depth) {
    constexpr const char* scalars[] = {"null",
                                       "true",
                                       "false",
                                       "0",
                                       "-0",
                                       "1.0",
                                       "1E+2",
                                       "1e400",
                                       "-1e-999",
                                       "12345678901234567890123",
                                       "0.10",
                                       "\"\"",
                                       "\"\\u00e9\\/\"",
                                       "\"要\"",
                                       "\"a\\nb\"",
                                       "\"\\ud83d\\ude42\"",
                                       "\"\\u0000\""};
    if (depth == 0 || !once_in(3)) return pick(scalars);
    std::string out;
    const bool object = once_in(2);
    for (std::size_t i = 0, count = below(4); i < count; ++i) {
        if (i > 0) out += ',';
        if (object) out += fmt::format("\"m{}\":", i);
        out += json_value(depth - 1);
    }
    return object ? "{" + out + "}" : "[" + out + "]";
}

Extras RandomRecords::extras() {
    constexpr const char* names[] = {"x-score", "tag.list", "extras", "クチコミ", "",
                                     "A",       "layout2",  "x y",    "\n",       "\x01"};
    Extras extras;
    if (!once_in(5)) return extras;
    for (const char* name : names) {
        if (once_in(4)) extras.push_back({name, json_value(3)});
    }
    return extras;
}

Block RandomRecords::block() {
    Block block;
    block.type = static_cast<BlockType>(below(7));
    if (once_in(6)) block.lang = lang();
    if (block.type == BlockType::rule) return block;
    block.text = text();
    if (block.type == BlockType::heading) block.level = static_cast<std::uint8_t>(1 + below(6));
    if (block.type == BlockType::code && once_in(2)) block.code_lang = string();
    if (block.type == BlockType::item) {
        if (once_in(2)) block.label = string();
        if (once_in(5)) block.sep = once_in(2) ? "：" : string();
        if (once_in(4)) block.marker = once_in(2) ? "*" : string();
        block.ordered = once_in(5);
        if (once_in(5)) block.number = once_in(2) ? "1." : string();
        if (once_in(4)) block.depth = static_cast<std::uint32_t>(below(6));
    }
    return block;
}

Section RandomRecords::section() {
    Section section;
    section.kind = static_cast<SectionKind>(below(7));
    if (!once_in(3)) section.label = string();
    if (!once_in(3)) section.lang = lang();
    if (once_in(3)) {
        Provenance provenance;
        if (!once_in(3)) provenance.provider = once_in(2) ? "claude" : string();
        if (!once_in(3)) provenance.model = once_in(2) ? "claude-haiku-4-5" : string();
        if (once_in(3)) provenance.generated = date();
        if (once_in(4)) provenance.raw = string();
        section.provenance = provenance;
    }
    for (std::size_t count = below(6); count > 0; --count) section.blocks.push_back(block());
    section.extras = extras();
    return section;
}

Layout RandomRecords::layout() {
    Layout layout;
    layout.variant = once_in(2) ? LayoutVariant::labelled : LayoutVariant::page;
    layout.eol = once_in(4) ? LineEnd::crlf : LineEnd::lf;
    layout.bom = once_in(8);
    layout.final_newline = !once_in(3);
    if (once_in(10)) {
        Patch patch;
        patch.of = fmt::format("{:016x}", next());
        patch.hunks.push_back({below(9), below(3), {}});
        while (once_in(2)) patch.hunks.back().text.push_back(string());
        layout.patch = patch;
    }
    return layout;
}

Record RandomRecords::record() {
    Record record;
    if (once_in(3)) record.id = string();
    if (!once_in(6)) record.title = text();
    while (once_in(5)) record.alt_titles.push_back({text(), once_in(2) ? lang() : ""});
    if (!once_in(3)) {
        Source source;
        if (once_in(2)) source.name = string();
        if (!once_in(3)) source.url = url();
        while (once_in(4)) source.authors.push_back(string());
        record.source = source;
    }
    if (once_in(2)) record.published = date();
    if (once_in(6)) record.updated = date();
    if (once_in(3)) record.lang = lang();
    while (once_in(4)) record.badges.push_back(string());
    while (once_in(3)) {
        record.tags.push_back({string(), std::nullopt});
        if (once_in(3)) record.tags.back().scheme = string();
    }
    while (once_in(4)) {
        Link link;
        link.href = once_in(3) ? string() : url();
        if (once_in(2)) link.text = string();
        if (once_in(2)) link.rel = static_cast<LinkRel>(below(4));
        if (once_in(4)) link.lang = lang();
        record.links.push_back(link);
    }
    for (std::size_t count = below(5); count > 0; --count) record.sections.push_back(section());
    record.extras = extras();
    if (once_in(2)) record.layout = layout();
    return record;
}

Head RandomRecords::head() {
    Head head;
    if (once_in(2)) head.title = text();
    if (once_in(2)) head.date = date();
    if (once_in(2)) head.lang = lang();
    head.extras = extras();
    return head;
}

}  // namespace digestkit::test
