// SPDX-License-Identifier: MIT
#include "lib/pandoc/reader.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "lib/diag/locator.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/window.h"
#include "lib/pandoc/document_reader.h"
#include "lib/pandoc/findings.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/formats.h"
#include "lib/pandoc/posts.h"
#include "lib/pandoc/source_text.h"

namespace digestkit::pandoc {

namespace {

using Clock = std::chrono::steady_clock;

/// Reads a document, or each of the files that were joined into it.
class FileReader {
  public:
    FileReader(const std::string& format, const Input& input, const ReadOptions& options,
               Clock::time_point deadline, std::string_view bytes)
        : format_(format), input_(input), options_(options), deadline_(deadline), bytes_(bytes) {
        if (is_markdown(format) && !holds_own_marks(bytes)) posts_ = find_posts(bytes);
    }

    Said read(bool places, Sink& sink) const {
        if (posts_.empty()) return read_part(bytes_, {1, 1, 0}, places, sink);
        Findings findings(sink);
        std::optional<Said> all = read_posts(places, findings);
        if (!all) {
            tell_posts(sink);
            return read_part(bytes_, {1, 1, 0}, places, sink);
        }
        findings.pass_on();
        return *std::move(all);
    }

  private:
    Said read_part(std::string_view part, Position start, bool places, Sink& sink) const {
        return DocumentReader(format_, input_, options_, places, deadline_, sink).read(part, start);
    }

    /// Nothing where one of them holds several records: its front matter is of a digest, and there is one of
    /// these only.
    std::optional<Said> read_posts(bool places, Sink& sink) const {
        Said all;
        Position start{1, 1, 0};
        for (std::size_t i = 0; i <= posts_.size(); ++i) {
            const std::size_t begin = i == 0 ? 0 : posts_[i - 1];
            const std::size_t end = i == posts_.size() ? bytes_.size() : posts_[i];
            const std::string_view part = bytes_.substr(begin, end - begin);
            Said said = read_part(part, start, places, sink);
            if (said.records.size() > 1) return std::nullopt;
            std::move(said.records.begin(), said.records.end(), std::back_inserter(all.records));
            start = advance(start, part);
        }
        return all;
    }

    void tell_posts(Sink& sink) const {
        Locator locator(bytes_, {1, 1, 0});
        for (const std::size_t post : posts_) {
            const Position place = locator.at(post);
            sink.report(diagnose(rules::pan::front_matter_inside,
                                 "a front matter stands inside the text: it is read as text",
                                 {input_.name(), input_.member(), place, place},
                                 "convert the files that were joined here one by one"));
        }
    }

    const std::string& format_;
    const Input& input_;
    const ReadOptions& options_;
    const Clock::time_point deadline_;
    std::string_view bytes_;
    std::vector<std::size_t> posts_;
};

SourceKind kind_of(const std::string& format) {
    const FormatRow* const row = find_row(format);
    if (row != nullptr && row->binary) return SourceKind::binary;
    return is_page(format) ? SourceKind::page : SourceKind::text;
}

}  // namespace

void read(const std::string& format, Input& input, const ReadOptions& options, Records& records, Sink& next) {
    const auto deadline = Clock::now() + std::chrono::seconds(options.limits.pandoc_seconds);
    EntrySink sink(input, next);
    const auto bytes = read_source(input, kind_of(format), options, sink);
    if (!bytes) return;
    Findings findings(sink);
    const FileReader reader(format, input, options, deadline, *bytes);
    Said said = reader.read(options.places, findings);
    // Where things stand is asked only when there is something to say: it makes pandoc take twice as long.
    if (!options.places && !findings.placed() && !said.records.empty() &&
        DocumentReader::tells_places(format)) {
        Findings again(sink);
        reader.read(true, again);
        findings.place(std::move(again));
    }
    findings.pass_on();
    if (!said.head.empty()) records.head(std::move(said.head));
    for (outline::Recognised& one : said.records) records.record(std::move(one.record), one.places);
}

}  // namespace digestkit::pandoc
