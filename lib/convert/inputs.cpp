// SPDX-License-Identifier: MIT
#include "lib/convert/inputs.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"

namespace digestkit {

Inputs::Inputs(std::vector<std::string> paths) : paths_(std::move(paths)) {
    if (std::count(paths_.begin(), paths_.end(), "-") > 1) {
        throw Error(ErrorKind::usage, "standard input is named twice");
    }
    for (const std::string& path : paths_) {
        if (path == "-") continue;
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) throw_errno("cannot read " + path);
        if (S_ISDIR(status.st_mode)) {
            throw Error(ErrorKind::usage, "cannot read " + path + ": it is a folder",
                        "name the files in it; of the tools, digest-weekly takes folders");
        }
        if (::access(path.c_str(), R_OK) != 0) throw_errno("cannot read " + path);
    }
}

Input& Inputs::open(std::size_t index, bool again) {
    const auto kept = streams_.find(index);
    if (kept != streams_.end()) {
        kept->second.rewind();
        return kept->second;
    }
    current_.emplace(Input::open(paths_.at(index)));
    if (!again || current_->size()) return *current_;
    Input& stream = streams_.emplace(index, std::move(*current_)).first->second;
    stream.keep();
    return stream;
}

void check_output_is_no_input(const std::string& output, const std::vector<std::string>& paths) {
    struct stat target {};
    const int failure = output == "-" ? ::fstat(STDOUT_FILENO, &target) : ::stat(output.c_str(), &target);
    if (failure != 0 || !S_ISREG(target.st_mode)) return;
    for (const std::string& path : paths) {
        struct stat source {};
        const int absent = path == "-" ? ::fstat(STDIN_FILENO, &source) : ::stat(path.c_str(), &source);
        if (absent == 0 && source.st_dev == target.st_dev && source.st_ino == target.st_ino) {
            throw Error(ErrorKind::usage, "the output " + output + " is also the input " + path,
                        "write to another file; inputs are never changed");
        }
    }
}

}  // namespace digestkit
