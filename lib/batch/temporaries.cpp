// SPDX-License-Identifier: MIT
#include "lib/batch/temporaries.h"

#include <filesystem>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/hash.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kin_digits = 8;

void remove_kin(const std::string& root, const std::string& prefix) {
    std::error_code failure;
    std::vector<fs::path> stale;
    for (fs::directory_iterator each(root, failure), end; !failure && each != end; each.increment(failure)) {
        if (each->path().filename().string().compare(0, prefix.size(), prefix) == 0)
            stale.push_back(each->path());
    }
    for (const fs::path& folder : stale) fs::remove_all(folder, failure);  // they do no harm where they stay
}

}  // namespace

TemporaryFolder::TemporaryFolder(const std::string& root, const std::string& kin, bool alone) {
    std::error_code failure;
    fs::create_directories(root, failure);
    if (failure) throw Error(ErrorKind::io, "cannot make the folder " + root + ": " + failure.message());
    const std::string prefix = ".digest-batch-" + sha256_hex(kin, kin_digits) + "-";
    if (alone) remove_kin(root, prefix);
    path_ = (fs::path(root) / (prefix + "XXXXXX")).string();
    if (::mkdtemp(path_.data()) == nullptr) throw_errno("cannot write to the folder " + root);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code failure;
    fs::remove_all(path_, failure);
}

}  // namespace digestkit
