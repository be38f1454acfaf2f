// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <isa-l.h>
#include <libdeflate.h>
#include <zip.h>

#include "lib/zipio/archive.h"

namespace digestkit::zipio {

std::string libzip_version() {
    return zip_libzip_version();
}

std::string libdeflate_version() {
    return LIBDEFLATE_VERSION_STRING;  // the library itself does not say
}

std::string isal_version() {
    return fmt::format("{}.{}.{}", ISAL_MAJOR_VERSION, ISAL_MINOR_VERSION,
                       ISAL_PATCH_VERSION);  // nor does it
}

}  // namespace digestkit::zipio
