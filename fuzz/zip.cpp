// SPDX-License-Identifier: MIT
// Any bytes are an archive or not; its entries read whole are the same as streamed.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lib/diag/sinks.h"
#include "lib/zipio/archive.h"

using namespace digestkit;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Input input = Input::memory("fuzz", {reinterpret_cast<const char*>(data), size});
    Limits limits;
    limits.total_bytes = 64ULL << 20;  // an input of a few bytes may still claim this much
    Collector sink;
    auto archive = zipio::Archive::open(input, limits, sink);
    if (!archive) {
        if (sink.found.empty()) std::abort();
        return 0;
    }
    for (std::size_t i = 0; i < archive->entries().size(); ++i) {
        const auto whole = archive->read(i, sink);
        auto entry = archive->open_entry(i, sink);
        std::string streamed, part(4096, '\0');
        while (entry) {
            const std::size_t count = entry->read(part);
            if (count == 0) break;
            streamed.append(part, 0, count);
        }
        if (whole && entry && streamed.size() == whole->size() && streamed != *whole) std::abort();
    }
    return 0;
}
