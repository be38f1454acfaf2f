// SPDX-License-Identifier: MIT
// Records for the benches, shaped like the two real ones in samples/: several sections in three languages,
// each of headings, paragraphs of a few hundred bytes and items with labels. The same number gives the same
// record on every machine.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/model/record.h"

namespace digestkit::bench {

inline constexpr std::array<std::array<std::string_view, 5>, 3> sentences = {{
    {"OpenAI announced an amended agreement that resets the economic and infrastructure terms of the "
     "alliance. ",
     "Under the new arrangement, the company remains a primary cloud partner and products ship first there. ",
     "The revised terms also make the license to intellectual property non-exclusive through 2032. ",
     "It frames the change as a “simplification” that adds predictability while preserving joint work. ",
     "For the wider market, the update signals a partnership that is evolving toward less exclusivity. "},
    {"微软仍然是主要云合作伙伴,产品原则上仍将优先首发,除非无法或选择不支持所需能力。",
     "修订后的条款还包括,知识产权的许可将持续到 2032 年,但从独占改为非独占。",
     "该公告的核心意义在于,它重新平衡了“深度绑定”与“独立扩张”之间的关系。",
     "与此同时,未来可以将所有产品提供给任何云平台上的客户。", "比例维持不变,但设有总额上限。"},
    {"急速なイノベーションのペースに対応するため、私たちは継続的に進化させる必要があります。",
     "本日、柔軟性、確実性、およびAIの利益を広く提供することに焦点を当てた修正契約を発表します。",
     "マイクロソフトは引き続き主要なクラウドパートナーです。", "独占的ではなくなりました。",
     "両社は次世代シリコンの開発とサイバーセキュリティの推進に取り組みます。"},
}};
inline constexpr std::array<std::string_view, 3> languages = {"en", "zh", "ja"};

/// A small generator of our own: the standard's distributions differ between libraries.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    std::size_t below(std::size_t count) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33) % count);
    }

  private:
    std::uint64_t state_;
};

inline std::string prose(Dice& dice, std::size_t language, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += sentences.at(language).at(dice.below(5));
    return text;
}

inline Block block(BlockType type, std::string text) {
    Block made;
    made.type = type;
    made.text = Text(std::move(text));
    if (type == BlockType::heading) made.level = 2;
    return made;
}

inline Section section(Dice& dice, SectionKind kind, std::size_t language) {
    Section made;
    made.kind = kind;
    made.lang = languages.at(language);
    made.label = fmt::format("Summary ({})", languages.at(language));
    made.provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
    made.blocks.push_back(block(BlockType::heading, prose(dice, language, 1)));
    for (std::size_t i = 0; i < 2; ++i) {
        made.blocks.push_back(block(BlockType::paragraph, prose(dice, language, 2 + dice.below(6))));
    }
    for (std::size_t i = 0; i < 3; ++i) {
        made.blocks.push_back(block(BlockType::item, prose(dice, language, 1)));
        if (dice.below(2) == 0) made.blocks.back().label = "Cloud partnership";
    }
    return made;
}

inline Record record(std::uint64_t number) {
    Dice dice(number);
    Record made;
    made.id = fmt::format("{:016x}", number * 0x9E3779B97F4A7C15ULL);
    made.title = Text(prose(dice, 0, 1));
    made.source = Source{"OpenAI News", fmt::format("https://example.org/index/{}/", number), {}};
    made.published = Date{fmt::format("2026-04-{:02}T06:00", 1 + dice.below(28)), {}};
    made.badges.emplace_back("Claude");
    made.sections.push_back(section(dice, SectionKind::digest, 0));
    made.sections.push_back(section(dice, SectionKind::summary, 1 + dice.below(2)));
    made.sections.push_back(section(dice, SectionKind::translation, dice.below(3)));
    return made;
}

inline std::vector<Record> records(std::size_t count) {
    std::vector<Record> made;
    made.reserve(count);
    for (std::size_t i = 0; i < count; ++i) made.push_back(record(i));
    return made;
}

}  // namespace digestkit::bench
