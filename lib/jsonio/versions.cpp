// SPDX-License-Identifier: MIT
#include "lib/jsonio/versions.h"

#include <simdjson.h>

#include <string_view>

namespace digestkit::jsonio {

std::string simdjson_version() {
    constexpr std::string_view macro =
        SIMDJSON_STRINGIFY(SIMDJSON_VERSION);  // some releases quote it, some do not
    std::string version;
    for (const char c : macro) {
        if ((c >= '0' && c <= '9') || c == '.') version += c;
    }
    return version;
}

}  // namespace digestkit::jsonio
