// SPDX-License-Identifier: MIT
#include "lib/formats/docx/losses.h"

#include <fmt/format.h>

#include "lib/diag/rules_doc.h"

namespace digestkit::docx {

namespace {

struct Row {
    const Rule* rule;
    std::string_view one, many;  // "{}" is the number
};

constexpr std::array<Row, loss_kinds> rows = {
    {{&rules::doc::hidden_text, "a hidden text is left out", "{} hidden texts are left out"},
     {&rules::doc::imported_file, "a file that the document imports is not read",
      "{} files that the document imports are not read"},
     {&rules::doc::embedded_object, "an object (a chart, a diagram, another document) is left out",
      "{} objects (charts, diagrams, other documents) are left out"},
     {&rules::doc::reading_aid, "a reading aid beside the text (ruby) is left out",
      "{} reading aids beside the text (ruby) are left out"},
     {&rules::doc::field_without_result, "a field has no result: it is left out",
      "{} fields have no result: they are left out"},
     {&rules::doc::open_field, "a field begins or ends alone: it was taken for text",
      "{} fields begin or end alone: they were taken for text"},
     {&rules::doc::dead_link, "a link leads nowhere: it is text", "{} links lead nowhere: they are text"},
     {&rules::doc::missing_note, "a note is not in the package", "{} notes are not in the package"},
     {&rules::doc::unknown_list, "a paragraph is in a list that the document does not define",
      "{} paragraphs are in lists that the document does not define"},
     {&rules::doc::endless_style, "a style is based on itself, or on too many others",
      "{} styles are based on themselves, or on too many others"}}};

}  // namespace

void Losses::add(Loss loss, const std::string& member, Position at) {
    Found& found = found_.at(static_cast<std::size_t>(loss));
    if (found.count++ > 0) return;
    found.member = member;
    found.at = at;
}

void Losses::report(const std::string& file, Sink& sink) const {
    for (std::size_t i = 0; i < loss_kinds; ++i) {
        const Found& found = found_.at(i);
        if (found.count == 0) continue;
        const Row& row = rows.at(i);
        sink.report(diagnose(
            *row.rule,
            found.count == 1 ? std::string(row.one) : fmt::format(fmt::runtime(row.many), found.count),
            {file, found.member, found.at, found.at}));
    }
}

}  // namespace digestkit::docx
