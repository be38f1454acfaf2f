// SPDX-License-Identifier: MIT
#include "lib/pandoc/program.h"

#include "lib/base/error.h"

namespace digestkit::pandoc {
bool program_knows(std::string_view) { return false; }
void require_reader(std::string_view) {}
void require_writer(std::string_view) {}
void throw_missing() { throw Error(ErrorKind::program, "pandoc is not installed", "apt install pandoc"); }
}
