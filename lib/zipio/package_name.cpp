// SPDX-License-Identifier: MIT
#include "lib/zipio/package_name.h"

#include <fmt/format.h>

#include "lib/zipio/crc32.h"

namespace digestkit::zipio {

void PackageName::add(std::string_view piece) {
    constexpr std::size_t beginning = 512;  // id, title, source, date
    uuid_.add(piece.substr(0, beginning));
    uuid_.add(fmt::format("\n{} {:08x}\n", piece.size(), crc32(piece)));
}

std::string PackageName::finish(std::string_view title) {
    uuid_.add(title);
    return "urn:uuid:" + uuid_.finish();
}

}  // namespace digestkit::zipio
