// SPDX-License-Identifier: MIT
// An Emitter writes JSON tokens as UTF-8 text, either compact or indented by two spaces a level, and escapes
// only what RFC 8259 §7 demands. The caller keeps the order right: a name before each value of an object,
// every object and list ended. Behind it stands the writer of RapidJSON. Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace digestkit::jsonio {

enum class Style : std::uint8_t { compact, indented };

class Emitter {
  public:
    explicit Emitter(Style style);
    ~Emitter();

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void name(std::string_view text);
    /// `text` is valid UTF-8.
    void string(std::string_view text);
    void number(std::uint64_t value);
    void boolean(bool value);
    /// `json` is one valid value; its tokens are written as they are, only the space between them is ours.
    void raw(std::string_view json);

    /// What was written and not yet taken.
    std::string_view text() const;
    /// `text` was taken away.
    void clear();
    /// Forgets everything: the next value is a new document.
    void restart();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace digestkit::jsonio
