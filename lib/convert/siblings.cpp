// SPDX-License-Identifier: MIT
#include "lib/convert/siblings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lib/convert/language_path.h"
#include "lib/diag/rules_pan.h"

namespace digestkit {

namespace {

std::string counted_records(const DigestInLanguage& one) {
    const std::size_t count = one.digest.records.size();
    return fmt::format("{} {}", count, count == 1 ? "record" : "records");
}

}  // namespace

void Siblings::read(Input& input, const Format& format, const ReadOptions& options, const std::string& path) {
    files_.push_back({input.name(), input.member()});
    digests_.emplace_back().lang = language_path(path).lang;
    format.read(input, options, *this, sink_);
}

void Siblings::head(Head head) {
    digests_.back().digest.head = std::move(head);
}

void Siblings::record(Record record, const Places&) {
    digests_.back().digest.records.push_back(std::move(record));
}

std::vector<Digest> Siblings::take() {
    std::vector<Digest> taken;
    if (digests_.empty()) return taken;
    apart_ = !can_join(digests_);
    if (!apart_) {
        taken.push_back(join_languages(std::move(digests_)));
        return taken;
    }
    if (sink_.count(Severity::error) == 0) tell();
    for (DigestInLanguage& one : digests_) taken.push_back(std::move(one.digest));
    return taken;
}

void Siblings::tell() {
    const std::size_t first = digests_.front().digest.records.size();
    const auto other = std::find_if(digests_.begin(), digests_.end(), [first](const DigestInLanguage& one) {
        return one.digest.records.size() != first;
    });
    if (other == digests_.end()) return;  // all are empty
    const File& named = files_.front();
    const std::string name_of_first = named.member.empty() ? named.name : named.name + "/" + named.member;
    const File& file = files_.at(static_cast<std::size_t>(other - digests_.begin()));
    sink_.report(
        diagnose(rules::pan::languages_not_joined,
                 fmt::format("{} here and {} in {}: the files are not joined", counted_records(*other),
                             counted_records(digests_.front()), printable(name_of_first)),
                 {file.name, file.member, {}, {}}, "give each file the same records, in the same order"));
}

}  // namespace digestkit
