// SPDX-License-Identifier: MIT
#include "lib/pandoc/parser.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "lib/base/error.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/program.h"
#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// Bytes of an AST: that of prose has 6 times its bytes, of words of a letter 17, of a table of empty cells
/// 42; an office file is small for what it holds. A small document can have one without end (short rows of a
/// wide table).
std::size_t most_answer(const Limits& limits) {
    constexpr std::uint64_t for_small_ones = std::uint64_t{64} << 20, times = 48;
    return static_cast<std::size_t>(for_small_ones + times * limits.pandoc_bytes);
}

/// pandoc 2.15 is the first that can be kept from files and addresses.
constexpr int sandbox_since = 15;

/// Formats whose reader opens nothing that a document names, whatever it says (seen with strace, pandoc 2.17:
/// of HTML only the frame in a page is fetched; that of base, object, embed, svg, srcset, a refresh or a
/// style sheet is not, nor what \input, front matter or raw attributes in Markdown name); pandoc cannot keep
/// a document that it reads for a filter from files and addresses (before 3.2), only a whole run of itself.
bool is_served(std::string_view format, std::string_view document) {
    const std::string_view base = base_name(format);
    if (base == "html") return ascii_lowered(document).find("iframe") == std::string::npos;
    return base.starts_with("markdown") || base.starts_with("commonmark") || base == "gfm" ||
           base == "native";
}

Reply parse_alone(std::string_view document, const std::string& format, const Limits& limits,
                  Clock::time_point deadline) {
    const Version& version = program().version();
    if (version.major == 2 && version.minor < sandbox_since) {
        throw Error(ErrorKind::program,
                    "pandoc " + version.text + " cannot be kept from files that a document names",
                    "pandoc 2.15 or newer can");
    }
    Call call;
    call.arguments = {"-f", format, "-t", "json"};
    call.input = document;
    call.limit =
        std::chrono::ceil<std::chrono::seconds>(std::max(deadline - Clock::now(), Clock::duration::zero()));
    call.most_output = most_answer(limits);
    Answer answer = program().ask(call);
    if (!answer.in_time) return {false, true, {}};
    if (!answer.in_bounds)
        return {false, false, "it wrote more than " + std::to_string(call.most_output) + " bytes", too_large};
    if (answer.status == 0) return {true, false, std::move(answer.output)};
    if (answer.status == no_memory) return {false, false, without_memory(), too_large};
    if (const int signal = signal_of(answer.status); signal > 0)
        return {false, false, "it was ended by signal " + std::to_string(signal), after_a_signal};
    if (!answer.complaint.empty()) return {false, false, answer.complaint};
    return {false, false, "it ended by status " + std::to_string(answer.status)};
}

}  // namespace

Reply parse(std::string_view document, const std::string& format, const Limits& limits,
            Clock::time_point deadline) {
    program();  // says what to install where there is none
    if (Clock::now() >= deadline) return {false, true, {}};
    if (!is_served(format, document) || !can_serve(deadline))
        return parse_alone(document, format, limits, deadline);
    std::string request = "read " + std::to_string(document.size()) + " " + format + "\n";
    request += document;
    return serve(request, most_answer(limits), deadline);
}

}  // namespace digestkit::pandoc
