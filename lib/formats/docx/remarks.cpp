// SPDX-License-Identifier: MIT
#include "lib/formats/docx/remarks.h"

#include <fmt/format.h>

#include "lib/base/counted.h"
#include "lib/diag/rules_cnv.h"
#include "lib/diag/rules_doc.h"

namespace digestkit::docx {
namespace {

/// Whole: this is the only place where it still stands.
std::string text_of(const Comment& comment) {
    std::string who = comment.author.empty() ? "somebody" : printable(comment.author);
    if (!comment.date.empty()) who += " on " + printable(comment.date);
    return fmt::format("{} {}: \"{}\"{}", who, comment.reply ? "replied" : "commented",
                       printable(comment.text), comment.resolved ? " (resolved)" : "");
}

std::string changes_of(const Tracked& tracked) {
    std::string text;
    add_counted(text, tracked.insertions, "insertion", "insertions");
    add_counted(text, tracked.deletions, "deletion", "deletions");
    add_counted(text, tracked.moves, "move", "moves");
    add_counted(text, tracked.formats, "change of format", "changes of format");
    return text;
}

}  // namespace

Remarks::Remarks(const Body& body)
    : comments_(body.comments),
      tracked_(body.tracked),
      pictures_(body.pictures),
      tables_(body.tables),
      notes_(body.notes) {}

void Remarks::report(const ReadOptions& options, const std::string& file, const std::string& member,
                     Sink& sink) const {
    const auto say = [&](const Rule& rule, std::string what, Position at, std::string hint = {}) {
        sink.report(diagnose(rule, std::move(what), {file, member, at, at}, std::move(hint)));
    };
    if (const std::string changes = changes_of(tracked_); !changes.empty()) {
        const bool accept = options.changes == Changes::accept;
        say(rules::cnv::changes_resolved,
            fmt::format("tracked changes were {}: {}", accept ? "accepted" : "rejected", changes), {},
            accept ? "--changes reject reads the text as it was before them"
                   : "--changes accept reads the text with them");
    }
    for (const Comment& comment : comments_)
        say(rules::cnv::comment_left_out, text_of(comment), comment.place);
    std::string became;
    add_counted(became, pictures_, "picture became a link", "pictures became links");
    add_counted(became, tables_, "table became text", "tables became text");
    add_counted(became, notes_, "note became a paragraph", "notes became paragraphs");
    if (!became.empty()) say(rules::doc::picture_table_note, became, {});
}

}  // namespace digestkit::docx
