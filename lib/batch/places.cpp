// SPDX-License-Identifier: MIT
#include "lib/batch/places.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/inputs/paths.h"

namespace digestkit {

namespace fs = std::filesystem;

std::string folder_place(const std::string& folder) {
    const std::string place = whole_place(folder);
    return place.ends_with('/') ? place : place + "/";
}

bool folders_overlap(const BatchJob& job) {
    const std::string output = folder_place(job.output);
    const auto overlaps = [&output](const std::string& path) {
        if (path == "-") return false;
        const fs::path folder = is_folder(path) ? fs::path(path) : fs::path(path).parent_path();
        const std::string place = folder_place(folder.empty() ? "." : folder.string());
        return output.starts_with(place) || place.starts_with(output);
    };
    return std::any_of(job.paths.begin(), job.paths.end(), overlaps) ||
           std::any_of(job.listed.begin(), job.listed.end(), overlaps);
}

std::string place_of(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    return folder_place(parent.empty() ? "." : parent.string()) + fs::path(path).filename().string();
}

void make_folders(const std::string& root, const std::string& output) {
    for (std::size_t slash = output.find('/'); slash != std::string::npos;
         slash = output.find('/', slash + 1)) {
        const std::string folder = (fs::path(root) / output.substr(0, slash)).string();
        if (::mkdir(folder.c_str(), 0777) == 0) continue;
        if (errno != EEXIST) throw_errno("cannot make the folder " + folder);
        struct stat status {};
        if (::lstat(folder.c_str(), &status) != 0) throw_errno("cannot write to " + folder);
        if (S_ISDIR(status.st_mode)) continue;
        throw Error(ErrorKind::usage,
                    fmt::format("cannot write to {}: it is {}", folder,
                                S_ISLNK(status.st_mode) ? "a symbolic link" : "no folder"),
                    "outputs are written to real folders only: move it away");
    }
}

}  // namespace digestkit
