// SPDX-License-Identifier: MIT
// Private to this room: files that say what is passed over below their folder, as .gitignore does: a glob a
// line, `#` comments, `!` takes back, a pattern with a slash counts from the folder of the file, one with a
// slash at its end is about folders. The last line that matches decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace digestkit {

class IgnoreFiles {
  public:
    /// Reads `name` in the folder `relative` ("" or "2026/05/") below `root`, if it is there. Throws Error
    /// (io) when it cannot be read.
    void enter(const std::string& root, const std::string& relative, const std::string& name);

    /// `path` is relative to the root, without a slash at its end.
    bool ignores(std::string_view path, bool is_folder) const;

  private:
    struct Line {
        std::string below;  ///< the folder that it is about, with a slash at its end
        std::string pattern;
        bool back = false, folders_only = false;
    };
    void add(std::string_view line, const std::string& relative);

    std::vector<Line> lines_;
};

}  // namespace digestkit
