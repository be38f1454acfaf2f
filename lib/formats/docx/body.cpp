// SPDX-License-Identifier: MIT
#include "lib/formats/docx/body.h"

#include "lib/base/room.h"
#include "lib/formats/docx/comments.h"
#include "lib/formats/docx/notes.h"
#include "lib/formats/docx/old_document.h"
#include "lib/formats/docx/story_reader.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {

using xmlio::Markup;

namespace {

/// Where the stored records begin.
void note_stored(const ReadPart& custom, Markup::Node property, Body& body) {
    if (body.stored.begin.known()) return;
    const std::string_view name = custom.markup.attribute(property, "name").value_or("");
    if (!name.starts_with(property_prefix) ||
        name.find_first_not_of("0123456789", property_prefix.size()) != std::string_view::npos)
        return;
    body.stored.member = custom.name;
    body.stored.begin = custom.markup.begin(property);
    body.stored.end = custom.markup.end(property);
}

void read_properties(PackageView& package, bool places, Body& body) {
    if (const auto core = package.of_package("core-properties", "docprops/core.xml")) {
        const Markup& markup = core->markup;
        const Markup::Node title = child_of(markup, markup.root(), "title");
        if (title != Markup::none) body.title = trimmed(markup.all_text(title));
        if (body.title && body.title->empty()) body.title.reset();
        const Markup::Node lang = child_of(markup, markup.root(), "language");
        if (lang != Markup::none && !body.lang) body.lang = trimmed(markup.all_text(lang));
        if (body.lang && body.lang->empty()) body.lang.reset();
    }
    auto custom = package.of_package("custom-properties", "docprops/custom.xml");
    if (!custom) custom = package.of_package("customProperties", "docprops/custom.xml");
    if (!custom) return;
    const Markup& markup = custom->markup;
    for (Markup::Node node = markup.first(markup.root()); node != Markup::none; node = markup.next(node)) {
        if (const auto name = markup.attribute(node, "name"))
            body.properties.emplace(*name, trimmed(markup.all_text(node)));
        if (places) note_stored(*custom, node, body);
    }
}

std::size_t count_children(const Markup& markup, Markup::Node node) {
    std::size_t count = 0;
    for (Markup::Node child = markup.first(node); child != Markup::none; child = markup.next(child)) ++count;
    return count;
}

/// What the document says, with its notes and comments. False when there is none to read.
bool read_document(PackageView& package, const ReadOptions& options, Losses& losses, Body& body) {
    const std::optional<ReadPart> main = package.main_part();
    if (!main) return false;
    const auto styles = package.related(*main, "styles", "styles.xml", Weight::text);
    const auto numbering = package.related(*main, "numbering", "numbering.xml", Weight::text);

    body.member = main->name;
    StyleSheet sheet(styles ? &styles->markup : nullptr);
    ListCounter lists(numbering ? &numbering->markup : nullptr, sheet);
    Notes notes(package.related(*main, "footnotes", "footnotes.xml", Weight::text),
                package.related(*main, "endnotes", "endnotes.xml", Weight::text));
    Reading reading{sheet, lists, body, losses, options.changes, options.places, &notes, {}};
    const PairedFields fields(main->markup);
    const Markup::Node story = main->markup.find(main->markup.first(main->markup.root()), "body");
    make_room(body.paragraphs, count_children(main->markup, story));
    StoryReader(*main, fields, reading, body.paragraphs).read(story);

    if (!sheet.lang().empty()) body.lang = sheet.lang();
    if (const auto comments = package.related(*main, "comments", "comments.xml", Weight::rest)) {
        reading.notes = nullptr;
        const auto extended =
            package.related(*main, "commentsExtended", "commentsExtended.xml", Weight::rest);
        body.comments = read_comments(*comments, extended, reading);
    }
    if (sheet.endless() != Markup::none) {
        losses.add(Loss::endless_style, styles->name, styles->markup.begin(sheet.endless()));
    }
    return true;
}

}  // namespace

std::optional<Body> read_body(Input& input, const ReadOptions& options, Sink& sink) {
    if (report_old_document(input, sink)) return std::nullopt;
    std::optional<zipio::Archive> archive = zipio::Archive::open(input, options.limits, sink);
    if (!archive) return std::nullopt;
    PackageView package(*archive, input.name(), options.limits, options.places, sink);
    Body body;
    Losses losses;
    if (!read_document(package, options, losses, body)) return std::nullopt;
    // Here the markup of the document is gone: it is most of the memory of both.
    read_properties(package, options.places, body);
    if (!body.ours) {
        for (Paragraph& paragraph : body.paragraphs) recognise_item(paragraph);
    }
    losses.report(input.name(), sink);
    return body;
}

}  // namespace digestkit::docx
