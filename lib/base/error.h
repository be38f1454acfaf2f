// SPDX-License-Identifier: MIT
// An Error means that the world failed, not the document: a disk is full, a program is missing, an option is
// wrong. It is thrown where it happens and caught once, in `tools/common`. What is wrong with a document is a
// Diagnostic (lib/diag) and is never thrown.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace digestkit {

enum class ErrorKind {
    usage,     ///< the command line asks for something that cannot be
    io,        ///< the operating system refused
    program,   ///< an external program is missing or failed
    internal,  ///< a promise of this library or of one below it was broken
};

class Error : public std::runtime_error {
  public:
    /// `message` starts in lower case, names the thing and has no full stop; `hint` says what to do and may
    /// be empty.
    Error(ErrorKind kind, const std::string& message, std::string hint = {})
        : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

    ErrorKind kind() const noexcept { return kind_; }
    const std::string& hint() const noexcept { return hint_; }

  private:
    ErrorKind kind_;
    std::string hint_;
};

}  // namespace digestkit
