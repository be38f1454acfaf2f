// SPDX-License-Identifier: MIT
// Private to this room: the passes over one record, each in the file of its name, run in the order of the
// table in checks.cpp. A pass reports what it finds and settles what later passes need not
// say anything of.
#pragma once

#include "lib/checks/subject.h"

namespace digestkit::checks {

void check_presence(Subject& subject);
void check_dates(Subject& subject);
void check_links(Subject& subject);
void check_language_tags(Subject& subject);
void check_placeholders(Subject& subject);
void check_sections(Subject& subject);
void check_endings(Subject& subject);
void check_sizes(Subject& subject);
void check_characters(Subject& subject);
void check_languages(Subject& subject);

}  // namespace digestkit::checks
