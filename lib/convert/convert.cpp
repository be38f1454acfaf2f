// SPDX-License-Identifier: MIT
#include "lib/convert/convert.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

#include "lib/base/error.h"
#include "lib/convert/detect.h"
#include "lib/convert/early_reads.h"
#include "lib/convert/flow.h"
#include "lib/convert/inputs.h"
#include "lib/convert/language_path.h"
#include "lib/convert/parts.h"
#include "lib/convert/registry.h"
#include "lib/convert/siblings.h"
#include "lib/diag/rules_cnv.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/docx.h"
#include "lib/formats/text/text.h"
#include "lib/pandoc/arguments.h"
#include "lib/pandoc/formats.h"

namespace digestkit {

namespace {

std::vector<std::string> all_read(const Conversion& job) {
    std::vector<std::string> paths = job.inputs;
    paths.insert(paths.end(), job.read_too.begin(), job.read_too.end());
    return paths;
}

/// Reads no further than the head.
class HeadCatcher final : public Records {
  public:
    explicit HeadCatcher(Input& input) : input_(input) {}
    void head(Head head) override {
        caught = std::move(head);
        input_.cut();
    }
    void record(Record, const Places&) override { input_.cut(); }
    Head caught;

  private:
    Input& input_;
};

const Format& target_format(const Conversion& job) {
    if (job.to != nullptr) return *job.to;
    if (job.output == "-") return require_format("json");
    const Format* format = format_of_extension(job.output);
    if (format == nullptr) {
        throw Error(ErrorKind::usage, "cannot tell the format of " + job.output,
                    "name it with -t; the formats are " + format_names());
    }
    return *format;
}

/// Where the records go: one output, or several parts.
class Target {
  public:
    Target(const Conversion& job, const Format& format, Sink& sink);
    Writer& writer() const { return parts_ ? *parts_ : *writer_; }
    /// `sink` is told of what is found beside the parts.
    void commit(Sink& sink) {
        if (!parts_) return output_->commit();
        parts_->commit();
        parts_->report_leftover(sink);
    }

  private:
    std::unique_ptr<Output> output_;
    std::unique_ptr<Writer> writer_;
    std::unique_ptr<PartsWriter> parts_;
};

std::unique_ptr<Output> open_output(const Conversion& job, const Format& format) {
    std::unique_ptr<Output> output = job.output != "-" ? Output::file(job.output)
                                     : job.strict      ? Output::held_stdout()
                                                       : Output::live_stdout();
    check_terminal(*output, format);
    return output;
}

Target::Target(const Conversion& job, const Format& format, Sink& sink) {
    if (job.split == 0) {
        output_ = open_output(job, format);
        writer_ = format.open(*output_, job.write, sink);
        return;
    }
    if (job.output == "-") {
        throw Error(ErrorKind::usage, "several files do not go to standard output", "name a file with -o");
    }
    parts_ = std::make_unique<PartsWriter>(
        PartsJob{&format, job.write, job.output, job.split, all_read(job), job.strict}, sink);
}

const Format& source_format(const Conversion& job, Input& input) {
    return job.from != nullptr ? *job.from : detect_format(input);
}

class ProgressGuard {
  public:
    ProgressGuard(const Progress& progress, Input& input) : progress_(progress), input_(input) {
        if (progress_) input_.on_progress(&ProgressGuard::told, this);
    }
    ~ProgressGuard() { input_.on_progress(nullptr, nullptr); }
    ProgressGuard(const ProgressGuard&) = delete;
    ProgressGuard& operator=(const ProgressGuard&) = delete;

  private:
    static void told(void* self, std::uint64_t bytes) {
        const auto* guard = static_cast<const ProgressGuard*>(self);
        guard->progress_(guard->input_, bytes);
    }
    const Progress& progress_;
    Input& input_;
};

/// The inputs that make one digest, mostly one; more are siblings.
using Unit = std::vector<std::size_t>;

std::vector<Unit> units_of(const Conversion& job) {
    if (job.join_languages) return group_siblings(job.inputs);
    std::vector<Unit> units;
    for (std::size_t i = 0; i < job.inputs.size(); ++i) units.push_back({i});
    return units;
}

std::vector<Digest> read_siblings(const Conversion& job, Inputs& inputs, const Unit& unit, Sink& sink) {
    Siblings siblings(sink);
    for (const std::size_t i : unit) {
        Input& input = inputs.open(i, true);
        const ProgressGuard guard(job.progress, input);
        siblings.read(input, source_format(job, input), job.read, inputs.path(i));
    }
    return siblings.take();
}

/// The head that all share, or an empty one, and then that is said once.
class CommonHead {
  public:
    /// `first` is the path of the first input.
    CommonHead(const std::string& first, Sink& sink)
        : first_(first == "-" ? "<stdin>" : first), sink_(sink) {}
    /// False when it differs.
    bool add(Head head, const std::string& name) {
        if (common_ && !(*common_ == head)) {
            sink_.report(
                diagnose(rules::cnv::heads_differ,
                         "the title, date, language or unknown members of the digest differ from those of " +
                             first_ + ": none is written",
                         {name, {}, {}, {}}));
            common_ = Head();
            return false;
        }
        common_ = std::move(head);
        return true;
    }
    Head take() { return common_ ? std::move(*common_) : Head(); }

