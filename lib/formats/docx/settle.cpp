// SPDX-License-Identifier: MIT
#include "lib/formats/docx/settle.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace digestkit::docx {
namespace {

using outline::Outline;
using outline::Piece;
using outline::Role;

std::string words_of(const Piece& piece) {
    const Block& block = piece.block;
    return block.label ? *block.label + block.sep + block.text.plain() : block.text.plain();
}

bool is_blank_line(const Piece& piece) {
    return piece.role == Role::block && piece.block.type != BlockType::rule && words_of(piece).empty();
}

bool has_look(Role role) noexcept {
    return role == Role::block || role == Role::section;
}

bool is_heading(const Piece& piece) {
    return piece.role == Role::block && piece.block.type == BlockType::heading;
}

/// The heading of a section lost the mark that says so.
bool is_label_of(const Piece& stored, const Piece& page) {
    return stored.role == Role::section && is_heading(page) && stored.shown_level == page.shown_level;
}

bool same_look(const Piece& one, const Piece& other) {
    const Block &a = one.block, &b = other.block;
    return one.role == other.role && a.type == b.type && a.level == b.level && a.ordered == b.ordered &&
           a.depth == b.depth;
}

/// Stored pieces by their text; nothing for a text that several have who do not agree.
class Known {
  public:
    explicit Known(const Outline& stored) {
        for (const Piece& piece : stored) {
            const std::string words = words_of(piece);
            if (words.empty()) continue;
            add(langs_, words, piece,
                [](const Piece& a, const Piece& b) { return a.block.lang == b.block.lang; });
            if (has_look(piece.role)) add(looks_, words, piece, same_look);
        }
    }

    const Piece* lang_of(const std::string& words) const { return found(langs_, words); }
    const Piece* look_of(const std::string& words) const { return found(looks_, words); }

  private:
    using Table = std::unordered_map<std::string, const Piece*>;

    template <typename Agree>
    static void add(Table& table, const std::string& words, const Piece& piece, Agree agree) {
        const auto [known, is_new] = table.emplace(words, &piece);
        if (!is_new && known->second != nullptr && !agree(*known->second, piece)) known->second = nullptr;
    }

    static const Piece* found(const Table& table, const std::string& words) {
        const auto at = table.find(words);
        return at == table.end() ? nullptr : at->second;
    }

    Table langs_, looks_;
};

void take_look(Piece& piece, const Piece& stored) {
    piece.role = stored.role;
    piece.shown_level = stored.shown_level;
    Block& block = piece.block;
    block.type = stored.block.type;
    block.level = stored.block.level;
    block.ordered = stored.block.ordered;
    block.depth = stored.block.depth;
    if (block.label == stored.block.label) return;
    // Only items have labels: what is none shows its label as text.
    block.label = stored.block.label;
    block.sep = stored.block.sep;
    block.text = stored.block.text;
}

}  // namespace

std::size_t settle(Outline& page, const std::vector<bool>& behind_change, const Outline& stored) {
    std::size_t count = 0;
    const Known known(stored);
    for (std::size_t i = 0; i < page.size() && i < behind_change.size(); ++i) {
        Piece& piece = page[i];
        const bool doubtful = (behind_change[i] && has_look(piece.role)) || is_heading(piece);
        if (!piece.lang_unsaid && !doubtful) continue;
        const std::string words = words_of(piece);
        bool changed = false;
        const Piece* const spoken = piece.lang_unsaid ? known.lang_of(words) : nullptr;
        if (spoken != nullptr) {
            changed = spoken->block.lang != piece.block.lang;
            piece.block.lang = spoken->block.lang;
            piece.lang_unsaid = false;
        }
        const Piece* const looking = doubtful ? known.look_of(words) : nullptr;
        if (looking != nullptr && !same_look(*looking, piece) &&
            (behind_change[i] || is_label_of(*looking, piece))) {
            take_look(piece, *looking);
            changed = true;
        }
        count += changed ? 1 : 0;
    }
    if (std::none_of(stored.begin(), stored.end(), is_blank_line))
        page.erase(std::remove_if(page.begin(), page.end(), is_blank_line), page.end());
    return count;
}

}  // namespace digestkit::docx
