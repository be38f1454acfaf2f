// SPDX-License-Identifier: MIT
// The ten lines with which a user of the library begins.
#include <iostream>

#include "lib/diag/rules.h"
#include "lib/model/record.h"
#include "lib/unicode/language.h"

int main() {
    digestkit::Record record;
    record.title = digestkit::Text("Works from outside");
    record.lang = digestkit::canonical_language("ZH-hans").value_or("");
    std::cout << record.title->plain() << ", " << record.lang << ", " << digestkit::all_rules().size()
              << " rules\n";
}
