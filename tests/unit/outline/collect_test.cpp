// SPDX-License-Identifier: MIT
#include "lib/outline/collect.h"

#include <string>

#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/outline/show.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/random_records.h"
#include "tests/unit/outline/drawn.h"

using namespace digestkit;
using outline::collect;
using outline::Outline;
using outline::Piece;
using outline::Role;
using outline::show;

namespace {

/// The first `most` characters' bytes of each line: what tells texts apart.
std::string heads(const std::string& lines, std::size_t most) {
    std::string out;
    std::size_t column = 0;
    for (const char c : lines) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        column = c == '\n' ? 0 : column + (begins ? 1 : 0);
        if (column <= most) out += c;
    }
    return out;
}

Record sample(const std::string& path) {
    Collector sink;
    auto record = json::record_from_json(test::file_content(path), path, sink);
    REQUIRE(record);
    return *record;
}

// What a page keeps of a record, in words of its own: docs/outline.md has the same as a table.

std::string lang_below(const std::string& own, const std::string& inherited_before,
                       const std::string& inherited_now) {
    const std::string meant = own.empty() ? inherited_before : own;
    return meant == inherited_now ? "" : meant;
}

std::string kept_language(const Record& r) {
    const bool has_source = r.source && (r.source->name || r.source->url || !r.source->authors.empty());
    if (r.title || has_source || !r.badges.empty() || !r.tags.empty()) return r.lang;
    std::string shared;
    for (const Section& s : r.sections) {
        const std::string meant = s.lang.empty() ? r.lang : s.lang;
        if (&s != &r.sections.front() && meant != shared) return "";
        shared = meant;
    }
    return shared;
}

std::vector<Block> kept_blocks(const Record& r, const Section& s, const std::string& now) {
    const std::string before = s.lang.empty() ? r.lang : s.lang;
    std::vector<Block> kept;
    Text above = s.label ? Text(*s.label) : Text();
    bool right_below_heading = s.label.has_value();
    for (const Block& block : s.blocks) {
        if (block.type == BlockType::boilerplate) continue;
        if (block.type == BlockType::heading) {
            if (block.text == r.title) continue;
            if (right_below_heading && block.text == above) continue;
            above = block.text;
        }
        right_below_heading = block.type == BlockType::heading;
        kept.push_back(block);
        kept.back().lang = lang_below(block.lang, before, now);
    }
    return kept;
}

Record kept_on_a_page(Record r) {
    Record k = r;
    k.id.reset();
    k.extras.clear();
    k.layout.reset();
    k.lang = kept_language(r);
    for (AltTitle& title : k.alt_titles) title.lang = lang_below(title.lang, r.lang, k.lang);
    if (r.source && !r.source->name && !r.source->url && r.source->authors.empty()) k.source.reset();
    k.links.clear();
    for (Link link : r.links) {
        const bool leads_to_source = r.source && r.source->url == link.href && link.rel == LinkRel::source;
        if (leads_to_source && (!link.text || link.text == r.source->name)) continue;
        link.lang = lang_below(link.lang, r.lang, k.lang);
        k.links.push_back(link);
    }
    for (Section& s : k.sections) {
        const Section before = s;
        s.extras.clear();
        s.lang = lang_below(before.lang, r.lang, k.lang);
        if (s.provenance == Provenance{}) s.provenance.reset();
        s.blocks = kept_blocks(r, before, before.lang.empty() ? r.lang : before.lang);
    }
    return k;
}

/// As pages do: titles stand again above their sections, and labels and headings twice.
void repeat_titles(Record& r, test::RandomRecords& random) {
    for (Section& s : r.sections) {
        Text above = s.label ? Text(*s.label) : Text("x");
        for (Block& block : s.blocks) {
            if (random.once_in(2)) continue;
            if (block.type != BlockType::heading && random.once_in(2)) continue;
            block = Block();
            block.type = BlockType::heading;
            block.level = static_cast<std::uint8_t>(1 + random.below(6));
            block.text = r.title && random.once_in(2) ? *r.title : above;
            above = block.text;
        }
    }
}

}  // namespace

TEST_CASE("the page of a random record gives back all but what a page does not show") {
    test::RandomRecords random(20260427, test::Taste::plain);
    for (int i = 0; i < 500; ++i) {
        Record record = random.record();
        if (i % 2 == 1) repeat_titles(record, random);
        const Record wanted = kept_on_a_page(record);
        const Record got = collect(show(record, {}));
        INFO(i);
        CHECK(json::to_json(got) == json::to_json(wanted));
        CHECK(got == wanted);
    }
}

TEST_CASE("a record that came from a page is shown as that page") {
    test::RandomRecords random(7, test::Taste::wild);
    for (int i = 0; i < 500; ++i) {
        const Record once = collect(show(random.record(), {}));
        const Record twice = collect(show(once, {}));
        INFO(i);
        CHECK(json::to_json(twice) == json::to_json(once));
    }
}

TEST_CASE("what somebody changed to no date, or to no address, is kept where any text may stand") {
    Record record;
    record.title = "T";
    record.source = Source{"Example News", "https://news.example/1", {}};
    record.published = Date{"2026-05-05", {}};
    record.sections.emplace_back().provenance = Provenance{"claude", {}, Date{"2026-05-06", "May 6"}, {}};
    outline::Outline page = show(record, {});
    for (outline::Piece& piece : page) {
        if (piece.role == Role::source) piece.href = "1.html";
        if (piece.date) piece.date = Date{"next week", {}};
        if (piece.provenance) piece.provenance->generated->value = "";
    }
    const Record got = collect(page);
    CHECK(got.source == Source{"Example News", {}, {}});
    CHECK(got.links == std::vector<Link>{{"1.html", "Example News", LinkRel::source, {}}});
    CHECK(got.published == Date{{}, "next week"});
    REQUIRE(got.sections[0].provenance);
    CHECK(got.sections[0].provenance->generated == Date{{}, "May 6"});
}

