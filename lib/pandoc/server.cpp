// SPDX-License-Identifier: MIT
#include "lib/pandoc/server.h"

#include <sys/mman.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/child_process.h"
#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/talk.h"
#include "lib/pandoc/program.h"
#include "serve_text.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// What serve.lua answers in front: "ok " or "no ", twelve digits and a line feed.
constexpr std::size_t answer_head = 16;

/// A program that was given this much, or said it, is not kept: it may not give back its memory.
constexpr std::size_t large = std::size_t{16} << 20;

std::vector<std::string> serving_command() {
    std::vector<std::string> command = {"pandoc", "-f",        "markdown",     "-t",
                                        "plain",  "/dev/null", "--lua-filter", "/dev/fd/3"};
    const std::vector<std::string>& usual = program().usual_arguments();
    command.insert(command.end(), usual.begin(), usual.end());
    return command;
}

/// One pandoc that answers many requests.
class Server {
  public:
    Server() : script_(script_file()), process_(serving_command(), {false, script_.get(), true}) {}

    /// Nothing, where it cannot be spoken to any more.
    std::optional<Reply> ask(const std::string& request, std::size_t most, const Patience& patience) {
        const Talk talk = exchange(request, most, patience);
        if (talk == Talk::done && complaint_.empty()) {
            ++answers_;
            kept_ = request.size() + body_.size() < large;
            return Reply{head_.starts_with("ok"), false, std::move(body_), {}};
        }
        kept_ = false;
        ended_ = talk == Talk::ended;
        late_ = talk == Talk::late;
        if (ended_) {
            const std::string how = process_.reap();
            const bool much = how == "status " + std::to_string(no_memory),
                       killed = how.starts_with("signal ");
            complaint_ = much ? without_memory() : (killed ? "it was ended by " : "it ended by ") + how;
            hint_ = much ? too_large : killed ? after_a_signal : std::string_view();
        }
        return std::nullopt;
    }
    /// Why there was no answer.
    Reply complaint() const { return {false, late_, complaint_, hint_}; }
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
    Talk exchange(const std::string& request, std::size_t most, const Patience& patience) {
        head_.clear();
        body_.clear();
        Talk talk = send_to(process_.input(), request, patience);
        if (talk == Talk::done) talk = receive_from(process_.output(), answer_head, head_, patience);
        if (talk != Talk::done) return talk;
        const std::optional<std::size_t> size = body_size(head_);
        if (!size) complaint_ = "it answers what nobody understands";
        if (size && *size > most) {
            complaint_ = "its answer has " + std::to_string(*size) + " bytes";
            hint_ = too_large;
        }
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
    std::string_view hint_;
    std::size_t answers_ = 0;
    bool kept_ = true, ended_ = false, late_ = false;
};

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

    /// Whether the pandoc of this machine can serve at all; asked once, with what harms nobody.
    bool work(Clock::time_point deadline) {
        constexpr std::chrono::seconds soon{20};
        std::call_once(asked_, [&] {
            std::unique_ptr<Server> one = std::make_unique<Server>();
            const auto answer =
                one->ask("read 4 markdown\nword", large, {std::min(deadline, Clock::now() + soon), {}});
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

}  // namespace

std::string without_memory() {
    return "it needs more than " + std::string(most_memory) + " of memory for it";
}

bool can_serve(Clock::time_point deadline) {
    return servers().work(deadline);
}

Reply serve(const std::string& request, std::size_t most, Clock::time_point deadline) {
    while (true) {
        std::unique_ptr<Server> one = servers().take();
        auto reply = one->ask(request, most, {deadline, {}});
        if (!reply && one->ended_later()) continue;
        if (!reply) return one->complaint();
        servers().give(std::move(one));
        return std::move(*reply);
    }
}

}  // namespace digestkit::pandoc
