// SPDX-License-Identifier: MIT
// One JSON text: a record, a digest, or a list of records.
#include <fmt/format.h>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_rec.h"
#include "lib/formats/json/digest_pass.h"
#include "lib/formats/json/list_reader.h"
#include "lib/formats/json/piece.h"
#include "lib/formats/json/reader.h"
#include "lib/formats/json/stream.h"

namespace digestkit::json {

namespace {

/// For the first pass over a digest: the second reports.
class Deaf final : public Sink {
  public:
    void report(Diagnostic) override {}
};

/// When the head of a digest is handed over.
enum class HeadComes : std::uint8_t { first, last };

class DocumentReader {
  public:
    DocumentReader(Input& input, const ReadOptions& options, Records& records, Sink& sink, std::size_t chunk,
                   HeadComes head)
        : origin_{input.name(), input.member()},
          input_(input),
          options_(options),
          records_(records),
          sink_(sink),
          chunk_(chunk),
          head_(head),
          stream_(input, chunk),
          piece_(origin_, options, sink) {}

    void run() {
        if (!check_encoding(stream_, origin_, &sink_)) return;
        if (!stream_.skip_blanks()) return no_record("the file is empty");
        if (stream_.view()[0] == '[') {
            read_list();
        } else {
            read_record_or_digest();
        }
    }

  private:
    void no_record(std::string_view message) {
        sink_.report(diagnose(rules::rec::no_record, std::string(message),
                              {origin_.file, origin_.member, stream_.start(), stream_.start()}));
    }

    void read_list() {
        const Position bracket = stream_.start();
        stream_.consume(1);
        ListReader list(stream_, piece_, options_, &records_);
        if (!list.run()) return;
        if (!list.any()) {
            sink_.report(diagnose(rules::rec::no_record, "the list holds no record",
                                  {origin_.file, origin_.member, bracket, stream_.start()}));
        }
        check_end(stream_, piece_);
    }

    /// Most files are one record, so the text is read as one until a member `records` is met.
    void read_record_or_digest() {
        Record record;
        bool is_digest = false;
        Outcome outcome;
        bool too_large = false;
        while (true) {
            outcome = piece_.read(stream_.view(), stream_.goes_on(), 0, [&](RecordParser& parser) {
                record = Record{};
                parser.record(record, Digests::stop_at);
                is_digest = parser.is_digest();
            });
            too_large =
                (outcome.needs_more ? stream_.view().size() : outcome.end) > options_.limits.record_bytes;
            if (is_digest || !outcome.needs_more || too_large) break;
            stream_.grow();  // if nothing follows, the next attempt knows
        }
        const bool doubtful = stream_.view()[0] == '{' && (outcome.failed || too_large);
        if (is_digest || doubtful) {
            if (read_digest(is_digest)) return;
        }
        if (too_large) {
            piece_.findings().clear();
            piece_.findings().add(
                {&rules::lim::record_bytes,
                 {0, 1},
                 fmt::format("a record has more than {} bytes", options_.limits.record_bytes),
                 "raise it with --limit record-bytes=SIZE"},
                {});
        }
        finish_record(std::move(record), outcome);
    }

    void finish_record(Record record, const Outcome& outcome) {
        if (piece_.spoiled()) {
            piece_.report(stream_);
        }
        const bool good = !piece_.spoiled();
        if (outcome.failed || outcome.needs_more) return;
        // Its end is known to be the end of the text only when its bytes are gone.
        const bool kept = good && options_.places;
        const std::string text(kept ? stream_.view().substr(0, outcome.end) : std::string_view());
        const Places& places = piece_.places(text, stream_.start());
        stream_.consume(outcome.end);
        check_end(stream_, piece_);
        if (good && !piece_.spoiled()) records_.record(std::move(record), places);
    }

    /// False when it turns out to be no digest; then nothing was reported.
    bool read_digest(bool certain) {
        if (certain && head_ == HeadComes::last) return read_digest_once();
        Deaf deaf;
        input_.rewind();
        DigestPass first(input_, options_, nullptr, deaf, chunk_);
        first.run();
        if (!certain && !first.is_digest()) return false;
        if (!first.head().empty()) records_.head(std::move(first.head()));
        input_.rewind();
        DigestPass(input_, options_, &records_, sink_, chunk_).run();
        return true;
    }

    bool read_digest_once() {
        input_.rewind();
        DigestPass only(input_, options_, &records_, sink_, chunk_);
        only.run();
        if (!only.head().empty()) records_.head(std::move(only.head()));
        return true;
    }

    const Origin origin_;
    Input& input_;
    const ReadOptions& options_;
    Records& records_;
    Sink& sink_;
    std::size_t chunk_;
    HeadComes head_;
    Stream stream_;
    Piece piece_;
};

/// Whether the first thing in the text is a list, which needs no second pass: a pipe need not be kept.
bool begins_a_list(Input& input) {
    constexpr std::size_t enough = 1024;
    const std::string_view head = input.peek(enough);
    return head.find_first_not_of("\xEF\xBB\xBF \t\r\n") == head.find('[') && head.find('[') != head.npos;
}

}  // namespace

void read_json(Input& input, const ReadOptions& options, Records& records, Sink& sink, std::size_t chunk) {
    if (!begins_a_list(input)) input.keep();
    DocumentReader(input, options, records, sink, chunk, HeadComes::first).run();
}

void read_json_once(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    if (!begins_a_list(input)) input.keep();
    DocumentReader(input, options, records, sink, usual_chunk, HeadComes::last).run();
}

}  // namespace digestkit::json
