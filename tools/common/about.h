// SPDX-License-Identifier: MIT
// What a tool says of itself: the one source of its --help, its man page and its completions.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit::tools {

struct Example {
    std::string_view command;
    std::string_view meaning;
};

struct ExitRow {
    int status;
    std::string_view meaning;
};

struct About {
    std::string_view name;
    std::string_view summary;      ///< one line, no full stop
    std::string_view synopsis;     ///< behind the name: "[options] INPUT..."
    std::string_view description;  ///< paragraphs, separated by empty lines
    std::vector<Example> examples;
    std::vector<ExitRow> exit_rows;
    /// Name and version of libraries that this tool has under it and others have not.
    std::vector<std::pair<std::string_view, std::string>> libraries = {};
};

}  // namespace digestkit::tools
