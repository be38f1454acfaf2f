// SPDX-License-Identifier: MIT
#include "tools/batch/progress_text.h"

#include <fmt/format.h>

#include "lib/base/counted.h"
#include "lib/jsonio/emitter.h"

namespace digestkit::tools {

namespace {

double per_second(const BatchTotals& totals, double seconds) {
    return seconds > 0 ? static_cast<double>(totals.done - totals.kept) / seconds : 0;
}

double seconds_left(const BatchTotals& totals, double seconds) {
    const double rate = per_second(totals, seconds);
    const std::uint64_t left = totals.inputs > totals.done ? totals.inputs - totals.done : 0;
    return rate > 0 ? static_cast<double>(left) / rate : 0;
}

/// ", 2 refused", and so on; nothing for zeros.
std::string not_converted(const BatchTotals& totals) {
    std::string text;
    if (totals.partial > 0) text += fmt::format(", {} not wholly", totals.partial);
    if (totals.refused > 0) text += fmt::format(", {} refused", totals.refused);
    if (totals.failed > 0) text += fmt::format(", {} failed", totals.failed);
    return text;
}

}  // namespace

std::string duration_text(double seconds) {
    if (seconds < 60) return fmt::format("{:.1f} s", seconds);
    const auto whole = static_cast<std::uint64_t>(seconds);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string rate_text(const BatchTotals& totals, double seconds) {
    return fmt::format("{:.0f}/s", per_second(totals, seconds));
}

std::string progress_line(const BatchTotals& totals, double seconds) {
    std::string text = fmt::format("{} of {}", totals.done, totals.inputs);
    if (totals.inputs > 0) text += fmt::format(" ({} %)", 100 * totals.done / totals.inputs);
    text += ", " + rate_text(totals, seconds);
    if (totals.done < totals.inputs && per_second(totals, seconds) > 0)
        text += fmt::format(", {} left", duration_text(seconds_left(totals, seconds)));
    return text + not_converted(totals);
}

std::string progress_json(const BatchTotals& totals, double seconds, bool end) {
    jsonio::Emitter out(jsonio::Style::compact);
    out.begin_object();
    out.name("end");
    out.boolean(end);
    for (const auto& [name, number] :
         {std::pair{"inputs", totals.inputs}, std::pair{"done", totals.done},
          std::pair{"converted", totals.converted}, std::pair{"partial", totals.partial},
          std::pair{"refused", totals.refused}, std::pair{"failed", totals.failed},
          std::pair{"kept", totals.kept}, std::pair{"outputs", totals.outputs},
          std::pair{"records", totals.records}, std::pair{"errors", totals.errors},
          std::pair{"warnings", totals.warnings}}) {
        out.name(name);
        out.number(number);
    }
    out.name("seconds");
    out.raw(fmt::format("{:.1f}", seconds));
    out.name("per_second");
    out.raw(fmt::format("{:.1f}", per_second(totals, seconds)));
    out.name("seconds_left");
    out.raw(fmt::format("{:.1f}", seconds_left(totals, seconds)));
    out.end_object();
    return out.take() + "\n";
}

std::string summary_line(const BatchResult& result) {
    const BatchTotals& totals = result.totals;
    std::string text;
    if (result.interrupted) text = "interrupted: ";
    if (result.interrupted && totals.inputs == 0) return text + "nothing was done";
    if (result.ended_early) text = "stopped at the first failure: ";
    if (totals.inputs == 0) {
        if (result.found == 0) return text + "no file was found to convert";
        return text + fmt::format("shard {}/{} has nothing to do: {} in all, in other shards",
                                  result.shard.index, result.shard.count,
                                  counted(result.found, "input", "inputs"));
    }
    text += fmt::format("{} of {} converted", totals.converted, counted(totals.inputs, "input", "inputs"));
    if (totals.kept > 0) text += fmt::format(" ({} before)", totals.kept);
    text += not_converted(totals);
    if (totals.late > 0) text += fmt::format(", {} came up meanwhile and wait for the next run", totals.late);
    return text;
}

}  // namespace digestkit::tools
