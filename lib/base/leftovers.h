// SPDX-License-Identifier: MIT
// The hidden temporary files and the programs that exist right now, for the signal handler of the tools: a
// run that is interrupted removes and ends them before it exits. A signal between any two of their steps
// finds a list that can be walked. Any thread may add and forget. There is room for a thousand of each, and
// for paths that the system takes: far more than a tool has open, and what does not fit is not remembered.
#pragma once

#include <sys/types.h>

#include <string>

namespace digestkit {

void remember_leftover(const std::string& path) noexcept;
void forget_leftover(const std::string& path) noexcept;

/// The group of processes of a program that we wait for.
void remember_program(pid_t group) noexcept;
void forget_program(pid_t group) noexcept;

/// Unlinks and ends what is remembered. Safe in a signal handler.
void remove_leftovers() noexcept;

}  // namespace digestkit
