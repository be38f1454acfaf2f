// SPDX-License-Identifier: MIT
#include "lib/formats/text/text.h"

#include <array>

#include "lib/formats/text/reader.h"
#include "lib/formats/text/writer.h"

namespace digestkit {
namespace {
constexpr std::array<std::string_view, 2> extensions = {"txt", "text"};
}  // namespace

const Format text_format{"text", "text/plain", extensions, false, &text::read, &text::open};

}  // namespace digestkit
