// SPDX-License-Identifier: MIT
#include "lib/base/temporary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "lib/base/descriptor.h"
#include "lib/base/leftovers.h"

namespace digestkit {

TemporaryFile::TemporaryFile(std::string_view content, std::string_view suffix)
    : path_(temporary_folder() + "/digestkit-XXXXXX" + std::string(suffix)) {
    const Descriptor file(::mkostemps(path_.data(), static_cast<int>(suffix.size()), O_CLOEXEC));
    if (!file) throw_errno("cannot make a temporary file in " + temporary_folder());
    remember_leftover(path_);
    try {
        write_fully(file.get(), content, path_);
    } catch (...) {
        ::unlink(path_.c_str());
        forget_leftover(path_);
        throw;
    }
}

TemporaryFile::~TemporaryFile() {
    ::unlink(path_.c_str());
    forget_leftover(path_);
}

std::string TemporaryFile::content() const {
    const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) throw_errno("cannot read " + path_);
    std::string all;
    std::array<char, 65536> buffer{};
    for (std::size_t got = buffer.size(); got == buffer.size();) {
        got = read_fully(file.get(), buffer, path_);
        all.append(buffer.data(), got);
    }
    return all;
}

}  // namespace digestkit
