// SPDX-License-Identifier: MIT
#include "lib/zipio/crc32.h"

#include <libdeflate.h>

namespace digestkit::zipio {

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
    return libdeflate_crc32(before, bytes.data(), bytes.size());
}

}  // namespace digestkit::zipio
