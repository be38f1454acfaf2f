// SPDX-License-Identifier: MIT
#include "tools/common/path_options.h"

namespace digestkit::tools {

void add_globs(CLI::App& app, std::vector<std::string>& include, std::vector<std::string>& exclude) {
    app.add_option("--include", include, "take only paths like this, below a folder or in an archive")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    app.add_option("--exclude", exclude, "take no paths like this, below a folder or in an archive")
        ->type_name("GLOB")
        ->allow_extra_args(false);
}

void add_join_languages(CLI::App& app, bool& join) {
    app.add_flag("--join-languages", join,
                 "make one digest of files that differ only in the language in their names: a.en.md and "
                 "a.zh.md, or en/a.md and zh/a.md");
}

void add_pandoc_args(CLI::App& app, std::vector<std::string>& arguments) {
    app.add_option("--pandoc-arg", arguments,
                   "formats of pandoc: an option for pandoc when it writes, as --pandoc-arg=--toc; may be "
                   "given again")
        ->type_name("ARG")
        ->allow_extra_args(false);
}

void add_files_from(CLI::App& app, std::string& list) {
    app.add_option("--files-from", list,
                   "also the files that FILE lists, a line each or with NULs between, if their extension is "
                   "that of a format; - is standard input")
        ->type_name("FILE");
}

}  // namespace digestkit::tools
