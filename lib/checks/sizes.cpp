// SPDX-License-Identifier: MIT
// Sizes that a digest should keep to: items of key points, characters of a summary.
#include <fmt/format.h>

#include <algorithm>

#include "lib/checks/passes.h"
#include "lib/checks/section_texts.h"
#include "lib/diag/rules_rec_checks.h"

namespace digestkit::checks {

namespace {

void check_key_points(const Subject& subject, std::size_t index) {
    const Section& section = subject.record.sections[index];
    const auto items = static_cast<std::size_t>(
        std::count_if(section.blocks.begin(), section.blocks.end(),
                      [](const Block& block) { return block.type == BlockType::item; }));
    const std::size_t least = subject.options.key_points_least, most = subject.options.key_points_most;
    if (items >= least && items <= most) return;
    const std::string count = items == 0   ? std::string("no item")
                              : items == 1 ? std::string("1 item only")
                                           : fmt::format("{} items", items);
    subject.report(rules::rec::key_points_count, section_path(index),
                   fmt::format("{} has {}, expected {} to {}", name_of_section(section), count, least, most),
                   items == 0 ? "begin each point with a marker, as \"- \"" : "leave what matters most");
}

/// Characters are counted only where the bytes leave it open: one takes one to four of them.
void check_summary(const Subject& subject, std::size_t index) {
    constexpr std::size_t widest = 4;
    const Section& section = subject.record.sections[index];
    const std::size_t least = subject.options.summary_least, most = subject.options.summary_most;
    const std::size_t bytes = shown_bytes(section);
    if (bytes / widest >= least && bytes <= most) return;
    const std::size_t characters = shown_characters(section);
    if (characters == 0 || (characters >= least && characters <= most)) return;
    const bool is_short = characters < least;
    subject.report(rules::rec::summary_length, section_path(index),
                   fmt::format("{} has {} {}, expected {} {}", name_of_section(section), characters,
                               characters == 1 ? "character" : "characters",
                               is_short ? "at least" : "at most", is_short ? least : most),
                   is_short ? "is it whole?" : "a summary should be read in a minute or two");
}

}  // namespace

void check_sizes(Subject& subject) {
    for (std::size_t i = 0; i < subject.record.sections.size(); ++i) {
        const Section& section = subject.record.sections[i];
        if (subject.is_settled(i) || section.blocks.empty()) continue;
        if (section.kind == SectionKind::key_points) check_key_points(subject, i);
        if (section.kind == SectionKind::summary) check_summary(subject, i);
    }
}

}  // namespace digestkit::checks
