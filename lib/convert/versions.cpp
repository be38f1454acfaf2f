// SPDX-License-Identifier: MIT
#include "lib/convert/versions.h"

#include <fmt/core.h>

#include "lib/base/error.h"
#include "lib/base/hash.h"
#include "lib/base/process.h"
#include "lib/jsonio/versions.h"
#include "lib/unicode/properties.h"
#include "lib/xmlio/versions.h"
#include "lib/yamlio/versions.h"
#include "lib/zipio/archive.h"

namespace digestkit {

std::vector<std::pair<std::string_view, std::string>> library_versions() {
    return {
        {"libxml2", xmlio::libxml2_version()},
        {"simdjson", jsonio::simdjson_version()},
        {"ICU", icu_version()},
        {"nettle", nettle_version()},
        {"libzip", zipio::libzip_version()},
        {"libdeflate", zipio::libdeflate_version()},
        {"libyaml", yamlio::libyaml_version()},
        {"fmt", fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)}};
}

std::string pandoc_version() {
    constexpr std::chrono::seconds patience{10};
    try {
        const auto result = run_program({"pandoc", "--version"}, patience);
        if (!result || result->status != 0) return {};
        const std::string first_line = result->output.substr(0, result->output.find('\n'));
        const std::size_t blank = first_line.find(' ');  // "pandoc 2.17.1.1"
        return blank == std::string::npos ? std::string{} : first_line.substr(blank + 1);
    } catch (const Error&) {
        return {};  // one that hangs or cannot be run is as good as none
    }
}

}  // namespace digestkit
