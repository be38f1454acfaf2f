// SPDX-License-Identifier: MIT
// Text is what a reader sees in one block: a list of runs, each with its marks. The bytes are kept as they
// were written. Adjacent runs with equal marks are merged and empty runs without an href are dropped, so
// equal texts compare equal however they were put together. LF is a line break; an image is a run {alt, href:
// src}.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit {

struct Marks {
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    std::optional<std::string> href;

    bool none() const noexcept { return !strong && !emphasis && !code && !href; }
    bool operator==(const Marks&) const = default;
};

class Text {
  public:
    /// A view into a Text; valid until the Text changes.
    struct Run {
        std::string_view text;
        const Marks& marks;
    };

    Text() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a string is a text
    Text(std::string plain) : plain_(std::move(plain)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Text(const char* plain) : plain_(plain) {}

    void append(std::string_view text, const Marks& marks = {});

    /// Makes room for a text of `bytes` bytes.
    void reserve(std::size_t bytes) { plain_.reserve(bytes); }

    /// All runs together, without their marks.
    const std::string& plain() const noexcept { return plain_; }
    /// At most one run, and that without marks.
    bool is_plain() const noexcept { return pieces_.empty(); }
    bool empty() const noexcept { return plain_.empty() && pieces_.empty(); }
    /// In order; a plain text gives one run, an empty text none.
    std::vector<Run> runs() const;
    /// Without its first `bytes` bytes.
    Text behind(std::size_t bytes) const;

    bool operator==(const Text&) const = default;

  private:
    struct Piece {
        std::size_t length = 0;
        Marks marks;
        bool operator==(const Piece&) const = default;
    };
    std::string plain_;
    std::vector<Piece> pieces_;  // empty while no run has marks; else the lengths add up to plain_.size()
};

}  // namespace digestkit
