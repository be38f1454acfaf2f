// SPDX-License-Identifier: MIT
#include "tests/unit/places/plants.h"

namespace places_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): tests only

namespace {

Section& some_section(Record& record, test::RandomRecords& random) {
    if (record.sections.empty()) record.sections.emplace_back();
    return record.sections[random.below(record.sections.size())];
}

Block& new_block(Record& record, BlockType type, test::RandomRecords& random) {
    std::vector<Block>& blocks = some_section(record, random).blocks;
    const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(random.below(blocks.size() + 1));
    Block block;
    block.type = type;
    return *blocks.insert(at, block);
}

Source& source_of(Record& record) {
    if (!record.source) record.source.emplace();
    return *record.source;
}

void plant_around(Record& record, Plant where, const std::string& text, test::RandomRecords& random) {
    switch (where) {
        case Plant::title:
            record.title = Text(text);
            return;
        case Plant::alt_title:
            record.alt_titles.push_back({Text(text), "ja"});
            return;
        case Plant::badge:
            record.badges.push_back(text);
            return;
        case Plant::source_name:
            source_of(record).name = text;
            return;
        case Plant::author:
            source_of(record).authors.push_back(text);
            return;
        case Plant::published:
            record.published = Date{"2026-04-27", text};
            return;
        case Plant::tag:
            record.tags.push_back({text, std::nullopt});
            return;
        case Plant::link_text:
            record.links.push_back({"https://example.org/a", text, LinkRel::reference, ""});
            return;
        case Plant::source_url:
            source_of(record).url = std::string(url_word) + std::to_string(random.below(100));
            source_of(record).name = "Gazette";
            return;
        case Plant::link_href:
            record.links.push_back({std::string(url_word), "A link", LinkRel::discussion, ""});
            return;
        default:
            record.id = text;
    }
}

}  // namespace

void plant(Record& record, Plant where, test::RandomRecords& random) {
    const std::string text = std::string(word) + " " + random.words(3);
    switch (where) {
        case Plant::label:
            some_section(record, random).label = text;
            some_section(record, random).blocks.emplace_back().text = Text("Said.");
            return;
        case Plant::provider:
            some_section(record, random).provenance = Provenance{text, "model", {}, {}};
            return;
        case Plant::model:
            some_section(record, random).provenance = Provenance{"claude", text, {}, {}};
            return;
        case Plant::block:
            new_block(record, BlockType::paragraph, random).text = Text(text);
            return;
        case Plant::code:
            new_block(record, BlockType::code, random).text = Text(text + "\nsecond line");
            return;
        case Plant::item: {
            Block& item = new_block(record, BlockType::item, random);
            item.label = random.words(2) + " & <b>";
            item.text = Text(text);
            return;
        }
        case Plant::item_label: {
            Block& item = new_block(record, BlockType::item, random);
            item.label = text;
            item.text = Text(random.words(4));
            return;
        }
        default:
            plant_around(record, where, text, random);
    }
}

namespace {

void add_sections(const Record& record, std::vector<Field>& fields) {
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        const Section& section = record.sections[i];
        const std::string path = "/sections/" + std::to_string(i);
        if (section.label) fields.push_back({path + "/label", *section.label});
        if (section.provenance) {
            const Provenance& by = *section.provenance;
            fields.push_back({path + "/provenance/provider", by.provider.value_or("")});
            fields.push_back({path + "/provenance/model", by.model.value_or("")});
            fields.push_back({path + "/provenance/raw", by.raw.value_or("")});
        }
        for (std::size_t k = 0; k < section.blocks.size(); ++k) {
            const std::string block = path + "/blocks/" + std::to_string(k);
            fields.push_back({block + "/label", section.blocks[k].label.value_or("")});
            fields.push_back({block + "/text", section.blocks[k].text.plain()});
        }
    }
}

}  // namespace

std::vector<Field> fields_of(const Record& record) {
    std::vector<Field> fields;
    const auto add = [&fields](const std::string& path, const std::string& value) {
        fields.push_back({path, value});
    };
    const auto step = [](const char* list, std::size_t i) { return list + ("/" + std::to_string(i)); };
    if (record.id) add("/id", *record.id);
    if (record.title) add("/title", record.title->plain());
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i)
        add(step("/alt_titles", i) + "/text", record.alt_titles[i].text.plain());
    if (record.source) {
        add("/source/name", record.source->name.value_or(""));
        add("/source/url", record.source->url.value_or(""));
        for (std::size_t i = 0; i < record.source->authors.size(); ++i)
            add(step("/source/authors", i), record.source->authors[i]);
    }
    if (record.published) add("/published/raw", record.published->raw.value_or(""));
    for (std::size_t i = 0; i < record.badges.size(); ++i) add(step("/badges", i), record.badges[i]);
    for (std::size_t i = 0; i < record.tags.size(); ++i) add(step("/tags", i) + "/text", record.tags[i].text);
    for (std::size_t i = 0; i < record.links.size(); ++i) {
        add(step("/links", i) + "/href", record.links[i].href);
        add(step("/links", i) + "/text", record.links[i].text.value_or(""));
    }
    add_sections(record, fields);
    return fields;
}

std::vector<std::string> paths_of(const Record& record, std::string_view front) {
    std::vector<std::string> paths;
    for (const Field& field : fields_of(record)) {
        if (field.value.starts_with(front)) paths.push_back(field.path);
    }
    return paths;
}

std::vector<Record> planted(test::RandomRecords& random, Plant where) {
    std::vector<Record> records;
    for (std::size_t count = 1 + random.below(3); count > 0; --count) records.push_back(random.record());
    plant(records[random.below(records.size())], where, random);
    return records;
}

}  // namespace places_tests
