// SPDX-License-Identifier: MIT
#include "tools/batch/options.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "lib/base/error.h"
#include "lib/base/hash.h"
#include "lib/base/input.h"
#include "lib/batch/child.h"
#include "lib/batch/merge.h"
#include "lib/convert/convert.h"
#include "lib/convert/inputs.h"
#include "lib/convert/registry.h"
#include "lib/inputs/path_list.h"
#include "tools/batch/console.h"
#include "tools/batch/stop.h"
#include "tools/common/numbers.h"
#include "tools/common/path_options.h"
#include "tools/common/print.h"
#include "tools/common/source_date.h"

namespace digestkit::tools {

namespace {

/// For who finds the journal taken.
std::string owner() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '?';
    return fmt::format("pid {} on {}", ::getpid(), host.data());
}

}  // namespace

BatchOptions::BatchOptions(Cli& cli) : cli_(cli), reading_(cli) {
    add_outputs();
    add_inputs();
    add_run();
}

void BatchOptions::add_outputs() {
    CLI::App& app = cli_.app();
    app.add_option("-t,--to", to_, "format of the outputs: " + format_names())->type_name("FORMAT");
    app.add_option("-o,--output", job_.output,
                   "folder to write to, which is made where it is absent; with the extension .zip an archive")
        ->type_name("DIR");
    cli_.add_choice("--one-per", one_per_,
                    "an output for each input, or for each record of an input; absent is file",
                    {"file", "record"});
    cli_.add_choice("--layout", layout_,
                    "layout of text outputs; absent is that of each record, else labelled",
                    {"labelled", "page"});
    app.add_option("--template", house_,
                   "DOCX outputs: document whose styles, numbering, headers, footers and page are taken")
        ->type_name("FILE");
    app.add_flag("--no-embed", no_embed_,
                 "DOCX outputs: without the stored records, which bring everything back");
    add_pandoc_args(app, pandoc_args_);
    app.add_flag("--strict", job_.strict, "write no output that comes with a warning or an error");
}

void BatchOptions::add_inputs() {
    CLI::App& app = cli_.app();
    add_globs(app, job_.include, job_.exclude);
    add_join_languages(app, job_.join_languages);
    add_files_from(app, files_from_);
    app.add_option("--shard", shard_, "do the I-th of N equal parts only, as in 3/16")->type_name("I/N");
    app.add_option("PATH", job_.paths, "files, folders or archives to convert; - is standard input");
}

void BatchOptions::add_run() {
    CLI::App& app = cli_.app();
    app.add_option("-j,--jobs", job_.workers, "inputs at the same time; absent is one for each core")
        ->type_name("N")
        ->check(is_count());
    app.add_flag("--isolate", isolate_,
                 "convert in processes of their own: a crash costs the input that caused it and no other");
    app.add_option("--timeout", timeout_, "give up an input after so long; implies --isolate")
        ->type_name("SECONDS")
        ->check(is_seconds());
    app.add_option("--serve", serve_, "")->group("");  // what a worker process is started with
    app.add_flag("--resume", resume_, "do only what is missing, changed, or failed for want of the system");
    app.add_flag("--resume-failed", resume_failed_,
                 "the same, and try what was refused or lost records again");
    app.add_flag("--force", force_, "do everything again, also what --resume would leave out");
    app.add_option("--journal", job_.journal,
                   "where it is written what is done; absent is DIR/.digest-batch.jsonl, for a shard "
                   "DIR/.digest-batch.I-of-N.jsonl")
        ->type_name("FILE");
    app.add_option(
           "--merge-journals", merge_,
           "convert nothing: say whether these journals are of all shards of a run, and what the whole "
           "has come to")
        ->type_name("JOURNAL...");
    app.add_flag(
        "--no-fsync", no_sync_,
        "do not wait for the disk: faster, and a power cut may cost outputs that --resume makes again");
    app.add_flag("--fail-fast", job_.fail_fast, "stop at the first input that is not wholly converted");
    app.add_option(
           "--failed-list", failed_list_,
           "write the paths that were not wholly converted, a line each, or with NULs behind them where "
           "one has a line break")
        ->type_name("FILE");
    cli_.add_choice("--progress", progress_,
                    "how progress is told on standard error; absent is auto: on a terminal a line that "
                    "changes, else a line every half minute",
                    {"auto", "none", "line", "json"});
}

