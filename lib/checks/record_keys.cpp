// SPDX-License-Identifier: MIT
#include "lib/checks/record_keys.h"

#include <fmt/format.h>

#include <functional>
#include <utility>

#include "lib/base/story_url.h"
#include "lib/diag/rules_set.h"

namespace digestkit {

RecordKeys keys_of(const Record& record, const Places& places) {
    RecordKeys keys;
    // An empty id names nothing: another rule says so.
    if (record.id && !record.id->empty()) keys.id = RecordKeys::Key{*record.id, places.find("/id")};
    if (record.source && record.source->url) {
        if (auto url = story_url(*record.source->url))
            keys.url = RecordKeys::Key{*std::move(url), places.find("/source/url")};
    }
    return keys;
}

std::uint32_t DuplicateFinder::number_of(const Span& where) {
    // Records come file by file.
    if (inputs_.empty() || inputs_.back().first != where.file || inputs_.back().second != where.member)
        inputs_.emplace_back(where.file, where.member);
    return static_cast<std::uint32_t>(inputs_.size() - 1);
}

std::string DuplicateFinder::place_of(const First& first) const {
    const auto& [file, member] = inputs_[first.input];
    const std::string input = member.empty() ? file : fmt::format("{}!{}", file, member);
    return first.line == 0 ? fmt::format("record {} of {}", first.record, printable(input))
                           : fmt::format("{}:{}", printable(input), first.line);
}

void DuplicateFinder::add(const RecordKeys& keys, Sink& sink) {
    const auto seen = [&](Firsts& firsts, const RecordKeys::Key& key) -> const First* {
        const First own{keys.record, key.where.begin.line, number_of(key.where)};
        const auto [found, fresh] = firsts.try_emplace(std::hash<std::string>{}(key.text), own);
        return fresh ? nullptr : &found->second;
    };
    const auto report = [&](const Rule& rule, const RecordKeys::Key& key, std::string_view path,
                            std::string message, std::string hint) {
        Diagnostic diagnostic = diagnose(rule, std::move(message), key.where, std::move(hint));
        diagnostic.path = path;
        diagnostic.record = keys.record;
        diagnostic.record_key = keys.record_key.empty() && keys.id ? keys.id->text : keys.record_key;
        sink.report(std::move(diagnostic));
    };
    const First* same_id = keys.id ? seen(ids_, *keys.id) : nullptr;
    const First* same_url = keys.url ? seen(urls_, *keys.url) : nullptr;
    if (same_id != nullptr) {
        report(rules::set::duplicate_id, *keys.id, "/id",
               fmt::format("the id {} is that of {} too", quoted(keys.id->text), place_of(*same_id)),
               "an id names one record: change one of the two, or take one out");
    }
    // Of two copies of one record the ids say enough.
    const bool copy = same_id != nullptr && same_url != nullptr && same_id->record == same_url->record &&
                      same_id->input == same_url->input;
    if (same_url == nullptr || copy) return;
    report(rules::set::duplicate_url, *keys.url, "/source/url",
           fmt::format("{} is the source of {} too", quoted(keys.url->text), place_of(*same_url)),
           "join the two to one record with the sections of both");
}

}  // namespace digestkit
