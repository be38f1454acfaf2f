// SPDX-License-Identifier: MIT
// digest-validate: every finding about digests, in the forms that people and programs want.
#include "lib/validate/versions.h"
#include "tools/common/cli.h"
#include "tools/validate/options.h"

namespace {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a tool speaks the library's language

tools::About about() {
    return {
        "digest-validate",
        "check news digest records: every finding, with its file, line and column",
        "[options] PATH...",
        "Reads digests in any format, also inside zip archives, and tells everything that is wrong with "
        "them, in one run: encoding, syntax, schema, packages, and what the rules about records say. Each "
        "finding names its rule, file, line and column. --explain tells more about a rule.\n\n"
        "PATH is a file, a folder, a zip archive, or - for standard input. Results go to standard output, "
        "or to files, in several formats at once. Inputs are never changed, unless --fix asks for it.",
        {{"digest-validate digests/", "all files below a folder"},
         {"digest-validate --output-format github --output-format sarif=out.sarif digests/",
          "annotations for people and a file for code scanning"},
         {"git diff --name-only -z main | digest-validate --files-from - --fail-on warning",
          "only what a branch changes"},
         {"digest-validate --explain REC-030", "what a rule means, with a bad and a good example"}},
        {{0, "no finding reaches --fail-on"},
         {1, "a finding does"},
         {2, "nothing done: wrong usage, or a path that is absent or unreadable"},
         {3, "no finding reaches --fail-on, but some input below a PATH could not be read"},
         {130, "interrupted"}},
        validating_library_versions()};
}

}  // namespace

int main(int argc, char** argv) {
    tools::Cli cli(about());
    tools::ValidateOptions options(cli);
    return cli.run(argc, argv, [&] { return options.run(); });
}
