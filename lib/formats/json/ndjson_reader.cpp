// SPDX-License-Identifier: MIT
// NDJSON: one record a line. A line that is broken costs only itself.
#include <fmt/format.h>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_rec.h"
#include "lib/formats/json/piece.h"
#include "lib/formats/json/reader.h"
#include "lib/formats/json/stream.h"
#include "lib/jsonio/scan.h"

namespace digestkit::json {

namespace {

class LineReader {
  public:
    LineReader(Input& input, const ReadOptions& options, Records& records, Sink& sink, std::size_t chunk)
        : origin_{input.name(), input.member()},
          options_(options),
          records_(records),
          sink_(sink),
          stream_(input, chunk),
          piece_(origin_, options, sink) {}

    void run() {
        if (!check_encoding(stream_, origin_, &sink_)) return;
        while (next_line()) {
            if (jsonio::skip_blanks(line_, 0) < line_.size()) read_line();
            stream_.consume_lines(taken_, 1);
        }
        if (any_line_) return;
        sink_.report(diagnose(rules::rec::no_record, "the file holds no record",
                              {origin_.file, origin_.member, stream_.start(), stream_.start()}));
    }

  private:
    /// Finds the end of the next line; false behind the last. A line over the limit is reported and passed
    /// over.
    bool next_line() {
        const std::uint64_t most = options_.limits.record_bytes;
        std::size_t searched = 0;
        while (true) {
            const std::string_view view = stream_.view();
            const std::size_t end = view.find('\n', searched);
            const bool found = end != std::string_view::npos;
            const std::size_t length = found ? end : view.size();
            if (length > most) {
                pass_over_line();
                searched = 0;
                continue;
            }
            if (found || (!stream_.grow() && !view.empty())) {
                line_ = stream_.view().substr(0, length);
                taken_ = found ? end + 1 : length;
                return true;
            }
            if (!stream_.goes_on() && stream_.view().empty()) return false;
            searched = length;
        }
    }

    void pass_over_line() {
        any_line_ = true;
        const Position start = stream_.start();
        sink_.report(diagnose(rules::lim::record_bytes,
                              fmt::format("a line has more than {} bytes", options_.limits.record_bytes),
                              {origin_.file, origin_.member, start, start},
                              "raise it with --limit record-bytes=SIZE"));
        while (true) {
            const std::size_t end = stream_.view().find('\n');
            if (end != std::string_view::npos) return stream_.consume_lines(end + 1, 1);
            stream_.consume_lines(stream_.view().size(), 0);
            if (!stream_.grow()) return;
        }
    }

    void read_line() {
        any_line_ = true;
        Record record;
        // What is no object is said to be none; that more follows behind it, as in a line of a record that
        // was written over several lines, is no news.
        const bool is_object = line_[jsonio::skip_blanks(line_, 0)] == '{';
        const Outcome outcome = piece_.read(line_, false, 0, [&record, is_object](RecordParser& parser) {
            record = Record{};
            parser.record(record, Digests::refuse);
            if (is_object) parser.values().cursor().finish();
        });
        if (outcome.failed && seems_to_go_on())
            piece_.findings().hint_at_truncated("NDJSON has each record on one line");
        if (piece_.spoiled() || outcome.failed) {
            piece_.report(line_, stream_.start());
            return;
        }
        records_.record(std::move(record), piece_.places(line_, stream_.start()));
    }

    /// Whether the line ends as those of a record do that is written over several lines.
    bool seems_to_go_on() const {
        const std::size_t last = line_.find_last_not_of(" \t\r");
        return taken_ > line_.size() && last != std::string_view::npos &&
               std::string_view("{[,").find(line_[last]) != std::string_view::npos;
    }

    const Origin origin_;
    const ReadOptions& options_;
    Records& records_;
    Sink& sink_;
    Stream stream_;
    Piece piece_;
    std::string_view line_;
    std::size_t taken_ = 0;
    bool any_line_ = false;
};

}  // namespace

void read_ndjson(Input& input, const ReadOptions& options, Records& records, Sink& sink, std::size_t chunk) {
    LineReader(input, options, records, sink, chunk).run();
}

}  // namespace digestkit::json
