// SPDX-License-Identifier: MIT
#include <cairo.h>
#include <pango/pango.h>

#include "lib/cover/cover.h"

namespace digestkit {

std::string pango_version() {
    return pango_version_string();
}

std::string cairo_version() {
    return cairo_version_string();
}

}  // namespace digestkit