  private:
    std::string first_;
    Sink& sink_;
    std::optional<Head> common_;
};

/// A first pass over several units.
Head common_head(const Conversion& job, Inputs& inputs, const std::vector<Unit>& units, EarlyReads& early,
                 Sink& sink) {
    CommonHead common(inputs.path(0), sink);
    Silence silence;
    for (const Unit& unit : units) {
        if (unit.size() == 1) {
            Input& input = inputs.open(unit.front(), true);
            const Format& format = source_format(job, input);
            HeadCatcher catcher(input);
            if (!is_ours(format)) {
                catcher.caught = early.read(unit.front(), format, input, job.read, sink);
            } else {
                format.read(input, job.read, catcher, silence);
            }
            if (!common.add(std::move(catcher.caught), input.name())) break;
            continue;
        }
        EarlyFindings found(sink);
        std::vector<Digest> digests = read_siblings(job, inputs, unit, found);
        bool same = true;
        for (std::size_t i = 0; i < digests.size(); ++i) {
            same = same && common.add(digests[i].head, inputs.path(unit[i]));
            early.keep(unit[i], digests[i], std::exchange(found.found, {}));
        }
        if (!same) return {};
    }
    return common.take();
}

/// Passes on what siblings hold. `only`: they are all there is, so their head was not looked for yet.
void convert_siblings(const Conversion& job, Inputs& inputs, const Unit& unit, bool only, Tally& tally,
                      WriterSink& writer_sink, EarlyReads& early, Sink& sink) {
    for (std::size_t i = 0; i < unit.size() && early.holds(unit[i]); ++i) {
        const Input named = Input::memory(inputs.path(unit[i]), {});
        writer_sink.next_input(named);
        early.hand_over(unit[i], tally, sink);
        writer_sink.no_input();
        if (i + 1 == unit.size() || !early.holds(unit[i + 1])) return;
    }
    std::vector<Digest> digests = read_siblings(job, inputs, unit, sink);
    CommonHead common(inputs.path(unit.front()), sink);
    for (std::size_t i = 0; only && i < digests.size(); ++i) {
        if (!common.add(digests[i].head, inputs.path(unit[i]))) break;
    }
    Head head = common.take();
    if (only && head.empty()) tally.name_languages();
    if (!head.empty()) tally.head(std::move(head));
    for (std::size_t i = 0; i < digests.size(); ++i) {
        const Input named = Input::memory(inputs.path(unit[i]), {});
        writer_sink.next_input(named);
        tally.behind(std::move(digests[i].head));
        for (Record& record : digests[i].records) tally.record(std::move(record), {});
        writer_sink.no_input();
    }
}

}  // namespace

void check_terminal(const Output& output, const Format& format) {
    if (!format.binary || !output.is_terminal()) return;
    throw Error(ErrorKind::usage, std::string(format.name) + " is not written to a terminal",
                "name a file with -o");
}

std::vector<std::string> files_named_in(const WriteOptions& options) {
    return pandoc::files_named_in(options.pandoc_args);
}

void check_write_options(const WriteOptions& options, const Format& format) {
    if (!options.pandoc_args.empty()) {
        if (is_ours(format)) {
            throw Error(
                ErrorKind::usage,
                fmt::format("options of pandoc are for formats that it writes, not for {}", format.name));
        }
        pandoc::check_arguments(options.pandoc_args);
    }
    if (!is_ours(format)) pandoc::require_writable(format);
    const auto refuse = [&format](std::string_view what, const Format& meant) {
        throw Error(ErrorKind::usage, fmt::format("{} for {}, not for {}", what, meant.name, format.name));
    };
    if (options.house && &format != &docx_format) refuse("a template is", docx_format);
    if (!options.embed && &format != &docx_format) refuse("--no-embed is", docx_format);
    if (options.layout && &format != &text_format) refuse("layouts are", text_format);
}

ConversionResult convert(const Conversion& job, Sink& sink) {
    Inputs inputs(job.inputs);
    const Format& format = target_format(job);
    check_output_is_no_input(job.output, all_read(job));
    check_write_options(job.write, format);

    Counter counter(sink);
    const auto blocked = [&] {
        return job.strict && counter.count(Severity::error) + counter.count(Severity::warning) > 0;
    };
    WriterSink writer_sink(counter);
    Target target(job, format, writer_sink);
    const std::vector<Unit> units = units_of(job);
    const bool several = units.size() > 1;
    EarlyReads early;
    Tally tally(target.writer(), writer_sink, !several);
    if (several) {
        Head head = common_head(job, inputs, units, early, counter);
        if (head.empty()) tally.name_languages();
        if (!head.empty()) target.writer().head(std::move(head));
    }
    for (const Unit& unit : units) {
        tally.next_input();
        if (unit.size() > 1) {
            convert_siblings(job, inputs, unit, !several, tally, writer_sink, early, counter);
            continue;
        }
        Input& input = inputs.open(unit.front(), several);
        const ProgressGuard guard(job.progress, input);
        writer_sink.next_input(input);
        if (!early.hand_over(unit.front(), tally, counter))
            source_format(job, input).read(input, job.read, tally, counter);
    }
    ConversionResult result;
    if (tally.count > 0 && !blocked()) {
        target.writer().finish();
        if (!blocked()) {
            target.commit(counter);
            result.written = true;
        }
    }
    result.records = tally.count;
    result.errors = counter.count(Severity::error);
    result.warnings = counter.count(Severity::warning);
    return result;
}

}  // namespace digestkit
