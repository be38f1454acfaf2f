// SPDX-License-Identifier: MIT
// The peak memory of digest-convert over 1 GB of NDJSON, to XML and back: flat, since everything streams. And
// over 1,000 records into a book and a document, which grow with what they hold.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "bench/records.h"
#include "lib/formats/json/json.h"

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t gigabyte = 1'000'000'000;
constexpr long target_kib = 64L << 10, book_target_kib = 60L << 10, document_target_kib = 100L << 10;

/// A folder that is gone at the end.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "digestkit-bench-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const char* name) const { return path_ / name; }

  private:
    fs::path path_;
};

/// Runs `work` in a child and returns its peak resident memory in KiB, or a negative number when it failed. A
/// child begins with the memory of its parent, so the parent has to stay small.
template <typename Work>
long peak_of(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child || status != 0) return -1;
    return usage.ru_maxrss;
}

void run_tool(const std::vector<std::string>& arguments) {
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execv(argv[0], argv.data());
}

void write_thousand(const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    for (const digestkit::Record& record : digestkit::bench::records(1000))
        file << digestkit::json::to_json(record) << '\n';
    file.close();
    ::_exit(file ? 0 : 1);
}

void write_gigabyte(const std::string& path) {
    std::string some;
    for (const digestkit::Record& record : digestkit::bench::records(5000)) {
        some += digestkit::json::to_json(record) + "\n";
    }
    std::ofstream file(path, std::ios::binary);
    for (std::uintmax_t size = 0; size < gigabyte; size += some.size()) file << some;
    file.close();
    ::_exit(file ? 0 : 1);
}

bool row(const char* job, const std::vector<std::string>& arguments, long target = target_kib) {
    const long peak = peak_of([&] { run_tool(arguments); });
    const bool met = peak >= 0 && peak <= target;
    fmt::print("{} | - | peak {:.1f} MiB | <= {} MiB | {}\n", job, static_cast<double>(peak) / 1024,
               target / 1024,
               peak < 0 ? "FAILED"
               : met    ? "met"
                        : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace

int main() {
    const Folder folder;
    const std::string ndjson = folder / "all.ndjson", xml = folder / "all.xml", back = folder / "back.ndjson";
    const std::string some = folder / "some.ndjson", book = folder / "book.epub",
                      document = folder / "document.docx";
    if (peak_of([&] { write_thousand(some); }) < 0 || peak_of([&] { write_gigabyte(ndjson); }) < 0) {
        fmt::print("cannot write the records to {}\n", ndjson);
        return 1;
    }
    const std::string tool = DIGEST_CONVERT;
    bool met = row("1 GB NDJSON → XML", {tool, "-t", "xml", "-o", xml, ndjson});
    met = row("that XML → NDJSON", {tool, "-t", "ndjson", "-o", back, xml}) && met;
    met = row("1,000 records → EPUB", {tool, "-t", "epub", "-o", book, some}, book_target_kib) && met;
    met = row("1,000 records → DOCX", {tool, "-t", "docx", "-o", document, some}, document_target_kib) && met;
    if (fs::file_size(ndjson) != fs::file_size(back)) {
        fmt::print("the way there and back changed the file\n");
        met = false;
    }
    return met ? 0 : 1;
}
