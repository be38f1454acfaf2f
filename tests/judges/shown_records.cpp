// SPDX-License-Identifier: MIT
// shown-records given|shown|held: NDJSON on standard input → NDJSON on standard output, for the judges.
// `given` is what goes out to a page, `shown` what the page promises to give back of it, `held` what came
// back, so that it can be compared.
#include <cstdlib>
#include <iostream>
#include <string>

#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "tests/support/shown_records.h"

int main(int argc, char** argv) {
    const std::string how = argc == 2 ? argv[1] : "";
    if (how != "given" && how != "shown" && how != "held") {
        std::cerr << "usage: shown-records given|shown|held\n";
        return 2;
    }
    using namespace digestkit;  // NOLINT(google-build-using-namespace)
    for (std::string line; std::getline(std::cin, line);) {
        Silence sink;
        const auto record = json::record_from_json(line, "standard input", sink);
        if (!record) return 1;
        if (how == "given") std::cout << json::to_json(test::with_held_code(*record)) << '\n';
        if (how == "shown") std::cout << test::line_of(test::as_shown(*record)) << '\n';
        if (how == "held") std::cout << test::line_of(test::as_held(*record)) << '\n';
    }
    return 0;
}
