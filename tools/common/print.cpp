// SPDX-License-Identifier: MIT
#include "tools/common/print.h"

#include <cstdio>

#include "lib/base/descriptor.h"

namespace digestkit::tools {

void print_stdout(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        throw_errno("cannot write standard output");
    }
}

void flush_stdout() {
    if (std::fflush(stdout) != 0) throw_errno("cannot write standard output");
}

void print_stderr(std::string_view text) noexcept {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace digestkit::tools