/// Everything that changes what is written, so that --resume knows outputs of other options.
std::string BatchOptions::all_options(const BatchJob& job) const {
    std::string text = fmt::format(
        "tool={}\nto={}\nfrom={}\none-per={}\nlayout={}\nheadings={}\nchanges={}\nlenient={}\nstrict={}\n"
        "embed={}\nsource-date={}\n",
        DIGESTKIT_VERSION, job.to->name, job.from == nullptr ? "" : job.from->name, one_per_, layout_,
        static_cast<int>(job.read.headings), static_cast<int>(job.read.changes), job.read.lenient, job.strict,
        job.write.embed, job.write.source_date ? std::to_string(*job.write.source_date) : "");
    if (job.join_languages) text += "join-languages\n";
    for (const std::string& argument : job.write.pandoc_args) text += "pandoc-arg=" + argument + "\n";
    for (const std::string& file : files_named_in(job.write))
        text += "pandoc-file=" + sha256_hex(read_whole_file(file)) + "\n";
    if (job.write.house) text += "template=" + sha256_hex(*job.write.house) + "\n";
    for (const LimitRow& row : limit_rows())
        text += fmt::format("{}={}\n", row.name, job.read.limits.*row.member);
    return text;
}

void BatchOptions::add_lists(BatchJob& job) const {
    if (!files_from_.empty()) {
        job.listed = read_path_list(files_from_, job.paths);
    } else if (job.paths.empty()) {
        throw Error(ErrorKind::usage, "no input is named",
                    "name files or folders, or a list with --files-from");
    }
}

BatchJob BatchOptions::job() {
    BatchJob job = job_;
    if (to_.empty())
        throw Error(ErrorKind::usage, "-t is missing", "name a format; there are " + format_names());
    if (job.output.empty()) throw Error(ErrorKind::usage, "-o is missing", "name a folder to write to");
    for (const std::string& path : {job.output, job.journal, failed_list_}) {
        if (path == "-") throw Error(ErrorKind::usage, "digest-batch writes to folders and files, not to -");
    }
    job.failed_list = failed_list_;
    job.to = &require_format(to_);
    job.from = reading_.from();
    job.read = reading_.read_options();
    if (!layout_.empty())
        job.write.layout = layout_ == "page" ? LayoutVariant::page : LayoutVariant::labelled;
    job.write.source_date = source_date();
    job.write.embed = !no_embed_;
    job.write.helpers = false;  // the other cores have inputs of their own
    job.write.pandoc_args = pandoc_args_;
    job.write.limits = job.read.limits;
    if (!house_.empty()) job.write.house = read_whole_file(house_);
    job.one_per = one_per_ == "record" ? OnePer::record : OnePer::file;
    job.sync = !no_sync_;
    job.resume = force_           ? Resume::nothing
                 : resume_failed_ ? Resume::failed
                 : resume_        ? Resume::missing
                                  : Resume::nothing;
    if (!shard_.empty()) job.shard = parse_shard(shard_);
    job.options = all_options(job);
    job.owner = owner();
    job.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(timeout_ * 1000));
    return job;
}

int BatchOptions::merge() {
    check_output_is_no_input(failed_list_, merge_);
    BatchConsole console(reading_, ProgressStyle::none, !failed_list_.empty());
    const MergeResult merged = merge_journals(merge_, console);
    BatchResult result;
    result.totals = merged.totals;
    console.close(result, false, false);
    for (const std::string& gap : merged.gaps)
        print_stderr(fmt::format("digest-batch: {}\n", printable(gap)));
    if (!failed_list_.empty()) console.write_failed(failed_list_);
    return merged.status();
}

int BatchOptions::run(int argc, char** argv) {
    if (!merge_.empty()) return merge();
    BatchJob job = this->job();
    if (!serve_.empty()) {
        serve_tasks(job, reading_.messages(), serve_);
        return 0;
    }
    add_lists(job);
    job.stop = &stop_on_signals();
    if (isolate_ || timeout_ > 0) {
        // The same words, so the same options; the run puts the value of --serve behind it.
        job.worker_command = {"/proc/self/exe", "--serve"};
        job.worker_command.insert(job.worker_command.end(), argv + 1, argv + argc);
    }
    for (const std::string& path : {files_from_, house_}) {
        if (!path.empty() && path != "-") job.read_too.push_back(path);
    }
    for (std::string& file : files_named_in(job.write)) job.read_too.push_back(std::move(file));
    if (reading_.is_quiet() && progress_ == "auto") progress_ = "none";
    BatchConsole console(reading_, parse_progress(progress_), !failed_list_.empty());
    const BatchResult result = run_batch(job, console);
    console.close(result, reading_.is_verbose(), reading_.is_quiet());
    // A run that was stopped before it began knows nothing that a list of an earlier one does not.
    const bool begun = !result.interrupted || result.totals.done > 0;
    if (!failed_list_.empty() && begun) console.write_failed(failed_list_);
    return result.interrupted ? status_interrupted : result.status();
}

}  // namespace digestkit::tools
