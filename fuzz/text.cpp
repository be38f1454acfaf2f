// SPDX-License-Identifier: MIT
// Any text that is read comes back byte for byte.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lib/diag/sinks.h"
#include "lib/formats/text/text.h"

using namespace digestkit;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Input input = Input::memory("fuzz", bytes);
    Collector read_sink, write_sink;
    std::string back;
    StringOutput output(back);
    const auto writer = text_format.open(output, {}, write_sink);
    text_format.read(input, {}, *writer, read_sink);
    writer->finish();
    Counter counter(write_sink);
    for (Diagnostic& each : read_sink.found) counter.report(std::move(each));
    if (counter.count(Severity::error) == 0 && back != bytes) std::abort();
    return 0;
}
