// SPDX-License-Identifier: MIT
// Numbers of lists as they are shown (ST_NumberFormat, ISO 29500-1 §17.18.59).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit::docx {

/// `number` in a format ("lowerRoman"); in digits where the format is not known, or cannot say it.
std::string number_words(std::uint32_t number, std::string_view format);

}  // namespace digestkit::docx
