// SPDX-License-Identifier: MIT
#include "lib/inputs/folder_names.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "lib/base/deleter.h"

namespace digestkit {

namespace {

using Folder = std::unique_ptr<DIR, Deleter<&::closedir>>;

/// File systems that say nothing of their entries have them looked at.
bool is_folder(const std::string& folder, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
    struct stat status {};
    return ::lstat((folder + '/' + entry.d_name).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

FolderNames FolderNames::read(const std::string& folder,
                              const std::function<bool(std::string_view)>& is_archive,
                              std::error_code& failure) {
    FolderNames names;
    const Folder stream(::opendir(folder.c_str()));
    struct stat status {};
    bool good = stream != nullptr && ::fstat(::dirfd(stream.get()), &status) == 0;
    names.device_ = status.st_dev;
    while (good) {
        errno = 0;
        const dirent* entry = ::readdir(stream.get());
        good = entry != nullptr || errno == 0;
        if (entry == nullptr) break;
        const std::string_view name = entry->d_name;
        if (name.front() == '.') continue;
        const bool as_folder = is_folder(folder, *entry) || is_archive(name);
        names.add(name, as_folder, !as_folder && entry->d_type == DT_REG ? entry->d_ino : 0);
    }
    if (!good) failure = std::error_code(errno, std::generic_category());
    std::sort(names.entries_.begin(), names.entries_.end(),
              [&names](const Entry& a, const Entry& b) { return names.text(a) < names.text(b); });
    return names;
}

void FolderNames::add(std::string_view name, bool as_folder, ino_t plain_file) {
    entries_.push_back({bytes_.size(), plain_file});
    bytes_ += name;
    if (as_folder) bytes_ += '/';
    bytes_ += '\0';
}

std::string FolderNames::name(std::size_t index) const {
    std::string_view name = text(entries_.at(index));
    if (name.back() == '/') name.remove_suffix(1);
    return std::string(name);
}

std::optional<FileIdentity> FolderNames::plain_file(std::size_t index) const {
    const ino_t number = entries_.at(index).plain_file;
    if (number == 0) return std::nullopt;
    return FileIdentity{device_, number};
}

}  // namespace digestkit
