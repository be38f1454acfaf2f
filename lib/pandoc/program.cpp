// SPDX-License-Identifier: MIT
#include "lib/pandoc/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

#include "lib/base/error.h"
#include "lib/base/process.h"
#include "lib/base/temporary_file.h"
#include "lib/diag/rules_pan.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

/// Answering what it is takes it a tenth of a second; on a machine under load, seconds.
constexpr std::chrono::seconds patience{10};
constexpr std::size_t kept_errors = 64U << 10U;
/// Of what it complains about.
constexpr std::size_t first_lines = 3, last_lines = 2;
/// Its tables as we write them came with pandoc-types 1.22.
constexpr int oldest_major = 2, oldest_minor = 11;
/// `--sandbox` came with 2.15.
constexpr int sandbox_major = 2, sandbox_minor = 15;
/// Its status when a file of its own is missing, which its sandbox hides from some writers.
constexpr int no_data_file = 97;

/// No folder: templates and defaults of the user would give another output on each machine.
constexpr const char* no_settings = "--data-dir=/dev/null";

/// For its runtime, which may be built without such options. Text costs it 150 times its bytes, a list of
/// words 800 times, and small documents can be made that need all there is. A nursery of 32 MB saves a third
/// of the time that parsing takes.
constexpr const char* bounds[] = {"+RTS", "-M3g", "-A32m", "-RTS"};

/// Its version and its lists of names have some kilobytes.
constexpr std::size_t longest_answer = std::size_t{1} << 20;

constexpr std::string_view how_to_install = "apt install pandoc, or see https://pandoc.org/installing.html";

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \r\n", at), text.size());
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

Version parse_version(std::string_view said, const std::string& name) {
    const std::string_view line = said.substr(0, said.find('\n'));
    const std::size_t blank = line.find(' ');
    Version version;
    if (line.starts_with("pandoc") && blank != std::string_view::npos) {
        version.text = line.substr(blank + 1);
        const char* const end = version.text.data() + version.text.size();
        const auto [dot, failure] = std::from_chars(version.text.data(), end, version.major);
        if (failure == std::errc() && dot != end && *dot == '.') {
            std::from_chars(dot + 1, end, version.minor);
            return version;
        }
    }
    throw Error(ErrorKind::program, fmt::format("{} does not say which version of pandoc it is", name),
                std::string(how_to_install));
}

bool is_at_least(const Version& version, int major, int minor) {
    return version.major > major || (version.major == major && version.minor >= minor);
}

bool begins_a_warning(std::string_view line) {
    return line.starts_with("[WARNING]") || line.starts_with("[INFO]") || line.starts_with("WARNING:");
}

/// Those that are not empty; `errors_only`: without warnings and the indented lines that go on with them.
std::vector<std::string_view> lines_of(std::string_view text, bool errors_only) {
    std::vector<std::string_view> lines;
    bool in_warning = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (line.empty()) continue;
        in_warning = begins_a_warning(line) || (in_warning && line.front() == ' ');
        if (!errors_only || !in_warning) lines.push_back(line);
    }
    return lines;
}

/// What people read of what it complains about. Its warnings are in the log, and stand before the error; a
/// program that makes PDF names the error last.
std::string gist(std::string_view text) {
    std::vector<std::string_view> lines = lines_of(text, true);
    if (lines.empty()) lines = lines_of(text, false);
    if (lines.size() > first_lines + last_lines) {
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first_lines);
        lines.erase(begin, lines.end() - static_cast<std::ptrdiff_t>(last_lines));
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(first_lines), "…");
    }
    std::string all;
    for (const std::string_view line : lines) all += (all.empty() ? "" : "; ") + printable(trimmed(line));
    return all;
}

/// It ended with another status than 0.
class Refused : public Error {
  public:
    explicit Refused(const std::string& message) : Error(ErrorKind::program, message) {}
};

}  // namespace

struct Program::Impl {
    std::string name;
    Version version;
    std::vector<std::string> usual;

    mutable std::mutex mutex;  // for what follows
    mutable std::optional<std::vector<std::string>> inputs, outputs;
    mutable std::optional<std::string> api;
    mutable std::set<std::string> without_sandbox;  // writers

    std::string answer_to(const std::vector<std::string>& arguments, std::string_view input = {}) const {
        std::vector<std::string> command = {name};
        command.insert(command.end(), arguments.begin(), arguments.end());
        ProcessOptions options;
        options.limit = patience;
        options.input = input;
        options.kept_errors = kept_errors;
        options.most_output = longest_answer;
        const auto result = run_program(command, options);
        if (!result) {
            throw Error(ErrorKind::program, "pandoc is not installed: other formats go through it",
                        std::string(how_to_install));
        }
        if (const int signal = signal_of(result->status); signal > 0) {
            throw Error(ErrorKind::program,
                        fmt::format("{} {} was ended by signal {}", name, arguments.front(), signal),
                        std::string(after_a_signal));
        }
        if (result->status != 0) {
            throw Refused(fmt::format("{} {} ends with status {}: {}", name, arguments.front(),
                                      result->status, gist(result->errors)));
        }
        return result->output;
    }

    std::vector<std::string> formats_in(const std::string& list) const {
        std::vector<std::string> names = names_in(answer_to({list}));
        if (names.empty()) {
            throw Error(ErrorKind::program, fmt::format("{} {} names no format", name, list),
                        std::string(how_to_install));
        }
        return names;
    }

    /// What it says of its version; and whether its memory can be bounded.
    std::string first_answer() {
        std::vector<std::string> bounded = {"--version"};
        bounded.insert(bounded.end(), std::begin(bounds), std::end(bounds));
        try {
            std::string said = answer_to(bounded);
            usual.insert(usual.end(), std::begin(bounds), std::end(bounds));
            return said;
        } catch (const Refused&) {
            return answer_to({"--version"});
        }
    }
};

