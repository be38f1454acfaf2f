// SPDX-License-Identifier: MIT
#include "tools/common/reading.h"

#include "lib/convert/registry.h"

namespace digestkit::tools {

ReadingOptions::ReadingOptions(Cli& cli) : cli_(cli) {
    CLI::App& app = cli.app();
    app.add_option("-f,--from", from_, "format of the inputs: " + format_names() + "; found out when absent")
        ->type_name("FORMAT");
    cli.add_choice("--headings", headings_,
                   "how headings are found in page-shaped text, which does not mark them",
                   {"strict", "guess", "none"});
    cli.add_choice("--changes", changes_,
                   "how documents with tracked changes are read: as if all were accepted, or rejected",
                   {"accept", "reject"});
    app.add_flag(
        "--lenient", lenient_,
        "read bad bytes as U+FFFD, with a warning, instead of refusing the file; not in JSON and XML");
    cli.add_choice("--messages", messages_, "how findings are printed on standard error",
                   {"full", "concise", "jsonl"});
    CLI::Option* quiet = app.add_flag("-q,--quiet", quiet_, "print errors only, no warnings and notes");
    app.add_flag("-v,--verbose", verbose_,
                 "print also notes on the inputs: what was guessed, what is unusual")
        ->excludes(quiet);
}

const Format* ReadingOptions::from() const {
    return from_.empty() ? nullptr : &require_format(from_);
}

ReadOptions ReadingOptions::read_options() const {
    ReadOptions options;
    options.limits = cli_.limits();
    options.lenient = lenient_;
    options.changes = changes_ == "reject" ? Changes::reject : Changes::accept;
    options.headings = headings_ == "strict" ? Headings::strict
                       : headings_ == "none" ? Headings::none
                                             : Headings::guess;
    return options;
}

Messages ReadingOptions::messages() const {
    const MessageStyle style = messages_ == "concise" ? MessageStyle::concise
                               : messages_ == "jsonl" ? MessageStyle::jsonl
                                                      : MessageStyle::full;
    const Verbosity verbosity = quiet_ ? Verbosity::quiet : verbose_ ? Verbosity::verbose : Verbosity::normal;
    return {style, verbosity, cli_.limits().diagnostics};
}

}  // namespace digestkit::tools
