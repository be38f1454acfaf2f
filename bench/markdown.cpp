// SPDX-License-Identifier: MIT
// 1,000 Markdown files → one JSON, against pandoc in its best way of being called: one process for all files,
// with the same extensions, a nursery as large as ours lets it have, and JSON as output. CPU time of all
// processes together is judged; wall time is shown beside it, and judged too, since a second core may not pay
// for what the first one wastes, but somebody waits for both.
#include <fstream>

#include "bench/wall.h"

namespace {

namespace bench = digestkit::bench;
using bench::Command;
using digestkit::Block;
using digestkit::BlockType;
using digestkit::Record;
using digestkit::Section;

constexpr std::size_t files = 1'000;
/// Of pandoc's time to ours: ours is at most 1.3 times as long.
constexpr double target = 0.77;

constexpr const char* reader =
    "commonmark+attributes+autolink_bare_uris+bracketed_spans+fenced_divs+footnotes+pipe_tables+strikeout";

/// As archives have them: front matter, headings that name sections, items with labels in bold.
std::string markdown(std::size_t number) {
    const Record record = bench::record(number);
    std::string text = fmt::format(
        "---\ntitle: |-\n  {}\nsource_url: {}\ndate: {}\ntags: [ai, news]\nmodel: claude-haiku-4-5\n---\n",
        record.title->plain(), *record.source->url, *record.published->value);
    for (const Section& section : record.sections) {
        text += fmt::format("\n## {}\n", *section.label);
        for (const Block& block : section.blocks) {
            const char* const begin = block.type == BlockType::heading ? "\n### "
                                      : block.type == BlockType::item  ? "- "
                                                                       : "\n";
            const std::string label = block.label ? fmt::format("**{}**: ", *block.label) : std::string();
            text += begin + label + block.text.plain() + "\n";
        }
    }
    return text;
}

/// Their paths; none when they cannot be written.
std::vector<std::string> write_files(const std::string& folder) {
    std::filesystem::create_directories(folder);
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < files; ++i) {
        paths.push_back(fmt::format("{}/{:04}.md", folder, i));
        std::ofstream file(paths.back(), std::ios::binary);
        file << markdown(i);
        if (!file) return {};
    }
    return paths;
}

}  // namespace

int main() {
    if (std::system("pandoc --version >/dev/null 2>&1") != 0) {
        fmt::print("1,000 Markdown files → one JSON | pandoc | SKIPPED: pandoc is not installed\n");
        return 0;
    }
    bench::work_in_memory();
    const bench::Folder folder;
    const std::vector<std::string> paths = write_files(folder / "files");
    if (paths.empty()) {
        fmt::print("the files cannot be written\n");
        return 1;
    }
    const std::string output = folder / "out.json";
    Command ours = {DIGEST_CONVERT, "-q", "-t", "json", "-o", output};
    Command theirs = {"pandoc", "-f", reader, "-t", "json", "-o", output, "+RTS", "-A32m", "-RTS"};
    ours.insert(ours.end(), paths.begin(), paths.end());
    theirs.insert(theirs.end(), paths.begin(), paths.end());
    const auto [our_cpu, their_cpu] = bench::cpu_in_turns(ours, theirs);
    const bool met = bench::wall_row("1,000 Markdown files → one JSON, CPU time", "one pandoc for all",
                                     our_cpu, their_cpu, their_cpu / our_cpu, target);
    const auto [our_wall, their_wall] = bench::wall_in_turns(ours, theirs, output);
    return bench::wall_row("1,000 Markdown files → one JSON, wall time", "one pandoc for all", our_wall,
                           their_wall, their_wall / our_wall, target) &&
                   met
               ? 0
               : 1;
}
