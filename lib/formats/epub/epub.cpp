// SPDX-License-Identifier: MIT
#include "lib/formats/epub/epub.h"

#include <array>

#include "lib/formats/epub/names.h"
#include "lib/formats/epub/reader.h"
#include "lib/formats/epub/writer.h"

namespace digestkit {

namespace {
constexpr std::array<std::string_view, 2> extensions = {"epub", "kepub"};
}

const Format epub_format = {"epub", epub::media_type, extensions, true, &epub::read, &epub::open_writer};

}  // namespace digestkit
