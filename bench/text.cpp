// SPDX-License-Identifier: MIT
// text → our Records, both layouts, with the check that the bytes come back; the other copies the same bytes
// into fresh pages, which is what holding them costs at least.
#include <sys/mman.h>

#include <cstring>
#include <fstream>
#include <sstream>

#include "bench/common.h"
#include "bench/forgetful.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"
#include "lib/formats/text/text.h"

using namespace digestkit;

namespace {

/// As a conversion without -v: notes about the input are not wanted.
class NoSink final : public Sink {
  public:
    void report(Diagnostic) override { ++count; }
    bool wants(const Rule& rule) const noexcept override { return rule.severity != Severity::info; }
    std::size_t count = 0;
};

/// Whole paragraphs: no blank at the end, as nearly all real ones.
std::string words(bench::Dice& dice, std::size_t language, std::size_t count) {
    std::string text = bench::prose(dice, language, count);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

/// Shaped like samples/000_….txt, about 4 kB.
std::string labelled_record(std::uint64_t number) {
    bench::Dice dice(number);
    return fmt::format("{}\nSummary (EN)\n{}\nSummary (ZH)\n{}\nSource\nhttps://example.org/index/{}/\n",
                       words(dice, 0, 1), words(dice, 0, 17), words(dice, 1, 18), number);
}

std::string panel(bench::Dice& dice, std::string_view name, std::string_view furniture,
                  std::size_t language) {
    std::string text =
        fmt::format("\n{}\n\n{}\n\nclaude{}model: claude-haiku-4-5\n\nA digest of the agreement\n", name,
                    furniture, bench::languages.at(language));
    for (int part = 0; part < 2; ++part) {
        text += "\nKey Points\n\n";
        for (int i = 0; i < 3; ++i) text += fmt::format("  • {}\n", words(dice, language, 1));
        text += fmt::format("\nSummary\n\n{}\n", words(dice, language, 5));
    }
    return text;
}

/// Shaped like samples/003_….txt, about 4 kB.
std::string page_record(std::uint64_t number) {
    bench::Dice dice(number);
    std::string text = fmt::format(
        "ClaudeOpenAI NewsApr {}, 2026, 6:00 AM\n\nThe next phase of a partnership {}\n\n"
        "A condensed section focused on the key takeaways first.\n\nOriginal Post\n",
        1 + dice.below(28), number);
    text += panel(dice, "Quick Digest", "Summary", 0);
    text += panel(dice, "Full Translation", "Translations", 2);
    return text;
}

std::string many(std::string (*one)(std::uint64_t)) {
    std::string text;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        if (i != 0) text += "---\n";
        text += one(i);
    }
    return text;
}

bool run(const char* job, const std::string& text) {
    const auto ours = [&text] {
        bench::Forgetful records;
        NoSink sink;
        Input input = Input::memory("bench", text);
        text_format.read(input, {}, records, sink);
        bench::keep(records);
    };
    const auto copy = [&text] {
        void* pages = mmap(nullptr, text.size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        std::memcpy(pages, text.data(), text.size());
        bench::keep(pages);
        munmap(pages, text.size());
    };
    return bench::contest({job, "memcpy into fresh pages", text.size(), 1.0 / 3}, ours, copy);
}

}  // namespace

int main() {
    const bool labelled = run("text (labelled) -> Records", many(&labelled_record));
    const bool page = run("text (page) -> Records", many(&page_record));
    return labelled && page ? 0 : 1;
}
