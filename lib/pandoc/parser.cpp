// SPDX-License-Identifier: MIT
#include "lib/pandoc/parser.h"

#include <sys/mman.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "lib/base/child_process.h"
#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/talk.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/program.h"
#include "lib/unicode/ascii.h"
#include "serve_text.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// What serve.lua answers in front: "ok " or "no ", twelve digits and a line feed.
constexpr std::size_t answer_head = 16;

/// Bytes of an AST: that of prose has 6 times its bytes, of words of a letter 17, of a table of empty cells
/// 42; an office file is small for what it holds. A small document can have one without end (short rows of a
/// wide table).
std::size_t most_answer(const Limits& limits) {
    constexpr std::uint64_t for_small_ones = std::uint64_t{64} << 20, times = 48;
    return static_cast<std::size_t>(for_small_ones + times * limits.pandoc_bytes);
}

/// A program that was given this much, or said it, is not kept: it may not give back its memory.
constexpr std::size_t large = std::size_t{16} << 20;

/// pandoc 2.15 is the first that can be kept from files and addresses.
constexpr int sandbox_since = 15;

std::string without_memory() {
    return "it needs more than " + std::string(most_memory) + " of memory for it";
}

std::vector<std::string> serving_command() {
    std::vector<std::string> command = {"pandoc", "-f",        "markdown",     "-t",
                                        "plain",  "/dev/null", "--lua-filter", "/dev/fd/3"};
    const std::vector<std::string>& usual = program().usual_arguments();
    command.insert(command.end(), usual.begin(), usual.end());
    return command;
}

/// One pandoc that parses many documents.
class Server {
  public:
    Server() : script_(script_file()), process_(serving_command(), {false, script_.get(), true}) {}

    /// Nothing, where it cannot be spoken to any more.
    std::optional<Parsed> ask(std::string_view document, const std::string& format, std::size_t most,
                              const Patience& patience) {
        const Talk talk = exchange(document, format, most, patience);
        if (talk == Talk::done && complaint_.empty()) {
            ++answers_;
            kept_ = document.size() + body_.size() < large;
            return Parsed{head_.starts_with("ok"), false, std::move(body_)};
        }
        kept_ = false;
        ended_ = talk == Talk::ended;
        late_ = talk == Talk::late;
        if (ended_) {
            const std::string how = process_.reap();
            complaint_ =
                how == "status " + std::to_string(no_memory) ? without_memory() : "it ended by " + how;
        }
        return std::nullopt;
    }
    /// Why there was no answer.
    Parsed complaint() const { return {false, late_, complaint_}; }
    /// It may have died of what it was asked before.
    bool ended_later() const noexcept { return ended_ && answers_ > 0; }
    bool kept() const noexcept { return kept_; }

  private:
    static Descriptor script_file() {
        Descriptor file(::memfd_create("serve.lua", MFD_CLOEXEC));
        if (!file) throw_errno("cannot make a file in memory");
        write_fully(file.get(), serve_lua, "the filter for pandoc");
        return file;
    }
    Talk exchange(std::string_view document, const std::string& format, std::size_t most,
                  const Patience& patience) {
        std::string request = std::to_string(document.size()) + " " + format + "\n";
        request += document;
        head_.clear();
        body_.clear();
        Talk talk = send_to(process_.input(), request, patience);
        if (talk == Talk::done) talk = receive_from(process_.output(), answer_head, head_, patience);
        if (talk != Talk::done) return talk;
        const std::optional<std::size_t> size = body_size(head_);
        if (!size) complaint_ = "it answers what nobody understands";
        if (size && *size > most) complaint_ = "its answer has " + std::to_string(*size) + " bytes";
        return complaint_.empty() ? receive_from(process_.output(), *size, body_, patience) : Talk::done;
    }
    static std::optional<std::size_t> body_size(const std::string& head) {
        if (!(head.starts_with("ok ") || head.starts_with("no ")) || head.back() != '\n') return std::nullopt;
        std::size_t size = 0;
        for (const char c : std::string_view(head).substr(3, answer_head - 4)) {
            if (c < '0' || c > '9') return std::nullopt;
            size = size * 10 + static_cast<std::size_t>(c - '0');
        }
        return size;
    }

