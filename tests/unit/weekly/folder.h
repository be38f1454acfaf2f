// SPDX-License-Identifier: MIT
// A folder of inputs that goes with its test.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace weekly_tests {

class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "digestkit-weekly-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string root() const { return path_.string(); }
    bool has(const std::string& name) const { return std::filesystem::exists(path_ / name); }

    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }

    std::string read(const std::string& name) const {
        std::ifstream file(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

  private:
    std::filesystem::path path_;
};

/// A line of NDJSON: a record with a text; `day` may be empty.
inline std::string line(const std::string& title, const std::string& day, const std::string& lang = "en") {
    return R"({"title":")" + title + "\"," + (day.empty() ? "" : R"("published":")" + day + "\",") +
           R"("sections":[{"kind":"summary","lang":")" + lang +
           R"(","blocks":[{"type":"paragraph","text":"Text of )" + title + "\"}]}]}\n";
}

}  // namespace weekly_tests
