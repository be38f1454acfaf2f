// SPDX-License-Identifier: MIT
// What was found while one piece of the text was read: held as byte offsets until the piece is known to be
// whole (it may have to be read again with more text behind it), then reported in the order of the text.
// Places are held the same way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/diag/locator.h"
#include "lib/diag/places.h"
#include "lib/jsonio/cursor.h"

namespace digestkit::json {

/// Where the text comes from.
struct Origin {
    std::string file;
    std::string member;
};

class Findings {
  public:
    /// More than `most` findings of one piece are counted and not kept.
    explicit Findings(std::size_t most) : most_(most) {}

    void add(jsonio::Fault fault, std::string path);
    void add_place(std::string path, jsonio::Stretch where) { places_.push_back({std::move(path), where}); }
    /// Of a text that ends too early the hint says how long it should have been.
    void hint_at_truncated(const std::string& hint);
    void clear();
    /// Takes back what was said about string values for which `is_doubtful` (given their stretch) is true.
    template <typename Predicate>
    void forget_values(Predicate is_doubtful) {
        std::erase_if(findings_, [&](const Finding& finding) {
            return judges_a_string(*finding.fault.rule) && is_doubtful(finding.fault.where);
        });
    }

    /// Something was added that spoils the record.
    bool spoiled() const noexcept { return spoiled_; }

    bool empty() const noexcept { return findings_.empty(); }
    /// Where the last of them in the text begins; there must be one.
    std::size_t last_begin() const;

    /// `text` is the piece, `start` the Position of its first byte; `goes_on` says that more text follows it.
    void report(std::string_view text, Position start, bool goes_on, const Origin& origin, Sink& sink);
    /// Adds the places that were noted; `text` and `start` as above.
    void add_places(std::string_view text, Position start, Places& places) const;

  private:
    static bool judges_a_string(const Rule& rule);

    struct Finding {
        jsonio::Fault fault;
        std::string path;
    };
    struct Place {
        std::string path;
        jsonio::Stretch where;
    };

    std::size_t most_, hidden_ = 0;
    bool spoiled_ = false;
    std::vector<Finding> findings_;
    std::vector<Place> places_;
};

}  // namespace digestkit::json
