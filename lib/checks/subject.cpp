// SPDX-License-Identifier: MIT
#include "lib/checks/subject.h"

#include <fmt/format.h>

#include "lib/model/names.h"

namespace digestkit::checks {

std::string section_path(std::size_t section, std::string_view field) {
    return fmt::format("/sections/{}{}", section, field);
}

std::string block_path(std::size_t section, std::size_t block, std::string_view field) {
    return fmt::format("/sections/{}/blocks/{}{}", section, block, field);
}

std::string item_path(std::string_view list, std::size_t index, std::string_view field) {
    return fmt::format("{}/{}{}", list, index, field);
}

std::string name_of_section(const Section& section) {
    if (section.label && !section.label->empty()) return quoted(*section.label);
    return fmt::format("the section of kind {}", name_of(section.kind));
}

}  // namespace digestkit::checks
