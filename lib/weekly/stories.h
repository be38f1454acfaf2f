// SPDX-License-Identifier: MIT
// Which records tell one story (docs/weekly.md): those with the same source URL (story_url.h), and those
// with the same title when nothing contradicts it. A day or URL that a record does not name contradicts
// nothing.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lib/weekly/candidate.h"

namespace digestkit {

/// Called for each record that joins others, with the record that leads the story and what both share
/// ("source URL", "title").
using ToldJoin = std::function<void(const Candidate& record, const Candidate& leader, std::string_view same)>;

/// Candidates in the order of reading → stories. In each, records with a day of their own come first, then
/// those that happened first. Records without a day get that of the story they join.
std::vector<Story> join_stories(std::vector<Candidate> candidates, const ToldJoin& told);

/// Each record is a story of its own.
std::vector<Story> single_stories(std::vector<Candidate> candidates);

/// Takes out candidates whose record is equal to one before it but for `layout`, which is how its file
/// looked, and tells each. The first takes over a day that only the path of the other names.
void drop_repeated(std::vector<Candidate>& candidates,
                   const std::function<void(const Candidate& repeated, const Candidate& first)>& told);

}  // namespace digestkit
