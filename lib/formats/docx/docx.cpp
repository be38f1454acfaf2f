// SPDX-License-Identifier: MIT
#include "lib/formats/docx/docx.h"

#include <array>

#include "lib/formats/docx/names.h"
#include "lib/formats/docx/reader.h"
#include "lib/formats/docx/writer.h"

namespace digestkit {

namespace {
constexpr std::array<std::string_view, 4> extensions = {"docx", "docm", "dotx", "dotm"};
}

const Format docx_format = {"docx", docx::media_type, extensions, true, &docx::read, &docx::open_writer};

}  // namespace digestkit
