// SPDX-License-Identifier: MIT
#include "lib/weekly/weekly.h"

#include <fmt/format.h>

#include <filesystem>

#include "lib/base/counted.h"
#include "lib/base/error.h"
#include "lib/base/output.h"
#include "lib/convert/convert.h"
#include "lib/diag/rules_cnv.h"
#include "lib/diag/rules_epb.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/docx.h"
#include "lib/formats/epub/epub.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/language.h"
#include "lib/unicode/utf8.h"
#include "lib/weekly/binding.h"
#include "lib/weekly/gather.h"
#include "lib/weekly/issue.h"
#include "lib/weekly/languages.h"
#include "lib/weekly/stories.h"

namespace digestkit {

namespace {

constexpr std::uint64_t megabyte = 1'000'000;  // as mail servers and shops count them

class CountingOutput final : public Output {
  public:
    explicit CountingOutput(Output& next) : next_(next) {}
    void write(std::string_view bytes) override {
        count += bytes.size();
        next_.write(bytes);
    }
    void commit() override { next_.commit(); }
    std::uint64_t count = 0;

  private:
    Output& next_;
};

void set_days(const WeeklyJob& job, WeeklyResult& result) {
    result.since = job.since;
    result.until = job.until;
    if (job.week) {
        if (!result.since) result.since = job.week->monday();
        if (!result.until) result.until = job.week->sunday();
    }
    if (!result.since || !result.until) {
        throw Error(ErrorKind::usage, "which days the issue is about is not said",
                    "name a week (--week 2026-W18), or the first and last day (--since, --until)");
    }
    if (*result.until < *result.since) {
        throw Error(ErrorKind::usage, "the last day " + to_string(*result.until) +
                                          " is before the first day " + to_string(*result.since));
    }
}

/// The words of the command end in the book, so they must be text.
void check_words(const WeeklyJob& job) {
    const std::string none;
    const std::pair<const char*, const std::string&> words[] = {{"title", job.title},
                                                                {"subtitle", job.subtitle},
                                                                {"series", job.series ? *job.series : none},
                                                                {"publisher", job.publisher}};
    for (const auto& word : words) {
        if (find_invalid_utf8(word.second) == std::string_view::npos) continue;
        throw Error(ErrorKind::usage, fmt::format("the {} of the issue is not UTF-8", word.first));
    }
    if (!job.issue) return;
    // What EPUB 3.3 (group-position) and calibre both take for a place in a series.
    const std::size_t dot = job.issue->find('.');
    const auto is_digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const std::string_view number = *job.issue;
    if (is_digits(number.substr(0, dot)) && (dot == std::string::npos || is_digits(number.substr(dot + 1)))) {
        return;
    }
    throw Error(ErrorKind::usage, digestkit::quoted(number) + " is no number of an issue",
                "write digits, as 42 or 1.5");
}

std::optional<epub::Cover> given_cover(const WeeklyJob& job) {
    if (job.no_cover || !job.cover) return std::nullopt;
    epub::Cover cover;
    cover.image = read_whole_file(*job.cover);
    const std::optional<ImageFacts> facts = image_facts(cover.image);
    if (!facts) throw Error(ErrorKind::usage, "the cover " + *job.cover + " is neither PNG nor JPEG");
    if (!is_whole_image(cover.image)) {
        throw Error(ErrorKind::usage, "the cover " + *job.cover + " is cut off: its picture has no end");
    }
    cover.media_type = facts->media_type;
    return cover;
}

std::string style_of(const WeeklyJob& job) {
    if (!job.css) return {};
    std::string css = read_whole_file(*job.css);
    if (find_invalid_utf8(css) != std::string_view::npos) {
        throw Error(ErrorKind::usage, "the style sheet " + *job.css + " is not UTF-8");
    }
    // Behind another style sheet it would be a part of the first selector.
    if (css.starts_with(byte_order_mark)) css.erase(0, byte_order_mark.size());
    return css;
}

/// Whether the issue is a document for a word processor; else it is a book.
bool is_document(const WeeklyJob& job) {
    const std::string extension = ascii_lowered(std::filesystem::path(job.output).extension().string());
    if (extension == ".docx") return true;
    if (extension == ".epub" || job.output == "-") return false;
    throw Error(ErrorKind::usage, "cannot tell the format of " + job.output,
                "issues are written as EPUB or DOCX: name a file that ends in .epub or .docx");
}

/// What only one of the two can have.
void check_form(const WeeklyJob& job, bool document) {
    const auto refuse = [&](const char* what, const char* form) {
        throw Error(ErrorKind::usage, fmt::format("{} is for {}, not for {}", what, form, job.output));
    };
    if (document && job.cover) refuse("a cover", "books (.epub)");
    if (document && job.css) refuse("a style sheet", "books (.epub)");
    if (!document && job.house) refuse("a template", "documents (.docx)");
    if (!document && !job.embed) refuse("--no-embed", "documents (.docx)");
}

std::unique_ptr<Output> open_output(const std::string& path, bool document) {
    std::unique_ptr<Output> output = path == "-" ? Output::held_stdout() : Output::file(path);
    check_terminal(*output, document ? docx_format : epub_format);
    return output;
}

void leave_out_undated(std::vector<Story>& stories, const WeeklyJob& job, WeeklyResult& result, Sink& sink) {
    std::vector<Story> dated;
    for (Story& story : stories) {
        if (story.front().day) {
            dated.push_back(std::move(story));
        } else {
            result.undated += story.size();
        }
    }
    stories = std::move(dated);
    if (result.undated == 0) return;
    const bool one = result.undated == 1;
    sink.report(diagnose(rules::cnv::undated_left_out,
                         fmt::format("{} {} no date and {} left out", result.undated,
                                     one ? "record has" : "records have", one ? "is" : "are"),
                         {job.output, {}, {}, {}}, "--undated include takes them"));
}

std::string left_out(const LanguageLoss& loss) {
    if (loss.sections == 0) {
        return counted(loss.records, "record", "records") + " without a text in these languages left out";
    }
    std::string message =
        counted(loss.sections, "section in another language is", "sections in other languages are");
    message += " left out";
    if (loss.records > 0)
        message += ", and " + counted(loss.records, "record", "records") + " of which nothing is left";
    return message;
}

std::vector<Story> stories_of(const WeeklyJob& job, std::vector<Candidate> candidates, WeeklyResult& result,
                              Sink& sink) {
    drop_repeated(candidates, [&](const Candidate& repeated, const Candidate& first) {
        ++result.repeated;
        sink.report(
            diagnose(rules::epb::repeated_record,
                     digestkit::quoted(title_of(repeated.record)) + " is also in " + printable(first.file),
                     {repeated.file, repeated.member, {}, {}}));
    });
    std::vector<Story> stories;
    if (job.join) {
        stories = join_stories(
            std::move(candidates),
            [&sink](const Candidate& record, const Candidate& leader, std::string_view same) {
                if (!sink.wants(rules::epb::joined_records)) return;
                sink.report(diagnose(
                    rules::epb::joined_records,
                    fmt::format("{} has the {} of a record of {}: they make one chapter",
                                digestkit::quoted(title_of(record.record)), same, printable(leader.file)),
                    {record.file, record.member, {}, {}}));
            });
    } else {
        stories = single_stories(std::move(candidates));
    }
    if (!job.undated) leave_out_undated(stories, job, result, sink);
    return stories;
}

std::vector<std::string> canonical_languages(const WeeklyJob& job) {
    std::vector<std::string> tags;
    for (const std::string& tag : job.languages) {
        const std::optional<std::string> canonical = canonical_language(tag);
        if (!canonical) {
            throw Error(ErrorKind::usage, digestkit::quoted(tag) + " is no language tag",
                        "write en, zh-Hans or pt-BR");
        }
        tags.push_back(*canonical);
    }
    return tags;
}

void bind_groups(Binding& binding, std::vector<Group> groups, const WeeklyJob& job, const std::string& lang,
                 WeeklyResult& result) {
    for (Group& group : groups) {
        // Names of sources and tags are in nobody knows which language.
        const bool named = job.group_by != GroupBy::day && !group.key.empty();
        binding.part(group_title(group, job.group_by, lang), named ? std::string() : lang);
        for (Story& story : group.stories) {
            std::vector<Record> records;
            for (Candidate& candidate : story) records.push_back(std::move(candidate.record));
            result.picked += records.size();
            ++result.stories;
            binding.story(records);
        }
    }
    binding.finish();
}

void warn_of_size(std::uint64_t bytes, const std::string& output, Sink& sink) {
    if (bytes <= 25 * megabyte) return;
    std::string who = "many mail servers (25 MB)";
    if (bytes > 50 * megabyte) who += ", Send to Kindle by mail (50 MB)";
    if (bytes > 200 * megabyte) who += ", Send to Kindle by its application (200 MB)";
    sink.report(diagnose(rules::epb::book_size,
                         fmt::format("the issue has {} MB: too large for {}", bytes / megabyte, who),
                         {output, {}, {}, {}}));
}

epub::BookOptions with_cover(const IssueFacts& facts, std::optional<epub::Cover> cover,
                             const std::string& css, Sink& sink) {
    epub::BookOptions options = book_options(facts);
    options.css = css;
    const CoverText words = cover_text(facts, options.title);
    if (!cover && !facts.job.no_cover) cover = epub::Cover{draw_cover(words, sink), "image/png", {}};
    if (cover) cover->alt = words.title + (words.dates.empty() ? "" : ", " + words.dates);
    options.cover = std::move(cover);
    return options;
}

}  // namespace

WeeklyResult make_weekly(const WeeklyJob& given, Sink& sink) {
    WeeklyJob job = given;
    WeeklyResult result;
    set_days(job, result);
    check_words(job);
    job.languages = canonical_languages(job);
    const bool document = is_document(job);
    check_form(job, document);
    std::optional<epub::Cover> cover = given_cover(job);
    const std::string css = style_of(job);
    const std::unique_ptr<Output> output = open_output(job.output, document);
    CountingOutput counted(*output);
    Counter counter(sink);

    std::vector<Story> stories = stories_of(job, gather(job, result, counter), result, counter);
    if (!job.languages.empty()) {
        const LanguageLoss loss = keep_languages(stories, job.languages);
        result.languages = loss.records;
        if (loss.sections + loss.records > 0) {
            counter.report(
                diagnose(rules::epb::languages_left_out, left_out(loss), {job.output, {}, {}, {}}));
        }
    }
    IssueFacts facts{job,
                     job.languages.empty() ? most_frequent_language(stories) : job.languages.front(),
                     *result.since,
                     *result.until,
                     stories.size(),
                     {}};
    std::vector<Group> groups = group_stories(std::move(stories), job.group_by);
    facts.sources = sources_of(groups);
    const auto blocked = [&] {
        return job.strict && counter.count(Severity::error) + counter.count(Severity::warning) > 0;
    };
    if (!groups.empty() && !blocked()) {
        const std::unique_ptr<Binding> binding =
            document ? bind_document(counted, document_options(facts), counter)
                     : bind_book(counted, with_cover(facts, std::move(cover), css, counter), counter);
        bind_groups(*binding, std::move(groups), job, facts.lang, result);
        warn_of_size(counted.count, job.output, counter);
        if (!blocked()) {
            output->commit();
            result.written = true;
        }
    }
    result.errors = counter.count(Severity::error);
    result.warnings = counter.count(Severity::warning);
    return result;
}

}  // namespace digestkit
