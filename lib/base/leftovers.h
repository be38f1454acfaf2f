// SPDX-License-Identifier: MIT
// The hidden temporary files that exist right now, for the signal handler of the tools: a run that is
// interrupted removes them before it exits. All three are async-signal-safe in the sense that a signal
// between any two of their steps finds a list that can be walked; names longer than a slot are not kept. One
// thread adds and forgets.
#pragma once

#include <string>

namespace digestkit {

void remember_leftover(const std::string& path) noexcept;
void forget_leftover(const std::string& path) noexcept;

/// Unlinks what is remembered. Safe in a signal handler.
void remove_leftovers() noexcept;

}  // namespace digestkit
