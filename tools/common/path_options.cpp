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

void add_files_from(CLI::App& app, std::string& list) {
    app.add_option("--files-from", list,
                   "also the files that FILE lists, a line each or with NULs between, if their extension is "
                   "that of a format; - is standard input")
        ->type_name("FILE");
}

}  // namespace digestkit::tools
