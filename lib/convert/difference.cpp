// SPDX-License-Identifier: MIT
#include "lib/convert/difference.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "lib/base/alignment.h"
#include "lib/base/error.h"
#include "lib/base/hash.h"
#include "lib/convert/detect.h"
#include "lib/convert/inputs.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/jsonio/emitter.h"

namespace digestkit {

namespace {

/// 128 bits of SHA-256: two different records do not share them.
constexpr std::size_t fingerprint_digits = 32;

/// JSON has no place for an extra whose name is taken, as XML has it; so all of them stand behind the JSON.
void add_extras(std::string& print, std::string_view owner, const Extras& extras) {
    for (const Extra& extra : extras)
        print += fmt::format("\n{} {} {}", owner, jsonio::string_token(extra.name), extra.json);
}

std::string fingerprint(Record record, bool with_layout) {
    if (!with_layout) record.layout.reset();
    std::string print = json::to_json(record);
    add_extras(print, "record", record.extras);
    for (std::size_t i = 0; i < record.sections.size(); ++i)
        add_extras(print, fmt::format_int(i).str(), record.sections[i].extras);
    return sha256_hex(print, fingerprint_digits);
}

std::string title_of(const Record& record) {
    return record.title ? record.title->plain() : std::string();
}

/// By what two different records are known to be the same story, the surest first: hashes, 0 where there is
/// nothing.
using Keys = std::array<std::uint64_t, 3>;

Keys keys_of(const Record& record) {
    const auto hash = [](const std::string& key) {
        return key.empty() ? 0 : std::uint64_t{std::hash<std::string>{}(key)};
    };
    return {hash(record.id.value_or("")), hash(record.source ? record.source->url.value_or("") : ""),
            hash(title_of(record))};
}

class Fingerprints final : public Records {
  public:
    explicit Fingerprints(bool with_layout) : with_layout_(with_layout) {}
    void head(Head head) override { digest_head = std::move(head); }
    void record(Record record, const Places&) override {
        keys.push_back(keys_of(record));
        prints.push_back(fingerprint(std::move(record), with_layout_));
    }
    Head digest_head;
    std::vector<std::string> prints;
    std::vector<Keys> keys;

  private:
    bool with_layout_;
};

/// Keeps the records at some indices.
class Selection final : public Records {
  public:
    void want(std::size_t index) { wanted_.insert(index); }
    bool empty() const { return wanted_.empty(); }
    void head(Head) override {}
    void record(Record record, const Places&) override {
        if (wanted_.count(index_) != 0) kept_.emplace(index_, std::move(record));
        ++index_;
    }
    /// `path` is for the message.
    const Record& at(std::size_t index, const std::string& path) const {
        const auto found = kept_.find(index);
        if (found == kept_.end())
            throw Error(ErrorKind::io, "cannot read " + path + ": it changed while it was read");
        return found->second;
    }

  private:
    std::set<std::size_t> wanted_;
    std::map<std::size_t, Record> kept_;
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

/// Records without an equal on the other side: what is one record in both, and what is in one only. Indices.
struct Unequal {
    std::vector<Pair> changed;
    std::vector<std::size_t> removed, added;
};

/// Takes out of what went and what came what has the same key number `which`.
void pair_by_key(std::size_t which, const Fingerprints& left, const Fingerprints& right, Unequal& unequal) {
    std::multimap<std::uint64_t, std::size_t> places;
    for (const std::size_t j : unequal.added) places.emplace(right.keys[j][which], j);
    std::set<std::size_t> came;
    std::erase_if(unequal.removed, [&](std::size_t i) {
        const std::uint64_t key = left.keys[i][which];
        const auto place = key == 0 ? places.end() : places.lower_bound(key);
        if (place == places.end() || place->first != key) return false;
        unequal.changed.emplace_back(i, place->second);
        came.insert(place->second);
        places.erase(place);
        return true;
    });
    std::erase_if(unequal.added, [&came](std::size_t j) { return came.count(j) != 0; });
}

/// What is left at the same index of both digests is one record with everything changed.
void pair_by_index(Unequal& unequal) {
    std::vector<std::size_t> both;
    std::set_intersection(unequal.removed.begin(), unequal.removed.end(), unequal.added.begin(),
                          unequal.added.end(), std::back_inserter(both));
    for (const std::size_t index : both) unequal.changed.emplace_back(index, index);
    const auto is_paired = [&both](std::size_t index) {
        return std::binary_search(both.begin(), both.end(), index);
    };
    std::erase_if(unequal.removed, is_paired);
    std::erase_if(unequal.added, is_paired);
}

/// `equal` are the pairs that need no second look.
Unequal pair_the_rest(const Fingerprints& left, const Fingerprints& right, const std::vector<Pair>& equal) {
    std::vector<std::size_t> used_left, used_right;
    for (const Pair& pair : equal) {
        used_left.push_back(pair.first);
        used_right.push_back(pair.second);
    }
    Unequal unequal;
    unequal.removed = rest_of(left.prints.size(), std::move(used_left));
    unequal.added = rest_of(right.prints.size(), std::move(used_right));
    for (std::size_t which = 0; which < std::tuple_size_v<Keys>; ++which)
        pair_by_key(which, left, right, unequal);
    pair_by_index(unequal);
    std::sort(unequal.changed.begin(), unequal.changed.end());
    return unequal;
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
        say_unequal(pair_the_rest(before, after, equal));
        return result_;
    }

  private:
    void read(std::size_t index, Records& records, Sink& sink) {
        Input& input = inputs_.open(index, true);
        const Format& format = job_.from != nullptr ? *job_.from : detect_format(input);
        format.read(input, job_.read, records, sink);
    }

    void load(std::size_t index, Selection& selection) {
        if (selection.empty()) return;
        Collector known_findings;  // they were reported in the first pass
        read(index, selection, known_findings);
    }

    /// Leaves the first that are still to be told.
    template <class Item>
    void cut(std::vector<Item>& items, std::size_t& room) {
        const std::size_t told = std::min(items.size(), room);
        room -= told;
        result_.not_shown += items.size() - told;
        items.resize(told);
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

    void say_unequal(Unequal unequal) {
        std::size_t room = job_.most_shown;
        cut(unequal.changed, room);
        cut(unequal.removed, room);
        cut(unequal.added, room);
        Selection before, after;
        for (const Pair& pair : unequal.changed) {
            before.want(pair.first);
            after.want(pair.second);
        }
        for (const std::size_t i : unequal.removed) before.want(i);
        for (const std::size_t j : unequal.added) after.want(j);
        load(0, before);
        load(1, after);
        for (const Pair& pair : unequal.changed) {
            const Record& a = before.at(pair.first, job_.before);
            const Record& b = after.at(pair.second, job_.after);
            say({ChangeKind::changed, pair.first, pair.second, title_of(b),
                 compare_records(a, b, job_.with_layout)});
        }
        for (const std::size_t i : unequal.removed)
            say({ChangeKind::removed, i, 0, title_of(before.at(i, job_.before)), {}});
        for (const std::size_t j : unequal.added)
            say({ChangeKind::added, 0, j, title_of(after.at(j, job_.after)), {}});
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
