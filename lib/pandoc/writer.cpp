// SPDX-License-Identifier: MIT
#include "lib/pandoc/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "lib/base/error.h"
#include "lib/base/temporary_file.h"
#include "lib/pandoc/document.h"
#include "lib/pandoc/engines.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/program.h"
#include "lib/pandoc/server.h"
#include "lib/pandoc/targets.h"
#include "lib/pandoc/zip_times.h"
#include "page_text.h"

namespace digestkit::pandoc {

namespace {

constexpr std::string_view pdf = "pdf";

/// pandoc 2.17 is the first whose filters write documents with a template.
constexpr int serves_since = 17;

/// 1980-01-01, the earliest date that packages hold.
constexpr std::int64_t earliest = 315'532'800;

bool names_an_engine(const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const std::string& argument) { return argument.starts_with("--pdf-engine"); });
}

/// Our page, with its style in it: nothing else is fetched when it is looked at.
std::string page_template() {
    constexpr std::string_view place = "/* style */";
    std::string page(page_html);
    return page.replace(page.find(place), place.size(), page_css);
}

/// WeasyPrint 57 ends with a traceback where a line has room for nothing behind a blank and U+2029.
std::string without_paragraph_signs(std::string_view text) {
    constexpr std::string_view sign = "\xE2\x80\xA9";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(sign, at), text.size());
        out += text.substr(at, end - at);
        if (end < text.size()) out += ' ';
        at = end + sign.size();
    }
    return out;
}

class PandocWriter final : public Writer {
  public:
    PandocWriter(std::string to, Output& output, const WriteOptions& options, Sink& sink)
        : to_(std::move(to)), output_(output), options_(options), sink_(sink), target_(find_target(to_)) {
        check_target(to_);
        if (to_ != pdf) return;
        const bool chosen = names_an_engine(options_.pandoc_args);
        if (!chosen) engine_ = find_engine();
        target_ = find_target(chosen ? "html" : engine_->writer);
        target_.paper = true;
    }

    void head(Head head) override { head_ = std::move(head); }

    void record(Record record, const Places&) override {
        if (!first_ && !document_) {  // the only one, for all we know
            first_ = std::move(record);
            return;
        }
        begin(false);
        document_->add(record);
    }

    void finish() override {
        if (!first_ && !document_) return;
        begin(true);
        std::string document = document_->finish(program().api_version());
        if (to_ == pdf) document = without_paragraph_signs(document);
        std::string written = write(document);
        if (written.starts_with("PK")) set_zip_times(written, modified());
        output_.write(written);
    }

  private:
    void begin(bool only) {
        if (document_) return;
        document_.emplace(target_, std::move(head_), *first_, only, sink_);
        document_->add(*first_);
        first_.reset();
    }

    std::int64_t modified() const {
        const std::int64_t latest = document_->latest().value_or(earliest);
        return std::max(options_.source_date.value_or(latest), earliest);
    }

    bool is_page() const { return target_.notation == Notation::html && target_.attributes; }

    int columns_of_a_tab() const { return target_.notation == Notation::markdown ? 2 : 4; }

    /// Whether a pandoc that is kept running writes the same bytes: it knows no options, and would colour
    /// code of a known language. Other formats have something to say of some documents, which nobody would
    /// hear.
    bool is_served(const std::string& document) const {
        const Version& version = program().version();
        const bool asks = version.major > 2 || version.minor >= serves_since;
        const bool plain =
            target_.notation == Notation::markdown ||
            (is_page() && document.find(R"({"t":"CodeBlock","c":[["",[")") == std::string::npos);
        return asks && plain && to_ != pdf && !target_.binary && options_.pandoc_args.empty();
    }

    /// By one that is kept running; nothing where that does not work.
    std::optional<std::string> serve_written(const std::string& document) const {
        if (!is_served(document)) return std::nullopt;
        const std::chrono::seconds limit(options_.limits.pandoc_seconds);
        const auto deadline = std::chrono::steady_clock::now() + limit;
        const bool can = can_serve(deadline);
        if (std::chrono::steady_clock::now() >= deadline) fail_late(limit);
        if (!can) return std::nullopt;
        const std::string page = is_page() ? page_template() : std::string();
        Reply reply = serve(fmt::format("write {} {} {} {}\n{}{}", document.size(), page.size(),
                                        columns_of_a_tab(), pandoc_name(to_), document, page),
                            options_.limits.total_bytes, deadline);
        if (reply.late) fail_late(limit);
        if (!reply.good || reply.text.empty()) return std::nullopt;
        if (!reply.text.ends_with('\n')) reply.text += '\n';
        return std::move(reply.text);
    }

    /// What pandoc makes of it.
    std::string write(const std::string& document) {
        if (auto written = serve_written(document)) return *std::move(written);
        const bool page = is_page();
        std::optional<TemporaryFile> page_file;
        if (page) page_file.emplace(page_template(), ".html");
        Call call;
        call.arguments = {"-f", "json",       "-t", pandoc_name(to_ == pdf ? target_.name : to_),
                          "-s", "--wrap=none"};
        call.arguments.push_back(fmt::format("--tab-stop={}", columns_of_a_tab()));
        if (page) {
            call.arguments.push_back("--template=" + page_file->path());
            call.arguments.emplace_back("--no-highlight");
        }
        if (engine_) call.arguments.push_back("--pdf-engine=" + std::string(engine_->program));
        call.arguments.insert(call.arguments.end(), options_.pandoc_args.begin(), options_.pandoc_args.end());
        if (to_ == pdf) call.arguments.insert(call.arguments.end(), {"-t", std::string(pdf)});
        call.arguments.insert(call.arguments.end(), {"-o", "-"});
        call.input = document;
        call.writer = std::string(base_name(to_));
        call.limit = std::chrono::seconds(options_.limits.pandoc_seconds);
        call.most_output = options_.limits.total_bytes;
        call.environment = {
            {"SOURCE_DATE_EPOCH", std::to_string(modified())}, {"TZ", "UTC"}, {"LC_ALL", "C.UTF-8"}};
        Answer answer = program().ask(call);
        if (!answer.in_time || answer.status != 0) fail(answer, call);
        report_remarks(answer, {}, sink_);
        if (answer.output.empty()) throw Error(ErrorKind::program, "pandoc wrote nothing");
        return std::move(answer.output);
    }

    std::string to_;
    Output& output_;
    WriteOptions options_;
    Sink& sink_;
    Target target_;
    std::optional<Engine> engine_;
    Head head_;
    std::optional<Record> first_;
    std::optional<Document> document_;
};

}  // namespace

void check_target(const std::string& to) {
    const std::vector<std::string>& known = program().output_formats();
    if (to == pdf || std::find(known.begin(), known.end(), base_name(to)) != known.end()) return;
    throw Error(ErrorKind::usage,
                fmt::format("pandoc {} writes no format {}", program().version().text, quoted(to)),
                "pandoc --list-output-formats lists them");
}

std::unique_ptr<Writer> open_pandoc(const std::string& to, Output& output, const WriteOptions& options,
                                    Sink& sink) {
    return std::make_unique<PandocWriter>(to, output, options, sink);
}

}  // namespace digestkit::pandoc
