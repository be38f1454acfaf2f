// SPDX-License-Identifier: MIT
#include "lib/convert/difference.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include "lib/base/alignment.h"
#include "lib/base/hash.h"
#include "lib/convert/detect.h"
#include "lib/convert/inputs.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"

namespace digestkit {

namespace {

/// 128 bits of SHA-256: two different records do not share them.
constexpr std::size_t fingerprint_digits = 32;

std::string fingerprint(Record record, bool with_layout) {
    if (!with_layout) record.layout.reset();
    return sha256_hex(json::to_json(record), fingerprint_digits);
}

class Fingerprints final : public Records {
  public:
    explicit Fingerprints(bool with_layout) : with_layout_(with_layout) {}
    void head(Head head) override { digest_head = std::move(head); }
    void record(Record record, const Places&) override {
        prints.push_back(fingerprint(std::move(record), with_layout_));
    }
    Head digest_head;
    std::vector<std::string> prints;

  private:
    bool with_layout_;
};

/// Keeps the records at given indices, which ascend.
class Selection final : public Records {
  public:
    explicit Selection(const std::vector<std::size_t>& wanted) : wanted_(wanted) {}
    void head(Head) override {}
    void record(Record record, const Places&) override {
        if (kept.size() < wanted_.size() && wanted_[kept.size()] == index_) kept.push_back(std::move(record));
        ++index_;
    }
    std::vector<Record> kept;

  private:
    const std::vector<std::size_t>& wanted_;
    std::size_t index_ = 0;
};

/// Equal records, each used once, in the order of the first digest.
std::vector<Pair> equal_records(const std::vector<std::string>& before,
                                const std::vector<std::string>& after) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t j = after.size(); j-- > 0;) places[after[j]].push_back(j);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto place = places.find(before[i]);
        if (place == places.end() || place->second.empty()) continue;
        pairs.emplace_back(i, place->second.back());
        place->second.pop_back();
    }
    return pairs;
}

/// The indices below `size` that are not among `used`.
std::vector<std::size_t> rest_of(std::size_t size, std::vector<std::size_t> used) {
    std::sort(used.begin(), used.end());
    std::vector<std::size_t> rest;
    for (std::size_t i = 0, k = 0; i < size; ++i) {
        if (k < used.size() && used[k] == i) {
            ++k;
        } else {
            rest.push_back(i);
        }
    }
    return rest;
}

/// One side of the comparison: what has no equal on the other side.
struct Side {
    std::vector<std::size_t> indices;
    std::vector<Record> records;
    std::vector<bool> paired;
};

std::string title_of(const Record& record) {
    return record.title ? record.title->plain() : std::string();
}

/// By what two different records are known to be the same story; empty where there is nothing.
using Key = std::string (*)(const Record&);
constexpr std::array<Key, 3> keys = {
    [](const Record& r) { return r.id.value_or(""); },
    [](const Record& r) { return r.source ? r.source->url.value_or("") : std::string(); },
    [](const Record& r) { return title_of(r); },
};

std::vector<Pair> pair_by_keys(Side& before, Side& after) {
    std::vector<Pair> pairs;
    const auto pair = [&](std::size_t i, std::size_t j) {
        before.paired[i] = after.paired[j] = true;
        pairs.emplace_back(i, j);
    };
    for (const Key key : keys) {
        std::multimap<std::string, std::size_t> places;
        for (std::size_t j = 0; j < after.records.size(); ++j) {
            if (!after.paired[j]) places.emplace(key(after.records[j]), j);
        }
        for (std::size_t i = 0; i < before.records.size(); ++i) {
            const std::string value = key(before.records[i]);
            const auto place = before.paired[i] || value.empty() ? places.end() : places.find(value);
            if (place == places.end()) continue;
            pair(i, place->second);
            places.erase(place);
        }
    }
    // What is left at the same index of both digests is one record with everything changed.
    for (std::size_t i = 0, j = 0; i < before.indices.size() && j < after.indices.size();) {
        if (before.indices[i] < after.indices[j] || i >= before.records.size()) {
            ++i;
        } else if (before.indices[i] > after.indices[j] || j >= after.records.size()) {
            ++j;
        } else {
            if (!before.paired[i] && !after.paired[j]) pair(i, j);
            ++i;
            ++j;
        }
    }
    return pairs;
}

