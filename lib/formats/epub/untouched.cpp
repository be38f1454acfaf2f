// SPDX-License-Identifier: MIT
#include "lib/formats/epub/untouched.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <span>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/names.h"

namespace digestkit::epub {

namespace {

/// As many pages may be others before the first that is the same, or beyond as many as are.
constexpr std::size_t patience = 8;

std::optional<std::size_t> leading_number(std::string_view text) {
    std::size_t number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc())
        return std::nullopt;
    return number;
}

/// The links to other pages stand within as much of the end of a page.
constexpr std::size_t pager_reach = 1'000;

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

/// What stands in the first attribute `name`.
std::optional<std::size_t> first_number(std::string_view page, std::string_view name) {
    const std::string begin = fmt::format("{}=\"", name);
    const std::size_t at = page.find(begin);
    if (at == std::string_view::npos) return std::nullopt;
    return leading_number(page.substr(at + begin.size()));
}

/// memmem, because the whole page is searched: std::string_view::find stops at each byte that `words` begins
/// with.
std::size_t count(std::string_view text, std::string_view words) {
    std::size_t found = 0;
    for (;;) {
        const void* at = memmem(text.data(), text.size(), words.data(), words.size());
        if (at == nullptr) return found;
        ++found;
        text.remove_prefix(static_cast<std::size_t>(static_cast<const char*>(at) - text.data()) +
                           words.size());
    }
}

/// What a page of ours with these marks would show. Guesses are enough: when one is wrong the pages differ.
std::optional<StoredStory> guessed_story(std::string_view page, const std::vector<Record>& stored) {
    const std::optional<std::size_t> number = first_number(page, attribute::record);
    if (!number || *number == 0 || *number > stored.size()) return std::nullopt;
    const StoredStory story{*number - 1, *number + count(page, attribute::joined)};
    return story.end <= stored.size() ? std::optional(story) : std::nullopt;
}

}  // namespace

bool UntouchedPages::is_first_try(StoredStory story, std::size_t stored) {
    tried_.resize(stored);
    const auto begin = tried_.begin() + static_cast<std::ptrdiff_t>(story.first);
    const auto end = tried_.begin() + static_cast<std::ptrdiff_t>(story.end);
    if (std::find(begin, end, true) != end) return false;
    std::fill(begin, end, true);
    return true;
}

std::optional<StoredStory> UntouchedPages::story_of(std::string_view page, std::string_view member,
                                                    const json::StoredRecords& stored) {
    if (other_ > same_ + patience) return std::nullopt;
    const std::optional<std::size_t> chapter = chapter_number(member.substr(member.rfind('/') + 1));
    if (!chapter) return std::nullopt;
    const std::optional<StoredStory> story = guessed_story(page, stored.records);
    if (!story || !is_first_try(*story, stored.records.size())) return std::nullopt;

    settings_.digest_lang = stored.head.lang;
    const std::string_view pager = page.substr(page.size() - std::min(page.size(), pager_reach));
    settings_.front_page = has(pager, fmt::format("href=\"{}\"", front_file));
    const bool last = !has(pager, R"(rel="next")");
    outline::Gathered gathered;
    Silence sink;
    const std::string again = finish_chapter(
        begin_chapter(std::span(stored.records).subspan(story->first, story->end - story->first),
                      story->first + 1, chapter_file(*chapter), settings_, gathered, sink),
        settings_, *chapter > 1 ? chapter_file(*chapter - 1) : "", last ? "" : chapter_file(*chapter + 1));
    const bool same = again == page;
    ++(same ? same_ : other_);
    return same ? story : std::nullopt;
}

}  // namespace digestkit::epub
