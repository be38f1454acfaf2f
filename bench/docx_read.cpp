// SPDX-License-Identifier: MIT
// A document to records.
#include "bench/package_reading.h"
#include "lib/formats/docx/docx.h"

int main() {
    return digestkit::bench::reading(digestkit::docx_format, "DOCX", 60);
}
