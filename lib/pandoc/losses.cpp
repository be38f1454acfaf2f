// SPDX-License-Identifier: MIT
#include "lib/pandoc/losses.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_cnv.h"
#include "lib/unicode/normal.h"

namespace digestkit::pandoc {

namespace {

template <typename Is>
bool any_section(const Record& record, Is is) {
    return std::any_of(record.sections.begin(), record.sections.end(), is);
}

template <typename Is>
bool any_block(const Record& record, Is is) {
    return any_section(record, [&is](const Section& section) {
        return std::any_of(section.blocks.begin(), section.blocks.end(), is);
    });
}

template <typename Is>
bool any_code(const Record& record, Is is) {
    return any_block(record, [&is](const Block& block) {
        return block.type == BlockType::code && is(block.text.plain());
    });
}

bool is_exact_only(const Date& date) {
    return date.value && date.raw;
}

bool has_exact_date(const Record& record) {
    return (record.published && is_exact_only(*record.published)) ||
           (record.updated && is_exact_only(*record.updated));
}

bool has_marked_code(const Record& record) {
    return any_block(
        record, [](const Block& block) { return block.type == BlockType::code && !block.text.is_plain(); });
}

bool says_nothing(const Provenance& by) {
    const auto blank = [](const std::optional<std::string>& text) { return !text || text->empty(); };
    const bool dated = by.generated && !(blank(by.generated->value) && blank(by.generated->raw));
    return blank(by.provider) && blank(by.model) && blank(by.raw) && !dated;
}

constexpr Held k = Held::kept, a = Held::approximated, d = Held::dropped;

// In the order of the model.
constexpr LossRow rows[] = {
    {"title of the digest", {k, a, a, a}, nullptr, [](const Head& head) { return head.title.has_value(); }},
    {"date of the digest", {k, k, a, a}, nullptr, [](const Head& head) { return head.date.has_value(); }},
    {"language of the digest",
     {k, k, a, d},
     nullptr,
     [](const Head& head) { return !head.lang.empty(); },
     false},
    {"unknown members of the digest",
     {d, d, d, d},
     nullptr,
     [](const Head& head) { return !head.extras.empty(); }},
    {"id", {k, k, d, d}, [](const Record& record) { return record.id.has_value(); }},
    {"title", {k, k, a, a}, [](const Record& record) { return record.title.has_value(); }},
    {"alternative titles", {k, k, a, a}, [](const Record& record) { return !record.alt_titles.empty(); }},
    {"source", {k, k, a, a}, [](const Record& record) { return record.source.has_value(); }},
    {"dates", {k, k, a, a}, [](const Record& record) { return record.published || record.updated; }},
    {"exact dates behind printed ones", {k, k, a, a}, has_exact_date},
    {"language of the record", {k, k, a, a}, [](const Record& record) { return !record.lang.empty(); }},
    {"badges", {k, k, a, a}, [](const Record& record) { return !record.badges.empty(); }},
    {"tags", {k, k, a, a}, [](const Record& record) { return !record.tags.empty(); }},
    {"schemes of tags",
     {k, k, d, d},
     [](const Record& record) {
         return std::any_of(record.tags.begin(), record.tags.end(),
                            [](const Tag& tag) { return tag.scheme.has_value(); });
     }},
    {"links", {k, k, a, a}, [](const Record& record) { return !record.links.empty(); }},
    {"relations of links",
     {k, k, a, a},
     [](const Record& record) {
         return std::any_of(record.links.begin(), record.links.end(),
                            [](const Link& link) { return link.rel.has_value(); });
     }},
    {"kinds and labels of sections",
     {k, k, a, a},
     [](const Record& record) { return !record.sections.empty(); }},
    {"languages of sections and blocks",
     {k, k, a, a},
     [](const Record& record) {
         return any_section(record, [](const Section& section) { return !section.lang.empty(); });
     }},
    {"provenance",
     {k, k, a, a},
     [](const Record& record) {
         return any_section(record, [](const Section& section) { return section.provenance.has_value(); });
     }},
    {"provenance that says nothing",
     {d, d, d, d},
     [](const Record& record) {
         return any_section(record, [](const Section& section) {
             return section.provenance && says_nothing(*section.provenance);
         });
     },
     nullptr,
     false},
    {"unknown members of sections",
     {d, d, d, d},
     [](const Record& record) {
         return any_section(record, [](const Section& section) { return !section.extras.empty(); });
     }},
    {"headings, paragraphs, quotes, rules",
     {k, k, a, a},
     [](const Record& record) { return any_block(record, [](const Block&) { return true; }); }},
    {"headings that repeat what stands above",
     {d, d, d, d},
     [](const Record&) { return false; },
     nullptr,
     false},
    {"items, their labels, numbers and depths",
     {k, k, a, a},
     [](const Record& record) {
         return any_block(record, [](const Block& block) { return block.type == BlockType::item; });
     }},
    {"markers of items",
     {k, k, d, d},
     [](const Record& record) {
         return any_block(record, [](const Block& block) { return block.marker.has_value(); });
     },
     nullptr,
     false},
    {"code",
     {k, k, a, a},
     [](const Record& record) {
         return any_block(record, [](const Block& block) { return block.type == BlockType::code; });
     }},
    {"carriage returns in code",
     {d, d, a, a},
     [](const Record& record) {
         return any_code(record,
                         [](const std::string& text) { return text.find('\r') != std::string::npos; });
     }},
    {"code that is not in form NFC",
     {a, k, a, a},
     [](const Record& record) {
         return any_code(record, [](const std::string& text) { return !is_nfc(text); });
     }},
    {"marks inside blocks of code", {d, d, d, d}, has_marked_code},
    {"tables",
     {k, k, a, a},
     [](const Record& record) {
         return any_block(record, [](const Block& block) { return block.code_lang == "pipe-table"; });
     }},
    {"strong, emphasis, code and links in texts",
     {k, k, a, a},
     [](const Record& record) {
         return any_block(record, [](const Block& block) { return !block.text.is_plain(); });
     }},
    {"page furniture",
     {d, d, d, d},
     [](const Record& record) {
         return any_block(record, [](const Block& block) { return block.type == BlockType::boilerplate; });
     }},
    {"unknown members", {d, d, d, d}, [](const Record& record) { return !record.extras.empty(); }},
    {"layout of the text that it was read from",
     {d, d, d, d},
     [](const Record& record) { return record.layout.has_value(); },
     nullptr,
     false},
};

std::string said_of(const LossRow& row) {
    const bool one = row.field == "id" || row.field == "page furniture";
    return fmt::format("{} {} left out: the format has no place for {}", row.field, one ? "is" : "are",
                       one ? "it" : "them");
}

bool is_dropped(const LossRow& row, Holder holder) {
    return row.said && row.held.at(static_cast<std::size_t>(holder)) == Held::dropped;
}

constexpr std::string_view advice = "JSON, XML, EPUB and DOCX hold all of it";

}  // namespace

std::span<const LossRow> loss_rows() {
    return rows;
}

Holder holder_of(const Target& target) {
    if (target.name == "odt" || target.name == "opendocument") return Holder::odt;
    if (!target.attributes) return Holder::clean;
    return target.notation == Notation::html ? Holder::html : Holder::markdown;
}

void report_losses(const Record& record, std::uint64_t number, const Target& target, Sink& sink) {
    for (const LossRow& row : rows) {
        if (row.present == nullptr || !is_dropped(row, holder_of(target)) || !row.present(record)) continue;
        Diagnostic found = diagnose(rules::cnv::field_not_held, said_of(row), {}, std::string(advice));
        found.record = number;
        sink.report(std::move(found));
    }
}

void report_losses(const Head& head, const Target& target, Sink& sink) {
    for (const LossRow& row : rows) {
        if (row.present_in_head == nullptr || !is_dropped(row, holder_of(target)) ||
            !row.present_in_head(head))
            continue;
        sink.report(diagnose(rules::cnv::field_not_held, said_of(row), {}, std::string(advice)));
    }
}

}  // namespace digestkit::pandoc
