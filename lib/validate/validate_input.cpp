// SPDX-License-Identifier: MIT
#include "lib/validate/validate_input.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "lib/convert/detect.h"
#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/diag/rules_txt.h"
#include "lib/diag/rules_xml.h"

namespace digestkit {

namespace {

/// How a record is named to people and in fingerprints: id, else URL, else title.
std::string key_of(const Record& record) {
    if (record.id) return *record.id;
    if (record.source && record.source->url) return *record.source->url;
    return record.title ? record.title->plain() : std::string();
}

/// What a check need not say where a reader has said why it is so.
struct Consequence {
    const Rule *cause, *effect;
    bool of_record;  ///< of the same record; else of any behind it in the input
};
constexpr std::array<Consequence, 3> consequences = {{
    {&rules::txt::joined_records, &rules::rec::section_duplicate, true},
    {&rules::xml::repaired_bytes, &rules::rec::replacement_character, false},
    {&rules::enc::replaced_byte, &rules::rec::replacement_character, false},
}};

/// Whether the finding says that bytes are wrong, so that nothing else need be said of them. That a page says
/// something else than the stored record, or how a text was understood, says nothing of what it says.
bool is_of_form(const Rule& rule) noexcept {
    return !rule.id.starts_with("REC-") && &rule != &rules::txt::no_sections;
}

/// What the reader said since the last record, so that the checks of the next one need not say it again.
class Said {
  public:
    void add(const Diagnostic& diagnostic) {
        for (const Consequence& each : consequences) {
            if (each.cause == diagnostic.rule) causes_.insert(each.cause);
        }
        // Where no record ends, as none is whole, the last ones are enough: memory stays as it is.
        if (places_.size() >= 2 * most_places)
            places_.erase(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(most_places));
        places_.push_back({diagnostic.where, diagnostic.path});
    }
    bool covers(const Diagnostic& diagnostic) const {
        return std::any_of(places_.begin(), places_.end(), [&diagnostic](const Place& said) {
            return (!said.path.empty() && said.path == diagnostic.path) ||
                   lies_within(diagnostic.where, said.where);
        });
    }
    bool explains(const Rule& rule) const {
        return std::any_of(consequences.begin(), consequences.end(), [&](const Consequence& each) {
            return each.effect == &rule && causes_.contains(each.cause);
        });
    }
    /// What was said before a record begins is about others that were not whole, of whose ends nobody tells.
    void forget_before(const Places& record) {
        const Span whole = record.find("");
        if (!whole.begin.known()) return;
        std::uint64_t begin = whole.begin.offset;
        for (const Places::Entry& field : record.entries()) {  // a front matter stands before the text
            if (record.member_of(field) == whole.member) begin = std::min(begin, field.begin.offset);
        }
        std::erase_if(places_, [&whole, begin](const Place& said) {
            const Position& last = said.where.end.known() ? said.where.end : said.where.begin;
            return last.known() && said.where.member == whole.member && said.where.begin.offset < begin &&
                   last.offset <= begin;
        });
    }
    bool has_places() const noexcept { return !places_.empty(); }
    /// A record ends.
    void clear() {
        places_.clear();
        for (const Consequence& each : consequences) {
            if (each.of_record) causes_.erase(each.cause);
        }
    }

  private:
    static constexpr std::size_t most_places = 4096;
    struct Place {
        Span where;
        std::string path;
    };

    static bool lies_within(const Span& inner, const Span& outer) noexcept {
        return inner.begin.known() && outer.begin.known() && inner.member == outer.member &&
               inner.begin.offset >= outer.begin.offset && inner.end.offset <= outer.end.offset;
    }

    std::vector<Place> places_;
    std::set<const Rule*> causes_;
};

bool is_wanted(const Rule& rule, const Selection* counts, const Sink& next) noexcept {
    return (counts == nullptr || counts->of(rule)) && next.wants(rule);
}

class ReaderSink final : public Sink {
  public:
    ReaderSink(const Selection* counts, Sink& next) : counts_(counts), next_(next) {}
    void report(Diagnostic diagnostic) override {
        if (diagnostic.severity != Severity::info && is_of_form(*diagnostic.rule)) said.add(diagnostic);
        next_.report(std::move(diagnostic));
    }
    /// What is worse than an info keeps the checks quiet, whether it counts or not.
    bool wants(const Rule& rule) const noexcept override {
        return rule.severity != Severity::info || is_wanted(rule, counts_, next_);
    }
    Said said;

  private:
    const Selection* counts_;
    Sink& next_;
};

/// Of a record, or of the head, which is none. What several checks find comes in the order of the bytes.
class CheckSink final : public Sink {
  public:
    CheckSink(Said& said, std::uint64_t number, const Record* record, const Places& places,
              const Selection* counts, Sink& next)
        : said_(said), number_(number), record_(record), places_(places), counts_(counts), next_(next) {}
    void report(Diagnostic diagnostic) override {
        // Most records have nothing to look up for.
        if (found_.empty() && said_.has_places()) said_.forget_before(places_);
        if (said_.covers(diagnostic) || said_.explains(*diagnostic.rule)) return;
        diagnostic.record = number_;
        if (record_ != nullptr) diagnostic.record_key = key_of(*record_);
        found_.push_back(std::move(diagnostic));
    }
    bool wants(const Rule& rule) const noexcept override { return is_wanted(rule, counts_, next_); }

    void hand_on() {
        std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
            const auto place = [](const Diagnostic& each) {
                return std::tie(each.where.member, each.where.begin.offset);
            };
            return place(a) < place(b);
        });
        for (Diagnostic& each : found_) next_.report(std::move(each));
        found_.clear();
    }

  private:
    Said& said_;
    std::uint64_t number_;
    const Record* record_;
    const Places& places_;
    const Selection* counts_;
    Sink& next_;
    std::vector<Diagnostic> found_;
};

class Checker final : public Records {
  public:
    Checker(const InputJob& job, InputListener& listener)
        : reader_sink(job.counts, listener), job_(job), listener_(listener) {}

    void head(Head head) override {
        const Places none;
        CheckSink sink(reader_sink.said, 0, nullptr, none, job_.counts, listener_);
        check_head(head, none, job_.checks, sink);
        sink.hand_on();
    }

    void record(Record record, const Places& places) override {
        RecordKeys keys = keys_of(record, places);
        keys.record = ++count;
        if (!keys.id) keys.record_key = key_of(record);
        listener_.record(std::move(keys));
        CheckSink sink(reader_sink.said, count, &record, places, job_.counts, listener_);
        check_record(record, places, job_.checks, sink);
        sink.hand_on();
        reader_sink.said.clear();
    }

    ReaderSink reader_sink;
    std::uint64_t count = 0;

  private:
    const InputJob& job_;
    InputListener& listener_;
};

}  // namespace

std::uint64_t validate_input(Input& input, const InputJob& job, InputListener& listener,
                             const std::string& named) {
    const Format* format = job.from != nullptr ? job.from : detect_or_report(input, listener, named);
    if (format == nullptr) return 0;
    Checker checker(job, listener);
    ReadOptions read = job.read;
    read.places = true;
    format->read(input, read, checker, checker.reader_sink);
    return checker.count;
}

}  // namespace digestkit
