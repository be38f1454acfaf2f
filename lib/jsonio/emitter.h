// SPDX-License-Identifier: MIT
// An Emitter writes JSON tokens as UTF-8 text, either compact or indented by two spaces a level, and escapes
// only what RFC 8259 §7 demands. The caller keeps the order right: a name before each value of an object,
// every object and list ended. Not thread-safe.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit::jsonio {

enum class Style : std::uint8_t { compact, indented };

class Emitter {
  public:
    explicit Emitter(Style style) : style_(style) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    void name(std::string_view text);
    /// `text` is valid UTF-8.
    void string(std::string_view text);
    void number(std::uint64_t value);
    void boolean(bool value);
    /// `json` is one valid value; its tokens are written as they are, only the space between them is ours.
    void raw(std::string_view json);

    /// What was written and not yet cleared.
    std::string_view text() const noexcept { return {out_.data(), size_}; }
    /// Forgets the text, not what is open.
    void clear() noexcept { size_ = 0; }
    /// Gives the text away; the Emitter is of no use afterwards.
    std::string take() {
        out_.resize(size_);
        return std::move(out_);
    }
    /// Makes room for `bytes` bytes more.
    void reserve(std::size_t bytes) { room(bytes); }

  private:
    void begin(char opener);
    void end(char closer);
    void separate();
    void new_line();
    void colon();
    void quote(std::string_view text);
    void quote_with_escapes(std::string_view text);
    void put(char c) {
        *room(1) = c;
        ++size_;
    }
    void put(std::string_view text);
    void put_escape(char c);

    /// Where the next `bytes` bytes may be written.
    char* room(std::size_t bytes) {
        if (out_.size() - size_ < bytes) out_.resize(std::max(2 * out_.size(), size_ + bytes));
        return out_.data() + size_;
    }

    Style style_;
    std::string out_;       // longer than what was written: tokens are short, and appending to a string costs
    std::size_t size_ = 0;  // more than they do
    std::vector<std::size_t> counts_;  // of what each open object or list holds, outermost first
    bool after_name_ = false;
};

/// `text` as one string of JSON, with its quotes.
std::string string_token(std::string_view text);

}  // namespace digestkit::jsonio
