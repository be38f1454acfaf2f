// SPDX-License-Identifier: MIT
#include "lib/formats/text/findings.h"

#include <fmt/format.h>

#include "lib/diag/rules_txt.h"

namespace digestkit::text {

Position Locator::at(std::size_t offset) {
    last_ = offset < last_offset_ ? known_.at(offset)
                                  : advance(last_, bytes_, last_offset_, offset, LoneReturn::ends_line);
    last_offset_ = offset;
    return last_;
}

void Findings::report(const Rule& rule, Stretch where, std::string message, std::string path,
                      std::string hint) {
    if (!wants(rule)) return;
    Span span{file_, member_, locator_.at(where.begin), {}};
    span.end = locator_.at(where.end);
    Diagnostic diagnostic = diagnose(rule, std::move(message), std::move(span), std::move(hint));
    diagnostic.path = std::move(path);
    diagnostic.excerpt = locator_.excerpt(where);
    sink_->report(std::move(diagnostic));
}

void Findings::say_gathered() {
    if (sink_ == nullptr) return;
    const auto say = [this](Gathered kind, const Rule& rule, std::string_view one, std::string_view many) {
        const Tally& tally = tallies_[static_cast<std::size_t>(kind)];
        if (tally.count == 0 || !wants(rule)) return;
        if (tally.count == 1) report(rule, tally.first, std::string(one));
        if (tally.count > 1)
            report(rule, tally.first, fmt::format("{} {}, this is the first", tally.count, many));
    };
    say(Gathered::heading, rules::txt::heading_guessed, "a heading is guessed by its form",
        "headings are guessed by their form");
    say(Gathered::boilerplate, rules::txt::boilerplate, "a line is page furniture",
        "lines are page furniture");
    say(Gathered::trailing_blank, rules::txt::trailing_blanks, "the line ends in blanks",
        "lines end in blanks");
}

void Findings::place(std::string path, Stretch where) {
    if (places_ == nullptr) return;
    const Position begin = locator_.at(where.begin);
    places_->add(std::move(path), begin, locator_.at(where.end));
}

void Findings::place_parts(const std::string& block, const std::string_view* label, std::string_view text) {
    if (places_ == nullptr) return;
    const auto stretch = [this](std::string_view part) {
        const auto begin = static_cast<std::size_t>(part.data() - locator_.bytes().data());
        return Stretch{begin, begin + part.size()};
    };
    if (label != nullptr) place(block + "/label", stretch(*label));
    place(block + "/text", stretch(text));
}

}  // namespace digestkit::text
