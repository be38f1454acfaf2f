// SPDX-License-Identifier: MIT
// digest-convert: one or more digests into one, in another format.
#include <fmt/format.h>

#include <cstdio>

#include "lib/base/input.h"
#include "lib/convert/convert.h"
#include "lib/convert/registry.h"
#include "tools/common/cli.h"
#include "tools/common/numbers.h"
#include "tools/common/path_options.h"
#include "tools/common/print.h"
#include "tools/common/reading.h"
#include "tools/common/source_date.h"

namespace {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a tool speaks the library's language

tools::About about() {
    return {
        "digest-convert",
        "convert news digest records between formats without losing anything",
        "[options] INPUT...",
        "Reads digests and writes them as one digest in another format. Several inputs make one digest. "
        "What the "
        "target cannot hold is named by a warning; nothing is dropped silently.\n\n"
        "INPUT is a file, or - for standard input. The format of an input is found out by its content "
        "and name "
        "unless -f tells it. The format of the output is that of -t, else that of the extension of -o, "
        "else JSON. "
        "An output file is complete or absent, and an existing one is replaced at once; inputs are never "
        "changed.",
        {{"digest-convert -t xml -o digest.xml digest.txt", "one record from text to XML"},
         {"digest-convert -t ndjson -o all.ndjson *.txt", "many files into one, a record a line"},
         {"digest-convert -o digest.html record.txt", "a page; other formats than ours go through pandoc"},
         {"digest-convert --join-languages -o day.json day.en.md day.zh.md",
          "one digest of two files in two languages"},
         {"digest-convert -t text --layout labelled page.json",
          "text in the labelled layout on standard output"},
         {"digest-convert --split 100 -o review.docx all.ndjson",
          "documents of 100 records each, for editors"},
         {"digest-convert --changes reject -o before.txt review.docx",
          "a text from a document, without the tracked changes in it"}},
        {{0, "written"},
         {1, "nothing written: no record could be read whole, or --strict found a warning or an error"},
         {2, "nothing done: wrong usage, or a path that is absent or unreadable"},
         {3, "written, but records with errors were left out; each is named on standard error"},
         {130, "interrupted; the output is complete or absent"}}};
}

struct Options {
    std::vector<std::string> inputs;
    std::string to, output = "-", layout, house;
    std::vector<std::string> pandoc_args;
    std::size_t split = 0;
    bool strict = false, no_embed = false, join_languages = false;
};

void summarise(const ConversionResult& result) {
    if (result.written && result.errors == 0) return;
    std::string text =
        fmt::format("{} whole {}, {} {}", result.records, result.records == 1 ? "record" : "records",
                    result.errors, result.errors == 1 ? "error" : "errors");
    if (result.warnings > 0)
        text += fmt::format(", {} {}", result.warnings, result.warnings == 1 ? "warning" : "warnings");
    tools::print_stderr(fmt::format("digest-convert: {}: {}\n", text,
                                    result.written ? "the whole records are written" : "nothing is written"));
}

int exit_status(const ConversionResult& result) {
    if (!result.written) return 1;
    return result.errors > 0 ? 3 : 0;
}

int convert_inputs(const Options& options, const tools::ReadingOptions& reading) {
    Conversion job;
    job.inputs = options.inputs;
    job.from = reading.from();
    job.to = options.to.empty() ? nullptr : &require_format(options.to);
    job.output = options.output;
    job.read = reading.read_options();
    if (!options.layout.empty()) {
        job.write.layout = options.layout == "page" ? LayoutVariant::page : LayoutVariant::labelled;
    }
    job.write.source_date = tools::source_date();
    job.write.embed = !options.no_embed;
    if (!options.house.empty()) {
        job.write.house = read_whole_file(options.house);
        job.read_too.push_back(options.house);
    }
    job.write.pandoc_args = options.pandoc_args;
    for (std::string& file : files_named_in(job.write)) job.read_too.push_back(std::move(file));
    job.write.limits = job.read.limits;
    job.join_languages = options.join_languages;
    job.split = options.split;
    job.strict = options.strict;
    tools::Messages messages = reading.messages();
    job.progress = [&messages](const Input& input, std::uint64_t bytes) { messages.progress(input, bytes); };
    const ConversionResult result = convert(job, messages);
    messages.close();
    summarise(result);
    return exit_status(result);
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    tools::Cli cli(about());
    tools::ReadingOptions reading(cli);
    CLI::App& app = cli.app();
    app.add_option("-t,--to", options.to, "format of the output: " + format_names())->type_name("FORMAT");
    app.add_option("-o,--output", options.output, "file to write; - or absent is standard output")
        ->type_name("FILE");
    cli.add_choice("--layout", options.layout,
                   "layout of text output; absent is that of each record, else labelled",
                   {"labelled", "page"});
    app.add_option("--template", options.house,
                   "DOCX output: document whose styles, numbering, headers, footers and page are taken")
        ->type_name("FILE");
    app.add_flag("--no-embed", options.no_embed,
                 "DOCX output: without the stored records, which bring everything back");
    tools::add_pandoc_args(app, options.pandoc_args);
    tools::add_join_languages(app, options.join_languages);
    app.add_option("--split", options.split,
                   "write several files of at most N records: -o a.docx is a-001.docx, ..., a-999.docx, "
                   "a-a1000.docx, ...: names sort as the parts do")
        ->type_name("N")
        ->check(tools::is_count());
    app.add_flag("--strict", options.strict, "write nothing when there is a warning or an error");
    app.add_option("INPUT", options.inputs, "files to read; - is standard input")->required();
    return cli.run(argc, argv, [&] { return convert_inputs(options, reading); });
}
