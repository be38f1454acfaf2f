// SPDX-License-Identifier: MIT
#include "lib/reconcile/say_languages.h"

#include <algorithm>

namespace digestkit::merge {
namespace {

class Speaker {
  public:
    Speaker(outline::Outline& page, const Sheet& sheet, const Sheet& stored)
        : page_(page), sheet_(sheet), stored_(stored) {}

    void run() {
        for (std::size_t role = 0; role < sheet_.fields.size(); ++role) {
            const Piece* const known = stored_.one(static_cast<Role>(role));
            for (const Piece* const field : sheet_.fields[role])
                say(*field, known != nullptr ? known : stored_.one(Role::title));
        }
        for (const Part& part : sheet_.parts) {
            if (part.opener != nullptr && part.partner != nowhere)
                say(*part.opener, stored_.parts[part.partner].opener);
            say_blocks(part);
        }
    }

  private:
    void say(const Piece& piece, const Piece* as) {
        if (!piece.lang_unsaid || as == nullptr) return;
        page_[static_cast<std::size_t>(&piece - page_.data())].block.lang = as->block.lang;
    }

    void say_blocks(const Part& part) {
        const Piece* above = is_seen(part.opener) ? part.opener : nullptr;
        for (std::size_t i = part.first; i < part.first + part.count; ++i) {
            const Seen& seen = sheet_.blocks[i];
            say(*seen.piece, seen.partner != nowhere ? stored_.blocks[seen.partner].piece : above);
            if (is_seen(seen.piece)) above = seen.piece;
        }
    }

    outline::Outline& page_;
    const Sheet& sheet_;
    const Sheet& stored_;
};

}  // namespace

bool has_unsaid_language(const outline::Outline& page) {
    return std::any_of(page.begin(), page.end(), [](const Piece& piece) { return piece.lang_unsaid; });
}

void say_languages(outline::Outline& page, const Sheet& sheet, const Sheet& stored) {
    Speaker(page, sheet, stored).run();
}

}  // namespace digestkit::merge
