// SPDX-License-Identifier: MIT
#include "lib/formats/docx/comments.h"

#include <string>
#include <unordered_map>

#include "lib/formats/docx/plain_words.h"

namespace digestkit::docx {

using xmlio::Markup;

namespace {

/// What is known of a thread by the last paragraph of each of its comments.
struct Thread {
    std::string_view parent;
    bool resolved = false;
};
using Threads = std::unordered_map<std::string_view, Thread>;

Threads threads_of(const Markup& markup) {
    Threads threads;
    for (Markup::Node node = markup.first(markup.root()); node != Markup::none; node = markup.next(node)) {
        const auto id = markup.attribute(node, "paraId");
        if (!id) continue;
        const auto done = markup.attribute(node, "done");
        threads[*id] = {markup.attribute(node, "paraIdParent").value_or(""), done && is_on(done)};
    }
    return threads;
}

std::string_view last_paragraph(const Markup& markup, Markup::Node comment) {
    std::string_view id;
    for (Markup::Node node = markup.first(comment); node != Markup::none; node = markup.next(node))
        id = markup.attribute(node, "paraId").value_or(id);
    return id;
}

}  // namespace

std::vector<Comment> read_comments(const ReadPart& part, const std::optional<ReadPart>& extended,
                                   Reading& reading) {
    const Markup& markup = part.markup;
    const Threads threads = extended ? threads_of(extended->markup) : Threads{};
    const PairedFields fields(markup);
    std::vector<Comment> comments;
    std::unordered_map<std::string_view, std::size_t> by_paragraph;
    for (Markup::Node node = markup.first(markup.root()); node != Markup::none; node = markup.next(node)) {
        if (markup.name(node) != "comment") continue;
        Comment comment;
        comment.author = markup.attribute(node, "author").value_or("");
        comment.date = markup.attribute(node, "date").value_or("");
        std::vector<Paragraph> paragraphs;
        StoryReader(part, fields, reading, paragraphs).read(node);
        for (const Paragraph& each : paragraphs) {
            if (!comment.text.empty()) comment.text += '\n';
            comment.text += each.block.text.plain();
        }
        const auto anchor = reading.anchors.find(markup.attribute(node, "id").value_or(""));
        if (anchor != reading.anchors.end()) comment.place = anchor->second;
        const std::string_view id = last_paragraph(markup, node);
        const auto thread = threads.find(id);
        if (thread != threads.end()) {
            comment.resolved = thread->second.resolved;
            const auto parent = by_paragraph.find(thread->second.parent);
            if (parent != by_paragraph.end()) {
                comment.reply = true;
                const Comment& answered = comments[parent->second];
                comment.resolved = comment.resolved || answered.resolved;
                if (!comment.place.known()) comment.place = answered.place;
            }
        }
        if (!id.empty()) by_paragraph.emplace(id, comments.size());
        comments.push_back(std::move(comment));
    }
    return comments;
}

}  // namespace digestkit::docx
