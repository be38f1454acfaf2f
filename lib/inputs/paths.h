// SPDX-License-Identifier: MIT
// What every command checks of its PATH arguments before it does anything.
#pragma once

#include <string>
#include <vector>

namespace digestkit {

/// Throws Error (io, usage) when a path is absent or unreadable, or when "-", standard input, comes twice.
void check_paths(const std::vector<std::string>& paths);

bool is_folder(const std::string& path);

/// The file that `path` takes for a folder, as the entries of archives are called ("news.zip/a.json"), or "".
std::string file_on_the_way(const std::string& path);

/// Whether writing to `output` would change the input `path`: the same regular file, whatever it is called.
/// "-" is what standard output and standard input lead to, and "" nothing.
bool is_same_file(const std::string& output, const std::string& path);

/// Absolute, without `..` and symbolic links, also of what is not there yet.
std::string whole_place(const std::string& path);

/// Whether two files that are written would be one, also where they are not there yet.
bool is_same_place(const std::string& a, const std::string& b);

}  // namespace digestkit
