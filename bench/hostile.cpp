// SPDX-License-Identifier: MIT
// How long hostile XML keeps the reader busy before it is refused: a second of CPU time each at most.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "bench/common.h"
#include "bench/forgetful.h"
#include "lib/diag/sinks.h"
#include "lib/formats/xml/xml.h"

namespace {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a program of its own

constexpr std::string_view begin = "<digest xmlns=\"urn:digestkit:digest:1\">";

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string many_attributes(std::size_t count) {
    std::string tag = std::string(begin) + "<record";
    for (std::size_t i = 0; i < count; ++i) tag += fmt::format(" a{}=\"1\"", i);
    return tag + "/></digest>";
}

std::string entity_bomb() {
    std::string bomb = "<!DOCTYPE digest [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) bomb += fmt::format("<!ENTITY a{} \"&a{};&a{};\">", i, i - 1, i - 1);
    return bomb + "]>" + std::string(begin) + "<record><title>&a29;</title></record></digest>";
}

/// Refused with a finding, without a record, and in time.
bool row(std::string_view what, const std::string& document) {
    constexpr double most_seconds = 1.0;
    Input input = Input::memory("hostile", document);
    bench::Forgetful records;
    Collector found;
    const double start = bench::cpu_seconds();
    xml_format.read(input, {}, records, found);
    const double seconds = bench::cpu_seconds() - start;
    const bool refused = records.count == 0 && !found.found.empty();
    const bool met = refused && seconds <= most_seconds;
    fmt::print("hostile XML: {} | - | {:.1f} ms | <= {:.0f} ms | {}\n", what, seconds * 1e3,
               most_seconds * 1e3,
               !refused ? "READ"
               : met    ? "met"
                        : "MISSED");
    return met;
}

}  // namespace

int main() {
    const std::string external =
        "<!DOCTYPE digest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + std::string(begin) + "&x;</digest>";
    bool met = row("entity bomb", entity_bomb());
    met = row("external entity", external) && met;
    met = row("200,000 attributes", many_attributes(200'000)) && met;
    met = row("depth 100,000", std::string(begin) + repeated("<record>", 100'000)) && met;
    met = row("tag of 10 MB", std::string(begin) + "<" + std::string(10'000'000, 'a') + "/></digest>") && met;
    met = row("title of 30 MB", std::string(begin) + "<record><title>" + std::string(30'000'000, 'a') +
                                    "</title></record></digest>") &&
          met;
    return met ? 0 : 1;
}
