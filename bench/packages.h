// SPDX-License-Identifier: MIT
// What writing a package is measured against: libdeflate compressing the same parts, and pandoc writing the
// same records from markdown.
#pragma once

#include <libdeflate.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "bench/against_pandoc.h"
#include "lib/diag/sinks.h"
#include "lib/model/record.h"
#include "lib/zipio/archive.h"
#include "lib/zipio/package.h"

namespace digestkit::bench {

inline std::vector<std::string> parts_of(const std::string& package) {
    Collector sink;
    Input input = Input::memory("package", package);
    auto archive = zipio::Archive::open(input, {}, sink);
    std::vector<std::string> parts;
    for (std::size_t i = 0; archive && i < archive->entries().size(); ++i)
        parts.push_back(archive->read(i, sink).value_or(""));
    return parts;
}

struct CompressorFreer {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// On all cores, as our packages are: two cores that share what they are made of take more CPU time than one.
inline std::size_t deflate_all(const std::vector<std::string>& parts, int level) {
    std::atomic<std::size_t> next = 0, total = 0;
    const auto work = [&] {
        const std::unique_ptr<libdeflate_compressor, CompressorFreer> compressor(
            libdeflate_alloc_compressor(level));
        std::string out;
        for (std::size_t i = next++; i < parts.size(); i = next++) {
            const std::string& part = parts[i];
            out.resize(libdeflate_deflate_compress_bound(compressor.get(), part.size()));
            total += libdeflate_deflate_compress(compressor.get(), part.data(), part.size(), out.data(),
                                                 out.size());
        }
    };
    std::vector<std::thread> others(std::max(1U, std::thread::hardware_concurrency()) - 1);
    for (std::thread& other : others) other = std::thread(work);
    work();
    for (std::thread& other : others) other.join();
    return total;
}

inline std::string markdown_of(const std::vector<Record>& records) {
    std::string text = "---\ntitle: Bench\nlang: en\n---\n\n";
    for (const Record& record : records) {
        text += "# " + record.title->plain() + "\n\n";
        for (const Section& section : record.sections) {
            text += "## " + section.label.value_or("Section") + "\n\n";
            for (const Block& one : section.blocks)
                text += (one.type == BlockType::item      ? "- "
                         : one.type == BlockType::heading ? "### "
                                                          : "") +
                        one.text.plain() + "\n\n";
        }
    }
    return text;
}

inline std::size_t bytes_of(const std::vector<std::string>& parts) {
    std::size_t bytes = 0;
    for (const std::string& part : parts) bytes += part.size();
    return bytes;
}

/// As against_pandoc, which writes `records` in its format `to`.
template <typename Ours>
bool records_against_pandoc(std::string_view job, const std::string& to, const std::vector<Record>& records,
                            double target, Ours ours) {
    namespace fs = std::filesystem;
    const std::string file = (fs::temp_directory_path() / ("digestkit-bench-" + to + ".md")).string();
    std::ofstream(file, std::ios::binary) << markdown_of(records);
    const bool met =
        against_pandoc(job, "-f markdown -t " + to + " -o " + file + "." + to + " " + file, target, ours);
    fs::remove(file);
    fs::remove(file + "." + to);
    return met;
}

}  // namespace digestkit::bench
