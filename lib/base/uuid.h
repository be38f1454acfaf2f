// SPDX-License-Identifier: MIT
// UUIDs of version 5 (RFC 9562 §5.5): the name decides, so the same content has the same identifier on every
// machine.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace digestkit {

/// The name comes in pieces. Two lists of pieces with the same bytes are the same name.
class ContentUuid {
  public:
    /// `space` is the name of our own name space, itself a name in the one for URLs.
    explicit ContentUuid(std::string_view space);
    ~ContentUuid();
    ContentUuid(const ContentUuid&) = delete;
    ContentUuid& operator=(const ContentUuid&) = delete;

    void add(std::string_view piece);
    /// "f47ac10b-58cc-5372-8567-0e02b2c3d479"; ends the name.
    std::string finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace digestkit
