// SPDX-License-Identifier: MIT
// What should be there and is not: a title, sections, blocks, a text in each field that is written down.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/properties.h"

namespace digestkit::checks {

namespace {

/// Nearly all texts begin with a letter; no blank begins with a byte that is visible ASCII or from 0xE4 on.
bool says_nothing(std::string_view text) noexcept {
    if (text.empty()) return true;
    const auto first = static_cast<unsigned char>(text.front());
    return first - 0x21U > 0x5DU && first < 0xE4 && is_blank(text);
}

void empty_field(const Subject& subject, std::string path, std::string_view what) {
    subject.report(rules::rec::field_empty, std::move(path), fmt::format("{} is empty", what),
                   "write what it should say, or leave the field out");
}

void check_field(const Subject& subject, const std::optional<std::string>& field, std::string_view path,
                 std::string_view what) {
    if (field && says_nothing(*field)) empty_field(subject, std::string(path), what);
}

void check_names(const Subject& subject) {
    const Record& record = subject.record;
    check_field(subject, record.id, "/id", "the id");
    if (record.source) {
        check_field(subject, record.source->name, "/source/name", "the name of the source");
        const auto& authors = record.source->authors;
        for (std::size_t i = 0; i < authors.size(); ++i) {
            if (says_nothing(authors[i])) empty_field(subject, item_path("/source/authors", i), "an author");
        }
    }
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i) {
        if (says_nothing(record.alt_titles[i].text.plain()))
            empty_field(subject, item_path("/alt_titles", i, "/text"), "another title");
    }
    for (std::size_t i = 0; i < record.badges.size(); ++i) {
        if (says_nothing(record.badges[i])) empty_field(subject, item_path("/badges", i), "a badge");
    }
    for (std::size_t i = 0; i < record.tags.size(); ++i) {
        if (says_nothing(record.tags[i].text)) empty_field(subject, item_path("/tags", i), "a tag");
    }
    for (std::size_t i = 0; i < record.links.size(); ++i) {
        const Link& link = record.links[i];
        if (says_nothing(link.href))
            empty_field(subject, item_path("/links", i, "/href"), "the address of a link");
        if (link.text && says_nothing(*link.text))
            empty_field(subject, item_path("/links", i, "/text"), "the text of a link");
    }
}

/// An image without a text of its own is shown.
bool has_image(const Text& text) {
    if (text.is_plain()) return false;
    const auto runs = text.runs();
    return std::any_of(runs.begin(), runs.end(),
                       [](const Text::Run& run) { return run.marks.href.has_value(); });
}

void check_provenance(const Subject& subject, const Provenance& provenance, std::size_t section) {
    // No path is put together before there is something to say of it.
    if (provenance.provider && says_nothing(*provenance.provider))
        empty_field(subject, section_path(section, "/provenance/provider"), "the provider");
    if (provenance.model) {
        if (says_nothing(*provenance.model))
            empty_field(subject, section_path(section, "/provenance/model"), "the model");
    } else {
        subject.report(rules::rec::model_missing, section_path(section, "/provenance/model"),
                       "the provenance names no model", "say which model wrote the section");
    }
}

/// True when people see something of the section.
bool check_section(const Subject& subject, std::size_t index) {
    const Section& section = subject.record.sections[index];
    if (section.label && says_nothing(*section.label))
        empty_field(subject, section_path(index, "/label"), "the label");
    if (section.provenance) check_provenance(subject, *section.provenance, index);
    if (section.blocks.empty()) {
        subject.report(rules::rec::section_empty, section_path(index),
                       fmt::format("{} has no text", name_of_section(section)),
                       "write the text, or take the section out");
        return true;  // is said
    }
    bool shown = false;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const Block& block = section.blocks[i];
        if (block.type == BlockType::rule) continue;
        shown = shown || block.type != BlockType::boilerplate;
        if (block.label && says_nothing(*block.label))
            empty_field(subject, block_path(index, i, "/label"), "the label of an item");
        const bool told = block.type == BlockType::code || (block.label && !says_nothing(*block.label));
        if (says_nothing(block.text.plain()) && !told && !has_image(block.text))
            empty_field(subject, block_path(index, i, "/text"), "the text of a block");
    }
    return shown;
}

}  // namespace

void check_presence(Subject& subject) {
    const Record& record = subject.record;
    if (!record.title) {
        subject.report(rules::rec::title_missing, "/title", "the record has no title", "write one");
    } else if (says_nothing(record.title->plain()) && !has_image(*record.title)) {
        empty_field(subject, "/title", "the title");
    }
    check_names(subject);
    bool shown = false;
    for (std::size_t i = 0; i < record.sections.size(); ++i) shown = check_section(subject, i) || shown;
    if (record.sections.empty()) {
        subject.report(rules::rec::sections_missing, "/sections", "the record has no section",
                       "a record without a summary or another text says nothing");
    } else if (!shown) {
        subject.report(rules::rec::text_missing, "/sections", "the record holds page furniture only, no text",
                       "was the text of the page lost on the way?");
    }
}

}  // namespace digestkit::checks
