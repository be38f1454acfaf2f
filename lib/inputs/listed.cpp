// SPDX-License-Identifier: MIT
#include "lib/inputs/listed.h"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string_view>

#include "lib/inputs/file_names.h"
#include "lib/inputs/ignore_files.h"

namespace digestkit {

namespace {

bool leads_out(std::string_view relative) {
    return relative.starts_with("/") || relative.starts_with("../");
}

/// Reads each ignore file once.
class Ignored {
  public:
    explicit Ignored(const std::string& name) : name_(name) {}

    /// Whether the file or a folder above it is passed over.
    bool holds(const std::string& relative) {
        if (name_.empty()) return false;
        for (std::size_t begin = 0; begin != std::string::npos;) {
            const std::string folder = relative.substr(0, begin);  // "" or with a slash at its end
            if (entered_.insert(folder).second) files_.enter(".", folder, name_);
            const std::size_t slash = relative.find('/', begin);
            const bool is_folder = slash != std::string::npos;
            if (files_.ignores(relative.substr(0, slash), is_folder)) return true;
            begin = is_folder ? slash + 1 : slash;
        }
        return false;
    }

  private:
    const std::string& name_;
    IgnoreFiles files_;
    std::set<std::string> entered_;
};

}  // namespace

std::string below_here(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().generic_string();
}

std::vector<std::string> find_listed(const std::vector<std::string>& paths, const std::string& ignore_file,
                                     const std::function<bool(const std::string& relative)>& wanted) {
    std::vector<std::string> found;
    Ignored ignored(ignore_file);
    for (const std::string& path : paths) {
        const std::string relative = below_here(path);
        const bool is_here = !leads_out(relative);
        if (!wanted(relative) || (is_here && (is_hidden(relative) || ignored.holds(relative)))) continue;
        found.push_back(path);
    }
    return found;
}

}  // namespace digestkit
