// SPDX-License-Identifier: MIT
#include "lib/base/large_pages.h"

#include <sys/mman.h>
#include <unistd.h>

#include <memory>

namespace digestkit {

void prefer_large_pages(const void* data, std::size_t size) noexcept {
    constexpr std::size_t worth_asking = std::size_t{4} << 20;
    if (size < worth_asking) return;
    static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* begin = const_cast<void*>(data);
    if (std::align(page, worth_asking / 2, begin, size) == nullptr) return;
    // Advice: where it is not taken, all works as before.
    static_cast<void>(madvise(begin, size / page * page, MADV_HUGEPAGE));
}

}  // namespace digestkit
