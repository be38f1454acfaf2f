// SPDX-License-Identifier: MIT
#include "lib/formats/docx/reader.h"

#include "lib/formats/docx/body.h"
#include "lib/formats/docx/restore.h"

namespace digestkit::docx {

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    std::optional<Body> body = read_body(input, options, sink);
    if (body) restore(*std::move(body), input.name(), options, records, sink);
}

}  // namespace digestkit::docx
