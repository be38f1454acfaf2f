// SPDX-License-Identifier: MIT
// digest-weekly: the records of a week as a book.
#include <fmt/format.h>

#include <tuple>

#include "lib/base/counted.h"
#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/convert/inputs.h"
#include "lib/cover/cover.h"
#include "lib/unicode/subtags.h"
#include "lib/weekly/weekly.h"
#include "tools/common/cli.h"
#include "tools/common/path_options.h"
#include "tools/common/print.h"
#include "tools/common/reading.h"
#include "tools/common/source_date.h"

namespace {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a tool speaks the library's language

tools::About about() {
    return {
        "digest-weekly",
        "bind the news digest records of a week into a newsletter, EPUB or DOCX",
        "[options] (--week WEEK | --since DATE --until DATE) -o FILE PATH...",
        "Reads digests from files, folders and zip archives, picks the records of some days, joins those "
        "that tell one story, orders and groups them, and binds them into an EPUB with a cover, a front "
        "page and an index of topics, or into a DOCX for an editor.\n\n"
        "The day of a record is that of its publication, else of its update, else an ISO date in its "
        "path. Records without any are left out, unless they tell the story of a record that has one. "
        "Equal records are bound once. Inputs are never changed; the output is complete or absent.",
        {{"digest-weekly --week 2026-W18 -o ai-weekly.epub archive/", "the week from 27 April to 3 May 2026"},
         {"digest-weekly --week 2026-W18 --lang zh,en --group-by tag -o w.epub archive/",
          "Chinese first, then English, by topic"},
         {"digest-weekly --week 2026-W18 -o review.docx archive/", "the same week for a word processor"},
         {"digest-weekly --since 2026-05-01 --until 2026-05-31 -o may.epub archive.zip", "a month"}},
        {{0, "written"},
         {1, "nothing written: no record of these days, or --strict found a warning or an error"},
         {2, "nothing done: wrong usage, or a path that is absent or unreadable"},
         {3, "written, but records with errors were left out; each is named on standard error"},
         {130, "interrupted; the output is complete or absent"}},
        {{"Pango", pango_version()}, {"Cairo", cairo_version()}}};
}

struct Options {
    WeeklyJob job;
    std::string week, since, until, undated = "skip", group_by = "day", date_from = "path";
    std::string house;
    bool no_join = false, no_embed = false;
};

Day require_day(const std::string& text, const char* option) {
    const std::optional<Day> day = text.size() == 10 ? day_of(text) : std::nullopt;
    if (!day)
        throw Error(ErrorKind::usage, fmt::format("{}: \"{}\" is no date", option, text), "write 2026-04-27");
    return *day;
}

/// Why there is no issue.
std::string what_was_found(const WeeklyResult& result, bool strict) {
    if (strict && result.errors + result.warnings > 0) {
        return fmt::format("{} and {}", counted(result.errors, "error", "errors"),
                           counted(result.warnings, "warning", "warnings"));
    }
    if (result.read == 0) {
        return result.errors == 0 ? "no record was found"
                                  : "no whole record was found, " + counted(result.errors, "error", "errors");
    }
    std::string read = counted(result.read, "record", "records") + " read";
    if (result.errors > 0) read += ", " + counted(result.errors, "error", "errors");
    if (result.languages > 0) return fmt::format("no record in the languages asked for: {}", read);
    const std::string days = to_string(*result.since) + " to " + to_string(*result.until);
    if (!result.first_seen) return fmt::format("no record from {}: {}, none with a date", days, read);
    return fmt::format("no record from {}: {}, dated {} to {}", days, read, to_string(*result.first_seen),
                       to_string(*result.last_seen));
}

std::string what_was_bound(const WeeklyResult& result) {
    std::string text = fmt::format("{} from {}", counted(result.stories, "story", "stories"),
                                   counted(result.picked, "record", "records"));
    if (result.other_days > 0) text += fmt::format(", {} of other days", result.other_days);
    if (result.undated > 0) text += fmt::format(", {} without a date", result.undated);
    if (result.repeated > 0) text += fmt::format(", {} repeated", result.repeated);
    if (result.languages > 0) text += fmt::format(", {} in other languages", result.languages);
    if (result.errors > 0) text += ", " + counted(result.errors, "error", "errors");
    return text;
}

/// For languages that were asked for by codes that no record should have.
std::string language_hint(const std::vector<std::string>& languages) {
    std::string hint;
    for (const std::string& lang : languages) {
        if (const auto unknown = find_unknown_subtag(lang); unknown && !unknown->meant.empty())
            hint += fmt::format("{} {} for {}", hint.empty() ? "  hint: write" : ",", unknown->meant, lang);
    }
    return hint.empty() ? hint : hint + "\n";
}

/// As digest-convert: a success without an error says nothing, unless --verbose asks for the numbers.
void summarise(const WeeklyResult& result, const WeeklyJob& job, bool verbose) {
    if (!result.written) {
        tools::print_stderr(
            fmt::format("digest-weekly: {}: nothing is written\n", what_was_found(result, job.strict)));
        if (result.languages > 0) tools::print_stderr(language_hint(job.languages));
    } else if (result.errors > 0 || verbose) {
        tools::print_stderr(fmt::format("digest-weekly: {}\n", what_was_bound(result)));
    }
}

int make_issue(Options options, const tools::ReadingOptions& reading) {
    WeeklyJob& job = options.job;
    job.from = reading.from();
    job.read = reading.read_options();
    if (!options.week.empty()) {
        job.week = parse_week(options.week);
        if (!job.week) {
            throw Error(ErrorKind::usage, "--week: \"" + options.week + "\" is no week of ISO 8601",
                        "write 2026-W18");
        }
    }
    if (!options.since.empty()) job.since = require_day(options.since, "--since");
    if (!options.until.empty()) job.until = require_day(options.until, "--until");
    job.undated = options.undated == "include";
    job.group_by = options.group_by == "source" ? GroupBy::source
                   : options.group_by == "tag"  ? GroupBy::tag
                                                : GroupBy::day;
    job.date_from_path = options.date_from == "path";
    job.join = !options.no_join;
    job.modified = tools::source_date();
    job.embed = !options.no_embed;
    check_output_is_no_input(job.output, {options.house, job.css.value_or(""), job.cover.value_or("")});
    if (!options.house.empty()) job.house = read_whole_file(options.house);
    tools::Messages messages = reading.messages();
    const WeeklyResult result = make_weekly(job, messages);
    messages.close();
    summarise(result, job, reading.is_verbose());
    if (!result.written) return 1;
    return result.errors > 0 ? 3 : 0;
}

void add_options(tools::Cli& cli, Options& options) {
    CLI::App& app = cli.app();
    WeeklyJob& job = options.job;
    CLI::Option* week = app.add_option("--week", options.week, "week of ISO 8601, as 2026-W18");
    week->type_name("WEEK");
    for (auto [name, value, help] : {std::tuple{"--since", &options.since, "first day, as 2026-04-27"},
                                     std::tuple{"--until", &options.until, "last day, inclusive"}}) {
        app.add_option(name, *value, help)->type_name("DATE")->excludes(week);
    }
    app.add_option("-o,--output", job.output, "file to write, .epub or .docx; - is standard output, EPUB")
        ->type_name("FILE")
        ->required();
    cli.add_choice("--undated", options.undated, "what becomes of records without a date; absent is skip",
                   {"include", "skip"});
    cli.add_choice("--date-from", options.date_from, "where else a date is looked for; absent is path",
                   {"path", "none"});
    app.add_flag("--no-join", options.no_join, "each record is a chapter of its own");
    tools::add_join_languages(app, job.join_languages);
    app.add_option("--title", job.title, "title of the issue; absent: made from the days")->type_name("TEXT");
    app.add_option("--subtitle", job.subtitle, "subtitle of the issue; absent: the days")->type_name("TEXT");
    app.add_option("--lang", job.languages, "only these languages, in this order")
        ->type_name("TAG,...")
        ->delimiter(',')
        ->allow_extra_args(false);  // paths follow
    cli.add_choice("--group-by", options.group_by, "what the parts of the issue are; absent is day",
                   {"source", "day", "tag"});
    app.add_option("--issue", job.issue, "EPUB: number in the series; absent: year.week, 2026.18, for a week")
        ->type_name("NUMBER");
    app.add_option("--series", job.series, "EPUB: name of the series; absent: the title")->type_name("TEXT");
    app.add_option("--publisher", job.publisher, "who publishes the issue")->type_name("TEXT");
    CLI::Option* cover =
        app.add_option("--cover", job.cover, "picture of the cover, PNG or JPEG; absent: one is drawn");
    cover->type_name("FILE");
    app.add_flag("--no-cover", job.no_cover, "no cover at all")->excludes(cover);
    app.add_option("--css", job.css, "style sheet that is added to that of the book")->type_name("FILE");
    app.add_option("--template", options.house,
                   "DOCX: document whose styles, numbering, headers, footers and page are taken")
        ->type_name("FILE");
    app.add_flag("--no-embed", options.no_embed,
                 "DOCX: without the stored records, which bring everything back");
    tools::add_globs(app, job.include, job.exclude);
    app.add_flag("--strict", job.strict, "write nothing when there is a warning or an error");
    app.add_option("PATH", job.inputs, "files, folders or zip archives to read")->required();
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    tools::Cli cli(about());
    tools::ReadingOptions reading(cli);
    add_options(cli, options);
    return cli.run(argc, argv, [&] { return make_issue(options, reading); });
}
