// SPDX-License-Identifier: MIT
#include "lib/pandoc/parser.h"

#include <sys/mman.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "lib/base/child_process.h"
#include "lib/base/talk.h"
#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/program.h"
#include "lib/unicode/ascii.h"
#include "serve_text.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// What serve.lua answers in front: "ok " or "no ", twelve digits and a line feed.
constexpr std::size_t answer_head = 16;

/// Bytes of an AST; that of a text of 1 MB has 10 to 30 MB.
constexpr std::size_t most_answer = std::size_t{1} << 30;
/// pandoc 2.15 is the first that can be kept from files and addresses.
constexpr int sandbox_since = 15;

Patience until(const Limits& limits) {
    return {Clock::now() + std::chrono::seconds(limits.pandoc_seconds), {}};
}

/// A larger nursery saves a third of the time for a document; not every pandoc takes options for its runtime.
enum class Nursery : bool { own, large };

std::vector<std::string> serving_command(Nursery nursery) {
    std::vector<std::string> command = {"pandoc"};
    if (nursery == Nursery::large) command.insert(command.end(), {"+RTS", "-A32m", "-RTS"});
    for (const char* word : {"-f", "markdown", "-t", "plain", "/dev/null", "--lua-filter", "/dev/fd/3"})
        command.emplace_back(word);
    return command;
}

/// One pandoc that parses many documents.
class Server {
  public:
    explicit Server(Nursery nursery)
        : script_(script_file()), process_(serving_command(nursery), {false, script_.get()}) {}

    /// Nothing, where it cannot be spoken to any more.
    std::optional<Parsed> ask(std::string_view document, const std::string& format, const Patience& patience) {
        std::string request = std::to_string(document.size()) + " " + format + "\n";
        request += document;
        Talk talk = send_to(process_.input(), request, patience);
        std::string head, body;
        if (talk == Talk::done) talk = receive_from(process_.output(), answer_head, head, patience);
        const std::optional<std::size_t> size = talk == Talk::done ? body_size(head) : std::nullopt;
        if (size) talk = receive_from(process_.output(), *size, body, patience);
        if (size && talk == Talk::done) return Parsed{head.starts_with("ok"), false, std::move(body)};
        alive_ = false;
        late_ = talk == Talk::late;
        complaint_ = talk == Talk::ended ? "it ended by " + process_.reap() : "it answers what nobody understands";
        return std::nullopt;
    }
    /// Why there was no answer.
    Parsed complaint() const { return {false, late_, complaint_}; }
    bool alive() const noexcept { return alive_; }

  private:
    static Descriptor script_file() {
        Descriptor file(::memfd_create("serve.lua", MFD_CLOEXEC));
        if (!file) throw_errno("cannot make a file in memory");
        write_fully(file.get(), serve_lua, "the filter for pandoc");
        return file;
    }
    static std::optional<std::size_t> body_size(const std::string& head) {
        if (!(head.starts_with("ok ") || head.starts_with("no ")) || head.back() != '\n') return std::nullopt;
        std::size_t size = 0;
        for (const char c : std::string_view(head).substr(3, answer_head - 4)) {
            if (c < '0' || c > '9') return std::nullopt;
            size = size * 10 + static_cast<std::size_t>(c - '0');
        }
        return size < most_answer ? std::optional(size) : std::nullopt;
    }

    Descriptor script_;
    ChildProcess process_;
    bool alive_ = true, late_ = false;
    std::string complaint_;
};

/// Formats whose reader opens nothing that a document names, whatever it says; pandoc cannot keep a document
/// that it reads for a filter from files and addresses (before 3.2), only a whole run of itself.
bool is_served(std::string_view format, std::string_view document) {
    const std::string_view base = base_name(format);
    if (base == "html") return ascii_lowered(document).find("<iframe") == std::string::npos;
    return base.starts_with("markdown") || base.starts_with("commonmark") || base == "gfm" || base == "native";
}

/// Programs that have nothing to do. As many are kept as threads have asked at once.
class Servers {
  public:
    std::unique_ptr<Server> take() {
        const std::lock_guard lock(mutex_);
        if (idle_.empty()) return std::make_unique<Server>(nursery_);
        std::unique_ptr<Server> one = std::move(idle_.back());
        idle_.pop_back();
        return one;
    }
    void give(std::unique_ptr<Server> one) {
        if (!one->alive()) return;
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(one));
    }

    /// Whether the pandoc of this machine can serve at all; asked once, with a document that harms nobody.
    bool work(const Limits& limits) {
        std::call_once(asked_, [&] { work_ = serves(Nursery::large, limits) || serves(Nursery::own, limits); });
        return work_;
    }

  private:
    bool serves(Nursery nursery, const Limits& limits) {
        std::unique_ptr<Server> one = std::make_unique<Server>(nursery);
        const auto answer = one->ask("word", "markdown", until(limits));
        const bool right = answer && answer->good && answer->text.find("word") != std::string::npos;
        nursery_ = nursery;
        if (right) give(std::move(one));
        return right;
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Server>> idle_;
    std::once_flag asked_;
    Nursery nursery_ = Nursery::large;
    bool work_ = false;
};

Servers& servers() {
    static Servers all;
    return all;
}

Parsed parse_alone(std::string_view document, const std::string& format, const Limits& limits) {
    const Version& version = program().version();
    if (version.major == 2 && version.minor < sandbox_since) {
        throw Error(ErrorKind::program,
                    "pandoc " + version.text + " cannot be kept from files that a document names",
                    "pandoc 2.15 or newer can");
    }
    Call call;
    call.arguments = {"-f", format, "-t", "json"};
    call.input = document;
    call.limit = std::chrono::seconds(limits.pandoc_seconds);
    call.most_output = most_answer;
    Answer answer = program().ask(call);
    if (!answer.in_time) return {false, true, {}};
    if (answer.status == 0) return {true, false, std::move(answer.output)};
    const bool silent = answer.complaint.empty();
    return {false, false, silent ? "it ended with status " + std::to_string(answer.status) : answer.complaint};
}

}  // namespace

Parsed parse(std::string_view document, const std::string& format, const Limits& limits) {
    program();  // says what to install where there is none
    if (!is_served(format, document) || !servers().work(limits)) return parse_alone(document, format, limits);
    std::unique_ptr<Server> one = servers().take();
    auto answer = one->ask(document, format, until(limits));
    if (!answer) return one->complaint();
    servers().give(std::move(one));
    return std::move(*answer);
}

}  // namespace digestkit::pandoc
