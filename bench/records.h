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

#include "bench/prose.h"
#include "lib/model/record.h"

namespace digestkit::bench {

inline constexpr std::array<std::string_view, languages.size()> key_points = {"Key Points", "要点",
                                                                              "主要ポイント"};

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
    // In the samples about half of the headings are of the page, the same in every record.
    const bool of_page = dice.below(2) == 0;
    made.blocks.push_back(
        block(BlockType::heading, of_page ? std::string(key_points.at(language)) : prose(dice, language, 1)));
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
