// SPDX-License-Identifier: MIT
// A document in a format that pandoc knows → its AST as JSON, by a program of pandoc that is kept running
// (server.h); formats whose reader may open files or addresses that a document names have a sandboxed pandoc
// of their own for each document. Thread-safe: each thread that parses has a program to itself.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "lib/base/limits.h"
#include "lib/pandoc/server.h"

namespace digestkit::pandoc {

/// `format` is a name of pandoc's, with its extensions ("commonmark+pipe_tables"). A pandoc that fails, dies,
/// needs or writes more than it may, or has not answered at `deadline` has a Reply that is not good; one
/// that was ended is replaced for the next document. Throws Error (program) without pandoc, and Error (io).
Reply parse(std::string_view document, const std::string& format, const Limits& limits,
            std::chrono::steady_clock::time_point deadline);

}  // namespace digestkit::pandoc
