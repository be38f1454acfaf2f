// SPDX-License-Identifier: MIT
#include "lib/pandoc/parser.h"

#include <sys/mman.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "lib/base/child_process.h"
#include "lib/base/process.h"
#include "lib/base/talk.h"
#include "lib/pandoc/program.h"
#include "lib/unicode/ascii.h"
#include "serve_text.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// What serve.lua answers in front: "ok " or "no ", twelve digits and a line feed.
constexpr std::size_t answer_head = 16;

Patience until(const Limits& limits) {
    return {Clock::now() + std::chrono::seconds(limits.pandoc_seconds), {}};
}

/// One pandoc that parses many documents.
class Server {
  public:
    Server()
        : script_(script_file()),
          process_({"pandoc", "-f", "markdown", "-t", "plain", "/dev/null", "--lua-filter", "/dev/fd/3"},
                   {false, &script_}) {}

    /// Not `alive` afterwards where the answer is none.
    std::optional<Parsed> ask(std::string_view document, const std::string& format, const Patience& patience,
                              std::string& why) {
        std::string request = std::to_string(document.size()) + " " + format + "\n";
        request += document;
        Talk talk = send_to(process_.input(), request, patience);
        std::string head, body;
        if (talk == Talk::done) talk = receive_from(process_.output(), answer_head, head, patience);
        const std::optional<std::size_t> size = talk == Talk::done ? body_size(head) : std::nullopt;
        if (size) talk = receive_from(process_.output(), *size, body, patience);
        if (size && talk == Talk::done) return Parsed{head.starts_with("ok"), std::move(body)};
        alive_ = false;
        why = talk == Talk::late    ? "it takes longer than the limit pandoc-seconds allows"
              : talk == Talk::ended ? "it ended by " + process_.reap()
                                    : "it answers what nobody understands";
        return std::nullopt;
    }
    bool alive() const noexcept { return alive_; }

  private:
    static int script_file() {
        const int file = ::memfd_create("serve.lua", MFD_CLOEXEC);
        if (file < 0) throw_errno("cannot make a file in memory");
        write_fully(file, serve_lua, "the filter for pandoc");
        return file;
    }
    static std::optional<std::size_t> body_size(const std::string& head) {
        constexpr std::size_t most = std::size_t{1} << 32;
        if (!(head.starts_with("ok ") || head.starts_with("no ")) || head.back() != '\n') return std::nullopt;
        std::size_t size = 0;
        for (const char c : std::string_view(head).substr(3, answer_head - 4)) {
            if (c < '0' || c > '9') return std::nullopt;
            size = size * 10 + static_cast<std::size_t>(c - '0');
        }
        return size < most ? std::optional(size) : std::nullopt;
    }

    int script_;
    ChildProcess process_;
    bool alive_ = true;
};
}  // namespace

}  // namespace digestkit::pandoc