class Comparing {
  public:
    Comparing(const Comparison& job, Sink& sink, const std::function<void(const Change&)>& tell)
        : job_(job), inputs_({job.before, job.after}), counter_(sink), tell_(tell) {}

    ComparisonResult run() {
        Fingerprints before(job_.with_layout), after(job_.with_layout);
        read(0, before, counter_);
        read(1, after, counter_);
        result_.records_before = before.prints.size();
        result_.records_after = after.prints.size();
        result_.errors = counter_.count(Severity::error);

        auto heads = compare_heads(before.digest_head, after.digest_head);
        if (!heads.empty()) say({ChangeKind::head, 0, 0, {}, std::move(heads)});

        const std::vector<Pair> equal = equal_records(before.prints, after.prints);
        say_moved(equal);
        std::vector<std::size_t> used_before, used_after;
        for (const Pair& pair : equal) {
            used_before.push_back(pair.first);
            used_after.push_back(pair.second);
        }
        Side left = load(0, rest_of(before.prints.size(), std::move(used_before)));
        Side right = load(1, rest_of(after.prints.size(), std::move(used_after)));
        say_different(left, right);
        return result_;
    }

  private:
    void read(std::size_t index, Records& records, Sink& sink) {
        Input& input = inputs_.open(index, true);
        const Format& format = job_.from != nullptr ? *job_.from : detect_format(input);
        format.read(input, job_.read, records, sink);
    }

    Side load(std::size_t index, std::vector<std::size_t> wanted) {
        Side side;
        side.indices = std::move(wanted);
        std::vector<std::size_t> shown = side.indices;
        if (shown.size() > job_.most_shown) {
            result_.not_shown += shown.size() - job_.most_shown;
            shown.resize(job_.most_shown);
        }
        if (!shown.empty()) {
            Selection selection(shown);
            Collector known_findings;  // they were reported in the first pass
            read(index, selection, known_findings);
            side.records = std::move(selection.kept);
        }
        side.paired.resize(side.records.size());
        return side;
    }

    void say(Change change) {
        ++result_.changes;
        tell_(change);
    }

    void say_moved(const std::vector<Pair>& equal) {
        const std::vector<bool> in_order = longest_ascending(equal);
        for (std::size_t k = 0; k < equal.size(); ++k) {
            if (!in_order[k]) say({ChangeKind::moved, equal[k].first, equal[k].second, {}, {}});
        }
    }

    void say_different(Side& before, Side& after) {
        std::vector<Pair> pairs = pair_by_keys(before, after);
        std::sort(pairs.begin(), pairs.end());
        for (const Pair& pair : pairs) {
            const Record& a = before.records[pair.first];
            const Record& b = after.records[pair.second];
            say({ChangeKind::changed, before.indices[pair.first], after.indices[pair.second], title_of(b),
                 compare_records(a, b, job_.with_layout)});
        }
        for (std::size_t i = 0; i < before.records.size(); ++i) {
            if (!before.paired[i])
                say({ChangeKind::removed, before.indices[i], 0, title_of(before.records[i]), {}});
        }
        for (std::size_t j = 0; j < after.records.size(); ++j) {
            if (!after.paired[j])
                say({ChangeKind::added, 0, after.indices[j], title_of(after.records[j]), {}});
        }
        result_.changes += result_.not_shown;
    }

    const Comparison& job_;
    Inputs inputs_;
    Counter counter_;
    const std::function<void(const Change&)>& tell_;
    ComparisonResult result_;
};

}  // namespace

ComparisonResult compare(const Comparison& job, Sink& sink, const std::function<void(const Change&)>& tell) {
    return Comparing(job, sink, tell).run();
}

}  // namespace digestkit
