// SPDX-License-Identifier: MIT
// The order of an issue and its parts. Everything is compared by number or by bytes, never by a locale, so
// the same records give the same issue everywhere.
#pragma once

#include <string>
#include <vector>

#include "lib/weekly/candidate.h"
#include "lib/weekly/weekly.h"

namespace digestkit {

/// By day (without one: last), time of day as printed, title, and order of reading.
bool comes_before(const Candidate& a, const Candidate& b);

/// A part of the issue; its title is "" where it stands for what belongs to no other part.
struct Group {
    std::string key;  ///< day: "2026-04-27"; source, tag: the name; "" for the rest
    std::vector<Story> stories;
};

/// Stories by their leading record, in the order of comes_before. Days come in their order; sources and tags
/// with the most stories first, then by name; the rest is last.
std::vector<Group> group_stories(std::vector<Story> stories, GroupBy by);

/// The name of the source, else the host of its URL; "" where there is neither.
std::string source_of(const Record& record);

}  // namespace digestkit
