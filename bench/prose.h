// SPDX-License-Identifier: MIT
// Prose that costs a compressor as much as real text does: walks through the texts of samples/, word by word
// (character by character where words are not set apart), which now and then leap to another place. So words
// come as often as they do in the samples, and phrases repeat, but no sentence does.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lib/convert/detect.h"
#include "lib/diag/sinks.h"
#include "lib/outline/show.h"
#include "lib/unicode/utf8.h"

namespace digestkit::bench {

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

/// The words of the samples in each of the languages, in order.
class SampleWords final : public Records {
  public:
    using Words = std::vector<std::string>;

    static const Words& in(std::size_t language) {
        static const SampleWords all;
        return all.words_.at(language);
    }

    void head(Head head) override { lang_ = std::move(head.lang); }
    void record(Record record, const Places&) override {
        for (const Section& section : record.sections) {
            for (const Block& block : section.blocks)
                add(outline::language_of(record, section, block, lang_), block.text.plain());
        }
    }

  private:
    SampleWords() {
        namespace fs = std::filesystem;
        std::vector<std::string> paths;
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(DIGESTKIT_SOURCE_DIR "/samples")) {
            if (entry.is_regular_file() && entry.path().extension() != ".md") paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());  // a folder has no order
        Collector sink;
        for (const std::string& path : paths) {
            Input input = Input::open(path);
            detect_format(input).read(input, {}, *this, sink);
        }
        for (const Words& words : words_) {
            if (words.empty()) throw std::runtime_error("no words of one of the languages in samples/");
        }
    }

    void add(std::string_view lang, std::string_view text) {
        for (std::size_t i = 0; i < languages.size(); ++i) {
            if (lang.substr(0, lang.find('-')) != languages.at(i)) continue;
            while (!text.empty()) {
                const std::size_t length =
                    i == 0 ? std::min(text.find(' '), text.size() - 1) + 1 : code_point_at(text, 0).length;
                words_.at(i).emplace_back(text.substr(0, length));
                text.remove_prefix(length);
            }
        }
    }

    std::string lang_;
    std::array<Words, languages.size()> words_;
};

inline std::string sentence(Dice& dice, std::size_t language) {
    /// Of a hundred steps, those that lead to the next word of the sample. Chosen so that libdeflate, level
    /// 6, is as fast with ours as with real text, and makes it as small. Pages: the seeds and samples/week
    /// (18 of 4 kB) 114 MB/s and 47.5 %, ours (1,000 of 6 kB) 113 MB/s and 49.5 %. Stored records: theirs (47
    /// kB) 94 MB/s and 40.2 %, as many bytes of ours 92 MB/s and 40.1 %, 4.8 MB of ours 74 MB/s and 36.0 %.
    /// Beside them, manuals of Debian in four languages (0.4 to 2.4 MB each): 57 to 87 MB/s.
    constexpr std::array<std::size_t, languages.size()> onwards = {40, 55, 55};
    const bool spaced = language == 0;
    const SampleWords::Words& words = SampleWords::in(language);
    std::string text;
    std::size_t at = dice.below(words.size());
    for (std::size_t rest = (spaced ? 8 : 20) + dice.below(spaced ? 12 : 30); rest > 0; --rest) {
        text += words[at];
        if (spaced && text.back() != ' ') text += ' ';
        at = dice.below(100) < onwards.at(language) ? (at + 1) % words.size() : dice.below(words.size());
    }
    if (spaced) text.back() = '.';
    return text + (spaced ? " " : "。");
}

inline std::string prose(Dice& dice, std::size_t language, std::size_t sentences) {
    std::string text;
    for (std::size_t i = 0; i < sentences; ++i) text += sentence(dice, language);
    return text;
}

}  // namespace digestkit::bench
