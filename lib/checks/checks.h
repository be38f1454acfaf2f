// SPDX-License-Identifier: MIT
// Rules about records, whatever format they were read from: dates, addresses, languages, sections, sizes,
// texts. A check sees one record and its Places and reports each finding at the value it is about; nothing is
// said where the reader has spoken already, which is for the caller to see to. One file a topic, listed in
// checks.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/weeks.h"
#include "lib/diag/diagnostic.h"
#include "lib/diag/places.h"
#include "lib/model/record.h"

namespace digestkit {

struct CheckOptions {
    /// Dates after the day that follows it are in the future; absent: no date is. Zones reach a day ahead.
    std::optional<Day> today;
    /// Languages (BCP 47) that each record must have a section in; "zh" is met by "zh-Hans", not the other
    /// way.
    std::vector<std::string> required_languages;
    std::size_t key_points_least = 1, key_points_most = 12;  ///< items of one section of key points
    std::size_t summary_least = 40, summary_most = 4'000;    ///< code points of one summary
};

/// Findings of area REC. `places` may be empty: then they have no position.
void check_record(const Record& record, const Places& places, const CheckOptions& options, Sink& sink);

/// The same for title, date and language of a digest.
void check_head(const Head& head, const Places& places, const CheckOptions& options, Sink& sink);

}  // namespace digestkit
