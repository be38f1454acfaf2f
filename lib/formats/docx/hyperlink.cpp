// SPDX-License-Identifier: MIT
#include "lib/formats/docx/hyperlink.h"

#include "lib/outline/link_target.h"

namespace digestkit::docx {

namespace {

/// Word cuts longer addresses.
constexpr std::size_t longest_target = 2083;

}  // namespace

std::string link_target(std::string_view href) {
    std::optional<std::string> target = outline::link_target(href);
    return target && target->size() <= longest_target ? *std::move(target) : std::string();
}

}  // namespace digestkit::docx
