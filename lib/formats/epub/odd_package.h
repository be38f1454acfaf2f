// SPDX-License-Identifier: MIT
// What is odd with a book as an archive (EPUB OCF 4.2 and 4.3), and is told although it is read all the same.
#pragma once

#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/zipio/archive.h"

namespace digestkit::epub {

/// The entry `mimetype`, the place of the files, leavings of file managers. `container` is the name of the
/// container document, "" when there is none.
void report_odd_package(zipio::Archive& archive, const std::string& container, const std::string& file,
                        Sink& sink);

/// False when `document` names the namespace nowhere; in UTF-16 nobody looks.
bool names_namespace(std::string_view document, std::string_view space) noexcept;

}  // namespace digestkit::epub