TEST_CASE("the language of the digest comes back as that of the record") {
    Record record;
    record.title = "T";
    CHECK(collect(show(record, {"", "it", nullptr})).lang == "it");
}

TEST_CASE("the labelled sample is shown and collected") {
    const Record record = sample("samples/expected/000_1db0cc39164bb9cd.json");
    CHECK(heads(test::drawn(show(record, {})), 40) ==
          "title h1: The next phase of the Microsof\n"
          "source: https://openai.com/index/next-ph\n"
          "section h2 [en]: Summary (EN)\n"
          "block [en]: OpenAI announced an amended \n"
          "section h2 [zh]: Summary (ZH)\n"
          "block [zh]: OpenAI 宣布与微软修订合作协议,重新调整这段 AI");
    Record wanted = record;
    wanted.layout.reset();
    CHECK(collect(show(record, {})) == wanted);
}

TEST_CASE("the page sample is shown without what stands above already, and collected") {
    const Record record = sample("samples/expected/003_a846d041469d4f7a.json");
    CHECK(heads(test::drawn(show(record, {"en", "", nullptr})), 40) ==
          "title h1: The next phase of the Microsof\n"
          "badge: Claude\n"
          "source: OpenAI News\n"
          "published: Apr 27, 2026, 6:00 AM\n"
          "section made: \n"
          "section h2 [en]: Quick Digest\n"
          "provenance: claude · claude-haiku-4-5\n"
          "block h3 [en]: Key Points\n"
          "block [en]: OpenAI gains multi-cloud dis\n"
          "block [en]: Microsoft's IP license becom\n"
          "block [en]: Simplified financial structu\n"
          "block h3 [en]: Summary\n"
          "block [en]: Microsoft and OpenAI have an\n"
          "block h3 [en]: Key Points\n"
          "block [en]: Microsoft remains OpenAI's p\n"
          "block [en]: OpenAI can now distribute al\n"
          "block [en]: Microsoft retains a non-excl\n"
          "block [en]: Microsoft no longer pays rev\n"
          "block [en]: Microsoft maintains its majo\n"
          "block [en]: Both companies remain commit\n"
          "section h2 [ja]: Full Translation\n"
          "provenance: claude · claude-haiku-4-5\n"
          "block h3 [ja]: マイクロソフト・OpenAIパートナーシップの次の\n"
          "block h4 [ja]: 修正された契約により長期的な明確性を提供\n"
          "block [ja]: 急速なイノベーションのペースに対応するため、私たちは顧客\n"
          "block [ja]: 修正契約における予測可能性の向上により、両社がAIプラッ\n"
          "block h4 [ja]: 契約の主要ポイント\n"
          "block [ja]: Microsoftは引き続きOpenAIの主要なクラウド\n"
          "block [ja]: OpenAIは現在、すべてのクラウドプロバイダーの顧客に\n"
          "block [ja]: Microsoftは2032年までOpenAI IPのモ\n"
          "block [ja]: Microsoftのライセンスは非排他的になります。\n"
          "block [ja]: MicrosoftはもはやOpenAIに対して収益シェア\n"
          "block [ja]: OpenAIからMicrosoftへの収益シェア支払いは\n"
          "block [ja]: Microsoftは主要株主としてOpenAIの成長に直\n"
          "block h4 [ja]: 今後の展開\n"
          "block [ja]: この修正によってパートナーシップは簡素化されますが、私た");
    Record wanted = record;
    wanted.layout.reset();
    for (Section& section : wanted.sections) {
        while (!section.blocks.empty() && section.blocks.front().type == BlockType::boilerplate) {
            section.blocks.erase(section.blocks.begin());
        }
    }
    wanted.sections[1].blocks.erase(wanted.sections[1].blocks.begin());  // the title of the record
    wanted.sections[2].blocks.erase(wanted.sections[2].blocks.begin());  // the heading stands there twice
    CHECK(collect(show(record, {})) == wanted);
}

TEST_CASE("what stands on a page without a place in a record becomes a block") {
    const auto piece = [](Role role, const char* text) {
        Piece made;
        made.role = role;
        made.block.text = text;
        return made;
    };
    const Record record =
        collect({piece(Role::title, "T"), piece(Role::title, "T2"), piece(Role::source, "A"),
                 piece(Role::source, "B"), piece(Role::published, "May 2026"),
                 piece(Role::published, "June 2026"), piece(Role::furniture, "Links"),
                 piece(Role::unknown, "loose"), piece(Role::provenance, "p"), piece(Role::provenance, "q")});
    CHECK(json::to_json(record) ==
          R"({"title":"T","alt_titles":[{"text":"T2"}],"source":{"name":"A"},"published":{"raw":"May 2026"},)"
          R"("sections":[{"kind":"other","provenance":{"raw":"p"},"blocks":[{"type":"paragraph","text":"B"},)"
          R"({"type":"paragraph","text":"June 2026"},{"type":"paragraph","text":"loose"},)"
          R"({"type":"paragraph","text":"q"}]}]})");
}

TEST_CASE("a second source without a place in the record still leads where it led") {
    Piece first, second;
    first.role = second.role = Role::source;
    first.block.text = "A";
    second.block.text = "B";
    second.href = "https://b.example/";
    Marks leading;
    leading.href = second.href;
    Text words;
    words.append("B", leading);
    const Record record = collect({first, second});
    REQUIRE(record.sections.size() == 1);
    REQUIRE(record.sections[0].blocks.size() == 1);
    CHECK(record.sections[0].blocks[0].text == words);
}
