// SPDX-License-Identifier: MIT
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

}  // namespace digestkit::zipio
