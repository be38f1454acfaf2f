// SPDX-License-Identifier: MIT
// digest-batch: any number of inputs, each into an output of its own, on all cores, stopped at any time.
#include "lib/batch/versions.h"
#include "tools/batch/options.h"
#include "tools/common/cli.h"

namespace {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a tool speaks the library's language

tools::About about() {
    return {
        "digest-batch",
        "convert archives of news digest records, of any size, on all cores",
        "[options] -t FORMAT -o DIR PATH...",
        "Converts every input into an output of its own: the path below the PATH argument, with the "
        "extension "
        "replaced. Two inputs that would become one output are refused before anything is done, and inputs "
        "are never changed.\n\n"
        "PATH is a file, a folder, an archive, or - for standard input. The run can be stopped at any "
        "moment, "
        "also by a crash or a power cut: an output is complete or absent, a journal in DIR says what is "
        "done, "
        "and --resume does only what is missing or changed. --shard gives each of several machines its part.",
        {{"digest-batch -t json -o out archive/", "every digest below a folder"},
         {"digest-batch -t json -o out --join-languages notes/",
          "Markdown, a record of the files that are one text in several languages"},
         {"digest-batch -t json -o out --resume archive/", "goes on after a stop, or does what is new"},
         {"digest-batch -t epub -o books --one-per record news.ndjson", "a book for each record of a file"},
         {"find . -name '*.txt' -print0 | digest-batch -t xml -o out --files-from -", "the files of a list"},
         {"digest-batch -t docx -o out --shard 3/16 archive/",
          "the third of sixteen machines does its part"}},
        {{0, "all is converted"},
         {1, "nothing is converted: every input is refused"},
         {2,
          "wrong usage, a path that is absent, a collision: nothing done; or a full disk: whole outputs "
          "only"},
         {3, "some inputs are converted, others are not, or not wholly; each is named on standard error"},
         {130, "interrupted; outputs are complete or absent, and --resume goes on"}},
        batch_library_versions()};
}

}  // namespace

int main(int argc, char** argv) {
    tools::Cli cli(about());
    tools::BatchOptions options(cli);
    return cli.run(argc, argv, [&] { return options.run(argc, argv); });
}
