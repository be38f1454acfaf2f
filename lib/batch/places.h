// SPDX-License-Identifier: MIT
// Private to this room: whether what is read and what is written may be the same.
#pragma once

#include <string>

#include "lib/batch/batch.h"

namespace digestkit {

/// The whole_place of a folder with a slash at its end, so that it is the beginning of what lies below it.
std::string folder_place(const std::string& folder);

/// The output folder lies in a folder of inputs, or holds one, or is one.
bool folders_overlap(const BatchJob& job);

/// Equal for paths that lead to one place: absolute, without links in its folders. The last segment stays as
/// it is, since an output replaces a link and never what it leads to.
std::string place_of(const std::string& path);

/// Makes the folders of `output` below `root`, and nothing through a symbolic link: what lies behind one is
/// not ours to write to. Throws Error (io, usage).
void make_folders(const std::string& root, const std::string& output);

}  // namespace digestkit
