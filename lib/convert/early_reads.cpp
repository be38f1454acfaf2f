// SPDX-License-Identifier: MIT
#include "lib/convert/early_reads.h"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "lib/base/error.h"
#include "lib/formats/json/json.h"

namespace digestkit {

namespace {

class LineCollector final : public Records {
  public:
    void head(Head head) override { caught = std::move(head); }
    void record(Record record, const Places&) override { lines += json::to_json(record) + "\n"; }
    Head caught;
    std::string lines;
};

/// What we wrote ourselves is within all limits.
ReadOptions without_limits() {
    ReadOptions options;
    options.limits.record_bytes = options.limits.depth = UINT64_MAX;
    return options;
}

}  // namespace

Head EarlyReads::read(std::size_t index, const Format& format, Input& input, const ReadOptions& options,
                      const Sink& sink) {
    EarlyFindings found(sink);
    LineCollector collector;
    format.read(input, options, collector, found);
    keep(index, collector.caught, collector.lines, std::move(found.found));
    return std::move(collector.caught);
}

void EarlyReads::keep(std::size_t index, const Digest& digest, std::vector<Diagnostic> said) {
    std::string lines;
    for (const Record& record : digest.records) lines += json::to_json(record) + "\n";
    keep(index, digest.head, lines, std::move(said));
}

void EarlyReads::keep(std::size_t index, Head head, const std::string& lines, std::vector<Diagnostic> said) {
    if (!file_) file_ = open_unnamed_file();
    write_fully(file_.get(), lines, "a temporary file");
    kept_[index] = {end_, lines.size(), std::move(head), std::move(said)};
    end_ += lines.size();
}

bool EarlyReads::hand_over(std::size_t index, Records& records, Sink& sink) {
    const auto found = kept_.find(index);
    if (found == kept_.end()) return false;
    for (Diagnostic& each : found->second.said) sink.report(std::move(each));
    records.head(std::move(found->second.head));
    std::string lines(found->second.bytes, '\0');
    for (std::size_t got = 0; got < lines.size();) {
        const ssize_t count = ::pread(file_.get(), lines.data() + got, lines.size() - got,
                                      static_cast<off_t>(found->second.begin + got));
        if (count <= 0) throw_errno("cannot read a temporary file");
        got += static_cast<std::size_t>(count);
    }
    kept_.erase(found);
    const ReadOptions options = without_limits();
    const Places nowhere;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        auto record = json::record_from_json(rest.substr(0, end), "a temporary file", sink, options);
        if (record) records.record(std::move(*record), nowhere);
        rest.remove_prefix(end + 1);
    }
    return true;
}

}  // namespace digestkit
