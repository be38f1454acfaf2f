// SPDX-License-Identifier: MIT
// A document in a format that pandoc knows → its AST as JSON. Programs of pandoc are kept running and parse
// one document after the other, since to start one costs more than to parse a digest; formats whose reader
// may open files or addresses that a document names have a sandboxed pandoc of their own for each document.
// Thread-safe: each thread that parses has a program to itself.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "lib/base/limits.h"

namespace digestkit::pandoc {

struct Parsed {
    bool good = false;
    bool late = false;  ///< not good: it took longer than the limit
    std::string text;   ///< the AST as JSON; or what went wrong, in a few words
};

/// `format` is a name of pandoc's, with its extensions ("commonmark+pipe_tables"). A pandoc that fails, dies,
/// needs or writes more than it may, or has not answered at `deadline` has a Parsed that is not good; one
/// that was ended is replaced for the next document. Throws Error (program) without pandoc, and Error (io).
Parsed parse(std::string_view document, const std::string& format, const Limits& limits,
             std::chrono::steady_clock::time_point deadline);

}  // namespace digestkit::pandoc
