// SPDX-License-Identifier: MIT
#include "lib/jsonio/versions.h"

#include <rapidjson/rapidjson.h>
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

std::string rapidjson_version() {
    return RAPIDJSON_VERSION_STRING;
}

}  // namespace digestkit::jsonio
