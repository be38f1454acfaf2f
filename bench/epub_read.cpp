// SPDX-License-Identifier: MIT
// A book to records.
#include "bench/package_reading.h"
#include "lib/formats/epub/epub.h"

int main() {
    return digestkit::bench::reading(digestkit::epub_format, "EPUB", 300);
}
