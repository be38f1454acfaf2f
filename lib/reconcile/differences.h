// SPDX-License-Identifier: MIT
// Says what differs between a stored record and its page, one Diagnostic a difference.
#pragma once

#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/outline/outline.h"

namespace digestkit::merge {

class Differences {
  public:
    /// `sink` must outlive it.
    Differences(const Record& stored, std::string file, std::string member, Sink& sink);

    /// `what` is said behind the name of the record. `piece` may be null: the place is then that of the piece
    /// that was named or passed last, which is where the page goes on.
    void report(const Rule& rule, std::string_view what, const outline::Piece* piece, std::string hint = {});
    /// Only folded equal: an info.
    void polished(std::string_view what, const outline::Piece& piece);
    /// Later findings without a piece stand here.
    void pass(const outline::Piece* piece);

    bool edited() const noexcept { return edited_; }
    bool folded() const noexcept { return folded_; }

  private:
    std::string name_, member_;  // that of the record; a piece may stand in another
    Span last_;
    Sink& sink_;
    bool edited_ = false, folded_ = false;
};

/// `from "…" to "…"`, each quoted from shortly before the first difference.
std::string from_to(std::string_view before, std::string_view after);

}  // namespace digestkit::merge
