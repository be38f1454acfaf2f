// SPDX-License-Identifier: MIT
// Makes one issue of a newsletter: picks the records of some days from any number of inputs, joins those that
// tell one story, orders and groups them, and binds them into a book.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/weeks.h"
#include "lib/formats/format.h"

namespace digestkit {

enum class GroupBy : std::uint8_t { source, day, tag };

struct WeeklyJob {
    std::vector<std::string> inputs;            ///< files, folders, zip archives
    std::vector<std::string> include, exclude;  ///< globs, as in FindOptions
    const Format* from = nullptr;               ///< null: found out for each input
    std::string output;                         ///< a path, .epub or .docx; "-" is standard output, a book

    std::optional<Week> week;         ///< gives since and until when they are absent
    std::optional<Day> since, until;  ///< inclusive
    bool date_from_path = true;       ///< a record without a date takes that of an ISO date in its path
    bool undated = false;             ///< take records without a date
    bool join = true;                 ///< records of one story make one chapter
    bool join_languages = false;      ///< files of one digest in several languages are one

    std::string title, subtitle;         ///< "" is made from the week
    std::vector<std::string> languages;  ///< only these, in this order; empty is all as they are
    GroupBy group_by = GroupBy::day;
    std::optional<std::string> issue;   ///< a decimal number; else year and week, as 2026.18
    std::optional<std::string> series;  ///< name of the series; else the title
    std::string publisher;
    std::optional<std::string> cover;  ///< path of an image; absent draws one
    bool no_cover = false;
    std::optional<std::string> css;        ///< path
    std::optional<std::int64_t> modified;  ///< as in epub::BookOptions
    bool embed = true;                     ///< documents: as in docx::DocumentOptions
    std::optional<std::string> house;      ///< documents: as in docx::DocumentOptions

    ReadOptions read;
    bool strict = false;  ///< a warning or an error keeps everything from being written
};

struct WeeklyResult {
    std::size_t read = 0;        ///< whole records that were read
    std::size_t picked = 0;      ///< of these, in the book
    std::size_t stories = 0;     ///< chapters
    std::size_t other_days = 0;  ///< left out because they are of other days
    std::size_t undated = 0;     ///< left out because they have no date
    std::size_t languages = 0;   ///< left out because no section is in the languages
    std::size_t repeated = 0;    ///< left out because an equal record was there already
    std::size_t errors = 0, warnings = 0;
    std::optional<Day> since, until;           ///< the days of the issue
    std::optional<Day> first_seen, last_seen;  ///< among all records that have a day
    bool written = false;
};

/// Inputs are checked before anything is done. Throws Error (usage, io).
WeeklyResult make_weekly(const WeeklyJob& job, Sink& sink);

}  // namespace digestkit
