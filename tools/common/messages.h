// SPDX-License-Identifier: MIT
// The Sink of a tool: prints each finding on standard error as it comes, up to the limit `diagnostics`, and
// counts the rest. Draws the progress line, which never mixes with messages.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "lib/base/input.h"
#include "lib/diag/diagnostic.h"
#include "lib/report/full.h"

namespace digestkit::tools {

enum class Verbosity : std::uint8_t {
    quiet,    ///< errors only
    normal,   ///< also warnings, and what was done to the output
    verbose,  ///< also notes (Rule::note): what was guessed, what is unusual
};

enum class MessageStyle : std::uint8_t { full, concise, jsonl };

class Messages final : public Sink {
  public:
    /// `most` findings are shown.
    Messages(MessageStyle style, Verbosity verbosity, std::uint64_t most);
    ~Messages() override;
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;

    void report(Diagnostic diagnostic) override;
    /// What the verbosity shows; settings never raise what is below it.
    bool wants(const Rule& rule) const noexcept override;

    /// Redraws the progress line now and then when standard error is a terminal and the input is large.
    void progress(const Input& input, std::uint64_t bytes);

    /// Shows `line` on a terminal until the next message or line.
    void draw(const std::string& line);

    /// Ends the progress line and says how many findings were not shown.
    void close();

  private:
    bool is_wanted(const Rule& rule, Severity severity) const noexcept;
    void print(Diagnostic diagnostic);
    void erase_progress();

    MessageStyle style_;
    Verbosity verbosity_;
    std::uint64_t most_, shown_ = 0, hidden_ = 0;
    FullStyle full_;
    bool terminal_, progress_drawn_ = false;
    std::chrono::steady_clock::time_point started_, last_drawn_;
};

}  // namespace digestkit::tools
