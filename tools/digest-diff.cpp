// SPDX-License-Identifier: MIT
// digest-diff: do two digests say the same, whatever their formats?
#include <fmt/format.h>

#include <cstdio>

#include "lib/convert/difference_text.h"
#include "tools/common/cli.h"
#include "tools/common/print.h"
#include "tools/common/reading.h"
#include "tools/common/terminal.h"

namespace {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a tool speaks the library's language

tools::About about() {
    return {"digest-diff",
            "compare two digests by content, whatever their formats",
            "[options] A B",
            "Reads two digests and tells on standard output what differs: records that are only in one of "
            "them, records "
            "that moved, and field by field what changed in the others. How a text was laid out (layout, "
            "line ends) "
            "does not count unless --layout says so.\n\n"
            "A and B are files; one of them may be - for standard input. Their formats are found out by "
            "content and "
            "name unless -f tells them.",
            {{"digest-diff digest.txt digest.json", "did the conversion keep everything?"},
             {"digest-diff --layout old.txt new.txt", "the way the text was laid out counts too"}},
            {{0, "the same content"},
             {1, "different"},
             {2,
              "no answer: wrong usage, a path that is absent or unreadable, or a record that could not be "
              "read whole"},
             {130, "interrupted"}}};
}

struct Options {
    std::string before, after;
    bool layout = false, whole_values = false, silent = false;
};

int compare_digests(const Options& options, const tools::ReadingOptions& reading) {
    Comparison job;
    job.before = options.before;
    job.after = options.after;
    job.from = reading.from();
    job.read = reading.read_options();
    job.with_layout = options.layout;
    const DifferenceStyle style{tools::wants_color(tools::stdout_is_terminal()), options.whole_values};

    tools::Messages messages = reading.messages();
    const auto tell = [&](const Change& change) {
        if (!options.silent) tools::print_stdout(render_change(change, job, style));
    };
    const ComparisonResult result = compare(job, messages, tell);
    messages.close();
    if (!options.silent) {
        if (result.not_shown > 0) {
            tools::print_stdout(fmt::format("{} more {}\n", result.not_shown,
                                            result.not_shown == 1 ? "record differs" : "records differ"));
        }
        if (result.same() && result.errors == 0) {
            tools::print_stdout(fmt::format("same content: {} {}\n", result.records_before,
                                            result.records_before == 1 ? "record" : "records"));
        }
    }
    if (result.errors > 0) {
        tools::print_stderr(fmt::format("digest-diff: only whole records were compared: {} {}\n",
                                        result.errors, result.errors == 1 ? "error" : "errors"));
        return tools::status_usage;
    }
    return result.same() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    tools::Cli cli(about());
    tools::ReadingOptions reading(cli);
    CLI::App& app = cli.app();
    app.add_flag("--layout", options.layout, "compare also how texts were laid out");
    app.add_flag("--whole", options.whole_values, "show long values whole instead of the part that differs");
    app.add_flag("-s,--silent", options.silent, "print nothing about differences; the exit status tells");
    app.add_option("A", options.before, "the first digest")->required();
    app.add_option("B", options.after, "the second digest")->required();
    return cli.run(argc, argv, [&] { return compare_digests(options, reading); });
}
