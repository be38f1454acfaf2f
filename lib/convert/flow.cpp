// SPDX-License-Identifier: MIT
#include "lib/convert/flow.h"

#include <fmt/format.h>

namespace digestkit {

void WriterSink::report(Diagnostic diagnostic) {
    if (diagnostic.where.begin.line == 0 && input_ != nullptr) {
        diagnostic.where.file = input_->name();
        diagnostic.where.member = input_->member();
        if (record_ > 1) diagnostic.message = fmt::format("record {}: {}", record_, diagnostic.message);
    }
    next_.report(std::move(diagnostic));
}

}  // namespace digestkit
