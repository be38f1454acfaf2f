// SPDX-License-Identifier: MIT
#include "lib/batch/journal_lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <unordered_map>

#include "lib/base/input.h"
#include "lib/base/refill.h"

namespace digestkit {

namespace {

/// The key of a line that begins with one.
std::optional<std::uint64_t> key_of(std::string_view text) {
    constexpr std::string_view before = "{\"key\":\"";
    constexpr std::size_t digits = 16;
    if (text.substr(0, before.size()) != before || text.size() < before.size() + digits) return std::nullopt;
    const char* const begin = text.data() + before.size();
    std::uint64_t key = 0;
    const auto [end, failure] = std::from_chars(begin, begin + digits, key, 16);
    if (failure != std::errc() || end != begin + digits) return std::nullopt;
    return key;
}

/// A run that was killed half way leaves the outputs of its first half; who did the work again wrote them
/// again.
std::vector<WrittenOutput> last_of_each(std::vector<WrittenOutput> outputs) {
    std::unordered_map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < outputs.size(); ++i) last[outputs[i].path] = i;
    if (last.size() == outputs.size()) return outputs;
    std::vector<WrittenOutput> kept;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (last[outputs[i].path] == i) kept.push_back(std::move(outputs[i]));
    }
    return kept;
}

}  // namespace

void each_journal_line(const std::string& path,
                       const std::function<void(std::uint64_t, std::string_view)>& take) {
    Input input = Input::open(path);
    Refill refill(input);
    std::size_t searched = 0;
    while (true) {
        const std::size_t end = refill.view().find('\n', searched);
        if (end != std::string_view::npos) {
            take(refill.offset(), refill.view().substr(0, end));
            refill.consume(end + 1);
            searched = 0;
        } else {
            searched = refill.view().size();
            if (!refill.fill()) return;
        }
    }
}

JournalIndex::JournalIndex(const std::string& path) : path_(path) {
    file_ = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file_) {
        if (errno == ENOENT) return;
        throw_errno("cannot read the journal " + path);
    }
    each_journal_line(path, [this](std::uint64_t offset, std::string_view text) {
        if (const auto key = key_of(text)) lines_.emplace_back(*key, offset);
    });
    std::sort(lines_.begin(), lines_.end());
}

std::optional<JournalLine> JournalIndex::read(std::uint64_t offset) const {
    std::string text;
    std::array<char, 1024> piece{};
    while (text.find('\n') == std::string::npos) {
        const ssize_t got =
            ::pread(file_.get(), piece.data(), piece.size(), static_cast<off_t>(offset + text.size()));
        if (got <= 0) return std::nullopt;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
    text.resize(text.find('\n'));
    return parse_journal_line(text);
}

std::optional<JournalLine> JournalIndex::find(const std::string& key) const {
    const auto wanted = key_of("{\"key\":\"" + key);
    if (!wanted) return std::nullopt;
    std::optional<JournalLine> found;
    std::vector<WrittenOutput> outputs;  // of the account under way
    for (auto at = std::lower_bound(lines_.begin(), lines_.end(), std::pair(*wanted, std::uint64_t{0}));
         at != lines_.end() && at->first == *wanted; ++at) {
        std::optional<JournalLine> line = read(at->second);
        if (!line) continue;
        outputs.insert(outputs.end(), line->outputs.begin(), line->outputs.end());
        if (!line->outcome) continue;
        line->outputs = last_of_each(std::move(outputs));
        outputs.clear();
        found = std::move(line);
    }
    return found;
}

}  // namespace digestkit
