// SPDX-License-Identifier: MIT
// One edit of what stands around the sections of a random record gives the edited record, all else intact.
#include "tests/unit/reconcile/table.h"

using namespace reconcile_tests;

namespace {

using outline::Role;
using test::RandomRecords;

/// Found at the piece of `role`.
Found field(const Record& record, Role role, std::size_t index = outline::nowhere,
            const char* rule = "REC-014") {
    return {{rule, line_of_field(record, role, index)}};
}

/// All pieces that stand in front of `role`, which is where the page goes on without it.
bool is_first_field(const Record& record, Role role) {
    for (const outline::Piece& piece : outline::show(record, english())) {
        if (piece.role == role) return true;
        if (piece.role != Role::title) return false;
    }
    return false;
}

bool change_title(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.title || record.title->plain().size() < 3) return false;
    record.title->append(" again");
    found = field(record, Role::title);
    return true;
}

bool add_title(Record& record, RandomRecords& /*random*/, Found& found) {
    if (record.title) return false;
    record.title = "A title at last";
    found = field(record, Role::title);
    return true;
}

bool change_url(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.source || !record.source->url || !record.links.empty()) return false;
    record.source->url = "https://example.org/new";
    found = field(record, Role::source);
    return true;
}

bool change_source_name(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.source || (!record.source->name && !record.source->url) || !record.links.empty())
        return false;
    record.source->name = "Another paper";
    found = field(record, Role::source);
    return true;
}

bool delete_source_name(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.source || !record.source->name || !record.source->url || !record.links.empty()) return false;
    record.source->name.reset();
    found = field(record, Role::source);
    return true;
}

bool add_source(Record& record, RandomRecords& /*random*/, Found& found) {
    if (record.source || !record.links.empty()) return false;
    record.source.emplace();
    record.source->name = "A paper";
    record.source->url = "https://example.org/new";
    found = field(record, Role::source);
    return true;
}

bool change_date(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.published || record.published->raw || record.published->value->size() < 10) return false;
    record.published->value = "2031-01-02";
    found = field(record, Role::published);
    return true;
}

bool print_date(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.published) return false;
    record.published->value = "2031-01-02";
    record.published->raw = "2 Jan 2031";
    found = field(record, Role::published);
    return true;
}

bool spoil_date(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.published) return false;
    record.published->raw = "some day soon";  // the value stays beside it
    found = field(record, Role::published, outline::nowhere, "REC-016");
    return true;
}

bool add_updated(Record& record, RandomRecords& /*random*/, Found& found) {
    if (record.updated) return false;
    record.updated.emplace();
    record.updated->value = "2031-01-02";
    record.updated->raw = "2 Jan 2031";
    found = field(record, Role::updated);
    return true;
}

bool add_tag(Record& record, RandomRecords& random, Found& found) {
    const std::size_t index = random.below(record.tags.size() + 1);
    record.tags.insert(record.tags.begin() + static_cast<std::ptrdiff_t>(index), {"a new tag", std::nullopt});
    found = field(record, Role::tag, index);
    return true;
}

bool change_tag(Record& record, RandomRecords& random, Found& found) {
    if (record.tags.empty()) return false;
    const std::size_t index = random.below(record.tags.size());
    record.tags[index].text = "another tag";
    found = field(record, Role::tag, index);
    return true;
}

bool delete_tag(Record& record, RandomRecords& random, Found& found) {
    if (record.tags.empty()) return false;
    const std::size_t index = random.below(record.tags.size());
    record.tags.erase(record.tags.begin() + static_cast<std::ptrdiff_t>(index));
    // The others are passed over without a word: only the record is known.
    found = {{"REC-014", line_of_record(record)}};
    return true;
}

bool add_badge(Record& record, RandomRecords& random, Found& found) {
    const std::size_t index = random.below(record.badges.size() + 1);
    record.badges.insert(record.badges.begin() + static_cast<std::ptrdiff_t>(index), "New badge");
    found = field(record, Role::badge, index);
    return true;
}

bool delete_badge(Record& record, RandomRecords& /*random*/, Found& found) {
    if (record.badges.empty() || !is_first_field(record, Role::badge)) return false;
    record.badges.erase(record.badges.begin());
    found = {{"REC-014", line_of_record(record)}};
    return true;
}

bool add_author(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.source) return false;
    record.source->authors.emplace_back("Jane Doe");
    found = field(record, Role::author, record.source->authors.size() - 1);
    return true;
}

bool add_link(Record& record, RandomRecords& /*random*/, Found& found) {
    Link link;
    link.href = "https://example.org/more";
    link.text = "More of it";
    link.rel = LinkRel::reference;
    record.links.push_back(link);
    found = field(record, Role::link, record.links.size() - 1);
    return true;
}

bool change_link(Record& record, RandomRecords& random, Found& found) {
    if (record.links.empty()) return false;
    const std::size_t index = random.below(record.links.size());
    record.links[index].href = "https://example.org/else";
    found = field(record, Role::link, index);
    return true;
}

bool add_alt_title(Record& record, RandomRecords& /*random*/, Found& found) {
    record.alt_titles.push_back({"Ein anderer Titel", "de"});
    found = field(record, Role::alt_title, record.alt_titles.size() - 1);
    return true;
}

}  // namespace

TEST_CASE("one edit of a field of a random record is exactly that edit") {
    check_edits({{"title changed", change_title},
                 {"title added", add_title},
                 {"source URL", change_url},
                 {"source name", change_source_name},
                 {"source name deleted", delete_source_name, 20},
                 {"source added", add_source},
                 {"date in our words", change_date},
                 {"date as printed", print_date},
                 {"no date", spoil_date},
                 {"second date", add_updated},
                 {"tag added", add_tag},
                 {"tag changed", change_tag},
                 {"tag deleted", delete_tag},
                 {"badge added", add_badge},
                 {"badge deleted", delete_badge},
                 {"author added", add_author},
                 {"link added", add_link},
                 {"link changed", change_link},
                 {"alternative title added", add_alt_title}},
                31);
}

TEST_CASE("a title that the page lost stays") {
    RandomRecords random(32, test::Taste::plain);
    for (int i = 0; i < 300; ++i) {
        const Record stored = random.record();
        if (!stored.title || stored.title->plain().empty()) continue;
        Record edited = stored;
        edited.title.reset();
        const Result result = run(stored, page_of(edited));
        CHECK(result.rules == Ids{"REC-015"});
        CHECK(result.record == stored);
    }
}
