// SPDX-License-Identifier: MIT
// Any bytes are validated by all checks; each finding stands within them, and none ends before it begins.
#include "lib/validate/validate_input.h"

#include <cstdlib>

using namespace digestkit;

struct Judge final : InputListener {
    explicit Judge(std::size_t all) : size(all) {}
    void report(Diagnostic found) override {
        const Span& where = found.where;
        if (found.rule == nullptr || where.begin.offset > where.end.offset) std::abort();
        if (where.member.empty() && where.end.offset > size) std::abort();
    }
    void record(RecordKeys) override {}
    std::size_t size;
};

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Input input = Input::memory("fuzz", std::string_view(reinterpret_cast<const char*>(data), size));
    Judge judge(size);
    validate_input(input, {}, judge);
    return 0;
}
