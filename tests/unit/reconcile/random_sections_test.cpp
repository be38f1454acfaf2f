// SPDX-License-Identifier: MIT
// One edit of a section of a random record gives the edited record, all else intact.
#include <algorithm>

#include "tests/unit/reconcile/table.h"

using namespace reconcile_tests;

namespace {

using outline::Role;
using test::RandomRecords;

constexpr const char* fresh_language = "fi";  // random records have none such

/// Sections with a text of their own that no other has.
std::vector<std::size_t> distinct_sections(const Record& record) {
    std::vector<std::size_t> found;
    for (const Place& place : seen_blocks(record)) {
        if (found.empty() || found.back() != place.section) found.push_back(place.section);
    }
    return found;
}

bool pick_section(const Record& record, RandomRecords& random, std::size_t& section) {
    const auto choices = distinct_sections(record);
    if (choices.empty()) return false;
    section = choices[random.below(choices.size())];
    return true;
}

bool relabel(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_section(record, random, section)) return false;
    record.sections[section].label = "Quite another label";
    found = {{"REC-012", line_of_section(record, section)}};
    return true;
}

/// A word that we know says the kind and the language too.
bool relabel_as_summary(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_section(record, random, section)) return false;
    Section& changed = record.sections[section];
    if (!changed.label || changed.lang.empty()) return false;
    changed.label = "Summary";
    changed.kind = SectionKind::summary;
    found = {{"REC-012", line_of_section(record, section)}};
    return true;
}

bool add_section(Record& record, RandomRecords& random, Found& found) {
    const std::size_t index = random.below(record.sections.size() + 1);
    Section added;
    added.label = "Words of the editor";
    for (const char* text : {"A first new paragraph.", "A second new paragraph."}) {
        Block block;
        block.text = text;
        added.blocks.push_back(block);
    }
    record.sections.insert(record.sections.begin() + static_cast<std::ptrdiff_t>(index), added);
    found = {{"REC-009", line_of_section(record, index)}};
    return true;
}

/// The last piece of the sections before, of those that are passed: headings of sections, and blocks. Without
/// such, where the record begins.
std::uint64_t line_before_section(const Record& record, std::size_t section) {
    if (section == 0) return 1;
    --section;
    return std::max<std::uint64_t>(line_before(record, {section, record.sections[section].blocks.size()}), 1);
}

bool delete_section(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_section(record, random, section)) return false;
    found = {{"REC-010", line_before_section(record, section)}};
    record.sections.erase(record.sections.begin() + static_cast<std::ptrdiff_t>(section));
    return true;
}

bool move_section(Record& record, RandomRecords& /*random*/, Found& found) {
    auto& sections = record.sections;
    if (sections.size() < 3 || distinct_sections(record).size() != sections.size()) return false;
    std::rotate(sections.begin(), sections.begin() + 1, sections.end());  // the first goes to the end
    found = {{"REC-011", line_of_section(record, sections.size() - 1)}};
    return true;
}

bool change_language(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_section(record, random, section)) return false;
    Section& changed = record.sections[section];
    const auto inherits = [](const Block& block) {
        return block.lang.empty() && block.type != BlockType::rule && block.type != BlockType::boilerplate;
    };
    if (changed.lang.empty() || std::none_of(changed.blocks.begin(), changed.blocks.end(), inherits))
        return false;
    changed.lang = fresh_language;
    found = {{"REC-013", line_of_section(record, section)}};
    return true;
}

bool change_record_language(Record& record, RandomRecords& /*random*/, Found& found) {
    if (!record.title || record.title->plain().empty()) return false;  // else nothing shows its language
    record.lang = fresh_language;
    found = {{"REC-013", line_of_field(record, Role::title)}};
    return true;
}

bool change_model(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_section(record, random, section)) return false;
    auto& provenance = record.sections[section].provenance;
    if (!provenance || !provenance->provider || !provenance->model || provenance->generated) return false;
    if (provenance->raw) return false;  // goes with the old line: another test
    provenance->model = "another-model-7";
    found = {{"REC-017", line_of(record, Role::provenance, section)}};
    return true;
}

bool delete_provenance(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_section(record, random, section)) return false;
    if (line_of(record, Role::provenance, section) == 0) return false;
    record.sections[section].provenance.reset();
    found = {{"REC-017", line_of_section(record, section)}};
    return true;
}

}  // namespace

TEST_CASE("one edit of a section of a random record is exactly that edit") {
    check_edits({{"relabelled", relabel},
                 {"relabelled with a word for a kind", relabel_as_summary, 20},
                 {"added", add_section, 250},
                 {"deleted", delete_section},
                 {"moved", move_section, 20},
                 {"another language", change_language},
                 {"another language of the record", change_record_language},
                 {"another model", change_model, 5},
                 {"provenance deleted", delete_provenance, 20}},
                41);
}
