// SPDX-License-Identifier: MIT
#include "lib/formats/docx/remarks.h"

#include <fmt/format.h>

#include "lib/diag/rules_cnv.h"
#include "lib/diag/rules_doc.h"

namespace digestkit::docx {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Whole: this is the only place where it still stands.
std::string text_of(const Comment& comment) {
    std::string who = comment.author.empty() ? "somebody" : printable(comment.author);
    if (!comment.date.empty()) who += " on " + printable(comment.date);
    return fmt::format("{} {}: \"{}\"{}", who, comment.reply ? "replied" : "commented",
                       printable(comment.text), comment.resolved ? " (resolved)" : "");
}

std::string changes_of(const Tracked& tracked) {
    std::string text;
    const auto add = [&text](std::size_t count, std::string_view one, std::string_view many) {
        if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, one, many);
    };
    add(tracked.insertions, "insertion", "insertions");
    add(tracked.deletions, "deletion", "deletions");
    add(tracked.moves, "move", "moves");
    add(tracked.formats, "change of format", "changes of format");
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
    if (pictures_ + tables_ + notes_ == 0) return;
    say(rules::doc::picture_table_note,
        fmt::format("pictures became links ({} texts), tables became text ({}), and notes paragraphs ({})",
                    pictures_, tables_, notes_),
        {});
}

}  // namespace digestkit::docx
