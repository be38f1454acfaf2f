// SPDX-License-Identifier: MIT
#include "lib/inputs/folder_names.h"

#include <algorithm>
#include <filesystem>

namespace digestkit {

namespace fs = std::filesystem;

FolderNames FolderNames::read(const std::string& folder,
                              const std::function<bool(std::string_view)>& is_archive,
                              std::error_code& failure) {
    FolderNames names;
    fs::directory_iterator each(folder, failure), end;
    for (; !failure && each != end; each.increment(failure)) {
        std::string_view name = each->path().native();
        name.remove_prefix(name.rfind('/') + 1);  // filename() takes the path apart and copies it
        if (name.front() == '.') continue;
        names.starts_.push_back(names.bytes_.size());
        names.bytes_ += name;
        std::error_code gone;  // what vanished meanwhile is told of when it is visited
        // Asked of what the folder says of its entries: no entry is looked at itself.
        const bool below = each->is_directory(gone) && !each->is_symlink(gone);
        if (below || is_archive(name)) names.bytes_ += '/';
        names.bytes_ += '\0';
    }
    std::sort(names.starts_.begin(), names.starts_.end(),
              [&names](std::uint64_t a, std::uint64_t b) { return names.entry(a) < names.entry(b); });
    return names;
}

std::string FolderNames::name(std::size_t index) const {
    std::string_view name = entry(starts_.at(index));
    if (name.back() == '/') name.remove_suffix(1);
    return std::string(name);
}

}  // namespace digestkit
