// SPDX-License-Identifier: MIT
#include "lib/validate/fix_files.h"

#include <fmt/format.h>
#include <unistd.h>

#include <optional>
#include <utility>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/output.h"
#include "lib/validate/mend.h"
#include "lib/validate/unified.h"

namespace digestkit {

namespace {

/// Mending one finding may show another, as a date behind a byte order mark.
constexpr int most_rounds = 4;

/// A record that mending makes whole is checked for the first time: what is found then was there before.
bool is_about_records(const Rule& rule) {
    return rule.id.substr(0, 4) == "REC-";
}

class Findings final : public InputListener {
  public:
    explicit Findings(const Selection& selection) : selection_(selection) {}
    void report(Diagnostic diagnostic) override {
        const std::optional<Severity> severity = selection_.of(*diagnostic.rule);
        if (!severity) return;
        if (*severity != Severity::info && !is_about_records(*diagnostic.rule)) ++grave;
        found.push_back(std::move(diagnostic));
    }
    void record(RecordKeys) override {}
    std::vector<Diagnostic> found;
    std::size_t grave = 0;  ///< warnings and errors of reading

  private:
    const Selection& selection_;
};

struct State {
    std::vector<Diagnostic> found;
    std::size_t grave = 0;
    std::uint64_t records = 0;
};

State look_at(const std::string& path, std::string_view bytes, const Resolved& settings) {
    Findings findings(settings.selection);
    Input input = Input::memory(path, bytes);
    const std::uint64_t records = validate_input(input, settings.job, findings);
    return {std::move(findings.found), findings.grave, records};
}

std::vector<Edit> edits_of(const State& state, std::string_view bytes) {
    std::vector<Edit> edits;
    for (const Diagnostic& diagnostic : state.found) {
        std::vector<Edit> own =
            diagnostic.fix && diagnostic.fix->safe ? diagnostic.fix->edits : mend(diagnostic, bytes);
        edits.insert(edits.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    }
    return in_order(std::move(edits));
}

/// Books and documents are archives, which no edit of bytes mends.
bool is_plain(std::string_view bytes) {
    return bytes.substr(0, 4) != "PK\x03\x04" && bytes.substr(0, 4) != "PK\x05\x06" &&
           bytes.substr(0, 4) != "\xD0\xCF\x11\xE0";
}

/// The bytes of a file that edits may mend; nothing for archives, huge files, and what cannot be read, which
/// the validation that follows tells of.
std::optional<std::string> mendable(const std::string& path) {
    try {
        const Input file = Input::open(path);
        if (!file.size() || *file.size() > most_whole_bytes) return {};
        std::string bytes = read_whole_file(path);
        return is_plain(bytes) ? std::optional(std::move(bytes)) : std::nullopt;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::io) throw;
        return {};
    }
}

/// What mending makes of a file.
struct Mended {
    std::string bytes;
    std::string differences;  ///< one a round
    std::size_t edits = 0;
    bool worse = false;
};

Mended mend_file(const std::string& path, const std::string& before, const Resolved& settings) {
    const State first = look_at(path, before, settings);
    State state = first;
    Mended mended{before, {}, 0, false};
    for (int round = 0; round < most_rounds; ++round) {
        const std::vector<Edit> next = edits_of(state, mended.bytes);
        if (next.empty()) break;
        mended.edits += next.size();
        mended.differences += unified_difference(path, mended.bytes, next);
        mended.bytes = edited(mended.bytes, next);
        state = look_at(path, mended.bytes, settings);
    }
    mended.worse = state.grave > first.grave || state.records < first.records;
    return mended;
}

/// What keeps the file from being written, if anything does. Somebody has made a read-only file so, though
/// the folder may let it be replaced.
std::optional<std::string> replace(const std::string& path, const std::string& bytes) {
    try {
        if (::access(path.c_str(), W_OK) != 0) throw_errno("cannot write " + path);
        const std::unique_ptr<Output> output = Output::file(path);
        output->write(bytes);
        output->commit();
        return {};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::io) throw;
        return printable(error.what());
    }
}

}  // namespace

FixTotals fix_files(const std::vector<ResolvedInput>& inputs,
                    const std::function<void(const std::string& difference)>& show) {
    FixTotals totals;
    for (const auto& [found, settings] : inputs) {
        if (!found.member.empty() || found.path == "-" || settings->excluded) continue;
        const std::optional<std::string> before = mendable(found.path);
        if (!before) continue;
        const Mended mended = mend_file(found.path, *before, *settings);
        if (mended.bytes == *before) continue;
        if (mended.worse) {
            ++totals.refused;
            continue;
        }
        if (show) {
            show(mended.differences);
        } else if (const std::optional<std::string> failure = replace(found.path, mended.bytes)) {
            totals.failed.push_back(*failure);
            continue;
        }
        ++totals.files;
        totals.edits += mended.edits;
    }
    return totals;
}

}  // namespace digestkit
