// SPDX-License-Identifier: MIT
// Programs of pandoc that are kept running and answer one request after the other (serve.lua says which),
// since to start one costs more than to parse or write a digest. As many are kept as threads ask at once.
// They are in no sandbox: only for formats whose readers and writers open nothing. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace digestkit::pandoc {

struct Reply {
    bool good = false;
    bool late = false;           ///< not good: it took longer than it may
    std::string text;            ///< what was asked for; or what went wrong, in a few words
    std::string_view hint = {};  ///< not good: what to do, where that is not to look at the document
};

/// The hint of a document that needs too much.
inline constexpr std::string_view too_large = "cut it into smaller documents";

/// What is said of a pandoc that needed too much.
std::string without_memory();

/// Whether the pandoc of this machine can serve at all; asked once. Throws Error (program) without pandoc.
bool can_serve(std::chrono::steady_clock::time_point deadline);

/// A pandoc that fails, dies, needs or writes more than it may (`most` bytes), or has not answered at
/// `deadline` has a Reply that is not good; one that was ended is replaced for the next request. Throws Error
/// (io).
Reply serve(const std::string& request, std::size_t most, std::chrono::steady_clock::time_point deadline);

}  // namespace digestkit::pandoc
