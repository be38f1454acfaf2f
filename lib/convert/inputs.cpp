// SPDX-License-Identifier: MIT
#include "lib/convert/inputs.h"

#include "lib/base/error.h"
#include "lib/inputs/paths.h"

namespace digestkit {

Inputs::Inputs(std::vector<std::string> paths) : paths_(std::move(paths)) {
    for (const std::string& path : paths_) {
        if (!is_folder(path)) continue;
        throw Error(ErrorKind::usage, "cannot read " + path + ": it is a folder",
                    "name the files in it; digest-batch converts whole folders");
    }
    check_paths(paths_);
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
    for (const std::string& path : paths) {
        if (!is_same_file(output, path)) continue;
        throw Error(ErrorKind::usage, "the output " + output + " is also the input " + path,
                    "write to another file; inputs are never changed");
    }
}

}  // namespace digestkit
