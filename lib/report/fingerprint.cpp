// SPDX-License-Identifier: MIT
#include "lib/report/fingerprint.h"

#include <fmt/format.h>

#include "lib/base/hash.h"

namespace digestkit {

std::string Fingerprints::of(const Diagnostic& diagnostic) {
    std::string facts;
    auto add = [&facts](std::string_view fact) {
        facts += fact;
        facts += '\0';
    };
    add(diagnostic.rule->id);
    add(diagnostic.where.file);
    add(diagnostic.where.member);
    add(diagnostic.record_key);
    add(diagnostic.path);
    if (diagnostic.excerpt) {
        const Excerpt& excerpt = *diagnostic.excerpt;
        add(std::string_view(excerpt.line).substr(excerpt.mark_begin, excerpt.mark_end - excerpt.mark_begin));
    }
    const std::string first = sha256_hex(facts);
    const std::uint64_t count = seen_[first]++;
    return count == 0 ? first : sha256_hex(fmt::format("{}#{}", first, count));
}

}  // namespace digestkit
