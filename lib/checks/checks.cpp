// SPDX-License-Identifier: MIT
#include "lib/checks/checks.h"

#include "lib/checks/dates.h"
#include "lib/checks/language_tags.h"
#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/properties.h"

namespace digestkit {

namespace {

using Pass = void (*)(checks::Subject&);

/// Who settles a section stands before those who would say the consequence; what costs most stands last.
constexpr Pass passes[] = {
    &checks::check_presence,      &checks::check_dates,        &checks::check_links,
    &checks::check_language_tags, &checks::check_placeholders, &checks::check_sections,
    &checks::check_endings,       &checks::check_sizes,        &checks::check_characters,
    &checks::check_languages,
};

}  // namespace

void check_record(const Record& record, const Places& places, const CheckOptions& options, Sink& sink) {
    checks::Subject subject(record, options, places, sink);
    for (const Pass pass : passes) pass(subject);
}

void check_head(const Head& head, const Places& places, const CheckOptions& options, Sink& sink) {
    const checks::Reporter report(places, sink);
    if (head.title && is_blank(head.title->plain())) {
        report(rules::rec::field_empty, "/title", "the title of the digest is empty",
               "write a title, or leave the field out");
    }
    if (head.date) checks::check_date(*head.date, "/date", options, report);
    checks::check_language_tag(head.lang, "/lang", report);
}

}  // namespace digestkit