    Descriptor script_;
    ChildProcess process_;
    std::string head_, body_, complaint_;
    std::size_t answers_ = 0;
    bool kept_ = true, ended_ = false, late_ = false;
};

/// Formats whose reader opens nothing that a document names, whatever it says (seen with strace, pandoc 2.17:
/// of HTML only the frame in a page is fetched; that of base, object, embed, svg, srcset, a refresh or a
/// style sheet is not, nor what \input, front matter or raw attributes in Markdown name); pandoc cannot keep
/// a document that it reads for a filter from files and addresses (before 3.2), only a whole run of itself.
bool is_served(std::string_view format, std::string_view document) {
    const std::string_view base = base_name(format);
    if (base == "html") return ascii_lowered(document).find("iframe") == std::string::npos;
    return base.starts_with("markdown") || base.starts_with("commonmark") || base == "gfm" ||
           base == "native";
}

/// Programs that have nothing to do. As many are kept as threads have asked at once.
class Servers {
  public:
    std::unique_ptr<Server> take() {
        const std::lock_guard lock(mutex_);
        if (idle_.empty()) return std::make_unique<Server>();
        std::unique_ptr<Server> one = std::move(idle_.back());
        idle_.pop_back();
        return one;
    }
    void give(std::unique_ptr<Server> one) {
        if (!one->kept()) return;
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(one));
    }

    /// Whether the pandoc of this machine can serve at all; asked once, with a document that harms nobody.
    bool work(Clock::time_point deadline) {
        constexpr std::chrono::seconds soon{20};
        std::call_once(asked_, [&] {
            std::unique_ptr<Server> one = std::make_unique<Server>();
            const auto answer =
                one->ask("word", "markdown", large, {std::min(deadline, Clock::now() + soon), {}});
            work_ = answer && answer->good && answer->text.find("word") != std::string::npos;
            if (work_) give(std::move(one));
        });
        return work_;
    }

  private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Server>> idle_;
    std::once_flag asked_;
    bool work_ = false;
};

Servers& servers() {
    static Servers all;
    return all;
}

Parsed parse_served(std::string_view document, const std::string& format, const Limits& limits,
                    Clock::time_point deadline) {
    while (true) {
        std::unique_ptr<Server> one = servers().take();
        auto answer = one->ask(document, format, most_answer(limits), {deadline, {}});
        if (!answer && one->ended_later()) continue;
        if (!answer) return one->complaint();
        servers().give(std::move(one));
        return std::move(*answer);
    }
}

Parsed parse_alone(std::string_view document, const std::string& format, const Limits& limits,
                   Clock::time_point deadline) {
    const Version& version = program().version();
    if (version.major == 2 && version.minor < sandbox_since) {
        throw Error(ErrorKind::program,
                    "pandoc " + version.text + " cannot be kept from files that a document names",
                    "pandoc 2.15 or newer can");
    }
    Call call;
    call.arguments = {"-f", format, "-t", "json"};
    call.input = document;
    call.limit =
        std::chrono::ceil<std::chrono::seconds>(std::max(deadline - Clock::now(), Clock::duration::zero()));
    call.most_output = most_answer(limits);
    Answer answer = program().ask(call);
    if (!answer.in_time) return {false, true, {}};
    if (!answer.in_bounds)
        return {false, false, "it wrote more than " + std::to_string(call.most_output) + " bytes"};
    if (answer.status == 0) return {true, false, std::move(answer.output)};
    if (answer.status == no_memory) return {false, false, without_memory()};
    if (!answer.complaint.empty()) return {false, false, answer.complaint};
    constexpr int by_signal = 128;
    const std::string how = answer.status > by_signal ? "signal " + std::to_string(answer.status - by_signal)
                                                      : "status " + std::to_string(answer.status);
    return {false, false, "it ended by " + how};
}

}  // namespace

Parsed parse(std::string_view document, const std::string& format, const Limits& limits,
             Clock::time_point deadline) {
    program();  // says what to install where there is none
    if (Clock::now() >= deadline) return {false, true, {}};
    const bool served = is_served(format, document) && servers().work(deadline);
    return served ? parse_served(document, format, limits, deadline)
                  : parse_alone(document, format, limits, deadline);
}

}  // namespace digestkit::pandoc