Program::Program(std::string name) : impl_(std::make_unique<Impl>()) {
    impl_->name = std::move(name);
    impl_->usual = {no_settings};
    impl_->version = parse_version(impl_->first_answer(), impl_->name);
    if (!is_at_least(impl_->version, oldest_major, oldest_minor)) {
        throw Error(ErrorKind::program,
                    fmt::format("pandoc {} is too old: {}.{} or newer is needed", impl_->version.text,
                                oldest_major, oldest_minor),
                    std::string(how_to_install));
    }
}

Program::~Program() = default;

const Version& Program::version() const noexcept {
    return impl_->version;
}

const std::vector<std::string>& Program::input_formats() const {
    const std::lock_guard lock(impl_->mutex);
    if (!impl_->inputs) impl_->inputs = impl_->formats_in("--list-input-formats");
    return *impl_->inputs;
}

const std::vector<std::string>& Program::output_formats() const {
    const std::lock_guard lock(impl_->mutex);
    if (!impl_->outputs) impl_->outputs = impl_->formats_in("--list-output-formats");
    return *impl_->outputs;
}

std::vector<std::string> Program::extensions(const std::string& format) const {
    std::vector<std::string> names = names_in(impl_->answer_to({"--list-extensions=" + format}));
    for (std::string& name : names) name.erase(0, name.find_first_not_of("+-"));
    return names;
}

const std::vector<std::string>& Program::usual_arguments() const noexcept {
    return impl_->usual;
}

const std::string& Program::api_version() const {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->api) return *impl_->api;
    const std::string document = impl_->answer_to({"-f", "markdown", "-t", "json"}, "\n");
    constexpr std::string_view member = "\"pandoc-api-version\":";
    const std::size_t at = document.find(member);
    const std::size_t begin = at == std::string::npos ? at : document.find('[', at);
    const std::size_t end = begin == std::string::npos ? begin : document.find(']', begin);
    if (end == std::string::npos)
        throw Error(ErrorKind::program, "pandoc does not say which version its documents have");
    impl_->api = document.substr(begin, end + 1 - begin);
    return *impl_->api;
}

Answer Program::ask(const Call& call) const {
    const TemporaryFile log("");
    Answer answer;
    {
        const std::lock_guard lock(impl_->mutex);
        answer.sandbox = is_at_least(impl_->version, sandbox_major, sandbox_minor) &&
                         impl_->without_sandbox.count(call.writer) == 0;
    }
    std::vector<std::string> command = {impl_->name, "--log=" + log.path()};
    command.insert(command.end(), impl_->usual.begin(), impl_->usual.end());
    if (answer.sandbox) command.emplace_back("--sandbox");
    command.insert(command.end(), call.arguments.begin(), call.arguments.end());
    ProcessOptions options;
    options.limit = call.limit;
    options.input = call.input;
    options.most_output = call.most_output;
    options.kept_errors = kept_errors;
    options.environment = call.environment;
    std::optional<ProcessResult> result;
    try {
        result = run_program(command, options);
    } catch (const Overtime&) {
        answer.in_time = false;
        return answer;
    } catch (const Overflow&) {
        answer.in_bounds = false;
        return answer;
    }
    if (!result) throw Error(ErrorKind::program, "pandoc is gone");
    if (answer.sandbox && result->status == no_data_file) {
        {
            const std::lock_guard lock(impl_->mutex);
            impl_->without_sandbox.insert(call.writer);
        }
        return ask(call);
    }
    answer.status = result->status;
    answer.output = std::move(result->output);
    answer.complaint = gist(result->errors);
    answer.remarks = read_log(log.content());
    return answer;
}

const Program& program() {
    static std::once_flag once;
    static std::unique_ptr<Program> found;
    std::call_once(once, [] { found = std::make_unique<Program>("pandoc"); });
    return *found;
}

void report_remarks(const Answer& answer, const std::string& file, Sink& sink) {
    for (const Remark& remark : answer.remarks) {
        sink.report(diagnose(remark.warning ? rules::pan::pandoc_warns : rules::pan::pandoc_notes,
                             "pandoc: " + remark.message, {file, {}, remark.where, remark.where}));
    }
    if (!answer.sandbox) {
        sink.report(
            diagnose(rules::pan::without_sandbox, "pandoc ran without its sandbox", {file, {}, {}, {}}));
    }
}

int signal_of(int status) noexcept {
    constexpr int by_signal = 128;
    return std::max(status - by_signal, 0);
}

void fail_late(std::chrono::seconds limit) {
    throw Error(ErrorKind::program, fmt::format("pandoc did not finish within {} seconds", limit.count()),
                fmt::format("--limit pandoc-seconds={} waits longer", limit.count() * 5));
}

void fail(const Answer& answer, const Call& call) {
    if (!answer.in_time) fail_late(call.limit);
    if (!answer.in_bounds) {
        throw Error(ErrorKind::program, fmt::format("pandoc wrote more than {} bytes", call.most_output));
    }
    if (answer.status == no_memory)
        throw Error(ErrorKind::program, fmt::format("pandoc needs more than {} of memory", most_memory));
    const std::string said = answer.complaint.empty() ? std::string() : ": " + answer.complaint;
    if (const int signal = signal_of(answer.status); signal > 0) {
        throw Error(ErrorKind::program, fmt::format("pandoc was ended by signal {}{}", signal, said),
                    std::string(after_a_signal));
    }
    throw Error(ErrorKind::program, fmt::format("pandoc ends with status {}{}", answer.status, said));
}

}  // namespace digestkit::pandoc
