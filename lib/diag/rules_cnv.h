// SPDX-License-Identifier: MIT
// Rules of area CNV: what a target format cannot hold. Warnings where content is lost: the rest is written.
// Infos where only the look of the text changes.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::cnv {

inline constexpr Rule head_dropped{
    "CNV-001", "head-dropped", Severity::warning,
    "the target holds records only: title, date, language or unknown members of the "
    "digest are left out"};
inline constexpr Rule heads_differ{"CNV-002", "heads-differ", Severity::warning,
                                   "several inputs have different heads: none is written"};
inline constexpr Rule extra_name_taken{
    "CNV-003", "extra-name-taken", Severity::warning,
    "an unknown member has the name of a known one or of another: left out"};
inline constexpr Rule field_not_held{"CNV-004", "field-not-held", Severity::warning,
                                     "the target layout has no place for a field: left out"};
inline constexpr Rule reads_back_differently{"CNV-005", "reads-back-differently", Severity::warning,
                                             "what was written would be read back as something else"};
inline constexpr Rule label_made{"CNV-006", "label-made", Severity::info,
                                 "a section without a label gets one made from its kind and language"};
inline constexpr Rule patch_not_applied{"CNV-007", "patch-not-applied", Severity::info,
                                        "the record was changed since it was read: written plainly"};
inline constexpr Rule final_newline_added{
    "CNV-008", "final-newline-added", Severity::info,
    "a record that ended without a line end gets one, as another follows"};
inline constexpr Rule mark_dropped{"CNV-009", "byte-order-mark-dropped", Severity::info,
                                   "a byte order mark can only stand at the start of a file"};
inline constexpr Rule not_separable{"CNV-010", "records-not-separable", Severity::warning,
                                    "a reader would not find the end of a record where it is"};

inline constexpr Rule link_as_text{"CNV-011", "link-as-text", Severity::info,
                                   "an address that no reader should follow is kept and is no link"};

inline constexpr Rule undated_left_out{"CNV-016", "undated-left-out", Severity::info,
                                       "records without a date are in no issue"};

// What editors leave in a document is said whenever it is read.
inline constexpr Rule comment_left_out{"CNV-018", "comment-left-out", Severity::info,
                                       "somebody commented on the text: a record has no place for that"};
inline constexpr Rule changes_resolved{"CNV-019", "changes-resolved", Severity::info,
                                       "the document has tracked changes: they were accepted or rejected"};
inline constexpr Rule older_part{"CNV-020", "older-part", Severity::warning,
                                 "a file of an earlier run stands where this one wrote none"};

inline constexpr Rule many_records{"CNV-021", "many-records", Severity::info,
                                   "a document holds so many records that word processors grow slow"};

inline constexpr const Rule* all[] = {
    &head_dropped,           &heads_differ,     &extra_name_taken,  &field_not_held,
    &reads_back_differently, &label_made,       &patch_not_applied, &final_newline_added,
    &mark_dropped,           &not_separable,    &link_as_text,      &undated_left_out,
    &comment_left_out,       &changes_resolved, &older_part,        &many_records};

}  // namespace digestkit::rules::cnv
