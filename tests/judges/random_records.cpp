// SPDX-License-Identifier: MIT
// random-records COUNT SEED [plain]: random records as NDJSON on standard output, for the judges.
#include <cstdlib>
#include <iostream>
#include <string>

#include "lib/formats/json/json.h"
#include "tests/support/random_records.h"

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: random-records COUNT SEED [plain]\n";
        return 2;
    }
    using namespace digestkit;  // NOLINT(google-build-using-namespace)
    const long count = std::atol(argv[1]);
    const test::Taste taste =
        argc > 3 && std::string(argv[3]) == "plain" ? test::Taste::plain : test::Taste::wild;
    test::RandomRecords random(static_cast<std::uint64_t>(std::atoll(argv[2])), taste);
    for (long i = 0; i < count; ++i) std::cout << json::to_json(random.record()) << '\n';
    return 0;
}
