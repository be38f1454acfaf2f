// SPDX-License-Identifier: MIT
// Paths and order of the parts; what they say is in the files of the parts.
#include "lib/formats/docx/document.h"

#include <fmt/format.h>

#include "lib/base/instants.h"
#include "lib/base/room.h"
#include "lib/diag/rules_cnv.h"
#include "lib/formats/docx/contents.h"
#include "lib/formats/docx/house.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/docx/package_parts.h"
#include "lib/formats/docx/properties_parts.h"
#include "lib/formats/docx/record_body.h"
#include "lib/formats/docx/stored_properties.h"
#include "lib/formats/json/stored_records.h"
#include "lib/outline/gathered.h"
#include "lib/outline/one_line.h"
#include "lib/outline/show.h"
#include "lib/outline/unlinked.h"
#include "lib/outline/words.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"
#include "lib/zipio/package.h"
#include "lib/zipio/package_name.h"

namespace digestkit::docx {

namespace {

/// Longer titles say nothing in a list, or above a page.
constexpr std::size_t title_reach = 200;
constexpr std::size_t comfortable_records = 100;  // LibreOffice saves so many in seconds, 1,000 in minutes

/// What is known from the first record on: the main language, and with it all words.
struct Pages {
    Pages(std::string main_lang, const std::optional<std::string>& house_bytes)
        : voices(std::move(main_lang)),
          house(house_bytes ? std::optional(read_house(*house_bytes, voices)) : std::nullopt),
          paragraphs(text, voices, links, style_ids()),
          lists(house ? house->lists : ListIds{}),
          records(paragraphs, lists, voices.main()) {}

    const StyleIds& style_ids() const {
        static const StyleIds ours;
        return house ? house->style_ids : ours;
    }
    const House* own_house() const { return house ? &*house : nullptr; }

    std::string text;
    Voices voices;
    std::optional<House> house;
    LinkTargets links;
    ParagraphWriter paragraphs;
    ListNumbers lists;
    RecordBody records;
};

struct Part {
    std::string title, lang;
};

}  // namespace

struct Document::Impl {
    Impl(Output& output, DocumentOptions document_options, Sink& document_sink)
        : options(std::move(document_options)),
          sink(document_sink),
          package(output, document_level, options.helpers),
          stored(options.head, json, options.embed ? &sink : nullptr) {
        gathered.add(options.head.date);
        if (options.house) check_house(*options.house);
    }

    void write_part();
    void add_entry(const outline::Outline& shown);
    FrontMatter front() const;
    std::string header_title(const FrontMatter& front) const;
    CoreProperties core(const std::string& title);
    std::string document_part(const FrontMatter& front);
    void add_look(const std::string& title, const std::string& title_lang);
    void report_length();
    void keep_stored();

    DocumentOptions options;
    Sink& sink;
    zipio::Package package;
    std::string json;
    json::StoredWriter stored;  // into it
    StoredProperties properties;
    zipio::PackageName name;
    outline::Gathered gathered;
    std::unique_ptr<Pages> pages;
    std::optional<Part> open_part;  // waits for its first story
    std::vector<ContentsEntry> entries;
    std::size_t stories = 0;
};

Document::Document(Output& output, DocumentOptions options, Sink& sink)
    : impl_(std::make_unique<Impl>(output, std::move(options), sink)) {}
Document::~Document() = default;

void Document::part(std::string title, std::string lang) {
    impl_->open_part = Part{outline::one_line(title, title_reach), std::move(lang)};
}

void Document::Impl::write_part() {
    Part& part = *open_part;
    if (part.title.empty()) {
        part.title = outline::word(outline::Word::other, pages->voices.main());
        part.lang = outline::words_language(pages->voices.main());
    }
    const std::size_t number = entries.size() + 1;
    entries.push_back({part.title, part.lang, bookmark_name(number), true});
    pages->paragraphs.open(style_id(Style::part), part.lang);
    pages->paragraphs.bookmark(number, entries.back().bookmark);
    pages->paragraphs.plain(part.title, {});
    pages->paragraphs.close();
    open_part.reset();
}

void Document::Impl::add_entry(const outline::Outline& shown) {
    const bool titled = !shown.empty() && shown.front().role == outline::Role::title &&
                        !is_blank(shown.front().block.text.plain());
    const std::string& main = pages->voices.main();
    ContentsEntry entry;
    entry.title = titled ? outline::one_line(shown.front().block.text.plain(), title_reach)
                         : std::string(outline::word(outline::Word::untitled, main));
    entry.lang = titled ? shown.front().block.lang : std::string(outline::words_language(main));
    entry.bookmark = bookmark_name(entries.size() + 1);
    entries.push_back(std::move(entry));
}

void Document::Impl::report_length() {
    sink.report(diagnose(rules::cnv::many_records,
                         fmt::format("the document holds more than {} records: word processors grow slow",
                                     comfortable_records),
                         {}, "digest-convert --split 100 writes several documents"));
}

void Document::Impl::keep_stored() {
    if (options.embed) properties.add(json);
    json.clear();
}

void Document::story(std::span<const Record> records) {
    if (records.empty()) return;
    Impl& document = *impl_;
    if (!document.pages) {
        document.pages = std::make_unique<Pages>(
            outline::main_language(document.options.lang, document.options.head.lang, records.front()),
            document.options.house);
    }
    Pages& pages = *document.pages;
    if (document.open_part) document.write_part();
    constexpr std::size_t usual_story = std::size_t{64} << 10;
    make_room(pages.text, usual_story);
    outline::ShowOptions options{pages.voices.main(), document.options.head.lang, nullptr};
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (document.stored.count() == comfortable_records) document.report_length();
        document.name.add(document.stored.add(records[i]));
        document.keep_stored();
        options.joined_to = i == 0 ? nullptr : &records[i - 1];
        const outline::Outline shown = outline::show(records[i], options);
        document.gathered.add(records[i], shown);
        outline::report_unlinked(shown, document.sink);
        if (i == 0) document.add_entry(shown);
        pages.records.write(shown, i > 0, document.entries.size(),
                            i == 0 ? document.entries.back().bookmark : std::string());
    }
    ++document.stories;
}

FrontMatter Document::Impl::front() const {
    FrontMatter front;
    front.words_lang = front.title_lang = pages->voices.main();
    front.title = Text(options.title);
    if (options.title.empty() && options.head.title) {
        front.title = *options.head.title;
        if (!options.head.lang.empty()) front.title_lang = options.head.lang;
    }
    front.subtitle = outline::one_line(options.subtitle, title_reach);
    if (stories > 1) front.entries = entries;
    for (const ContentsEntry& entry : entries) front.has_parts = front.has_parts || entry.is_part;
    return front;
}

/// Of the document as a whole: never blank.
std::string Document::Impl::header_title(const FrontMatter& front) const {
    std::string title = outline::one_line(front.title.plain(), title_reach);
    if (title.empty() && stories == 1) title = entries.back().title;
    if (title.empty()) title = outline::word(outline::Word::digest, front.words_lang);
    return title;
}

CoreProperties Document::Impl::core(const std::string& title) {
    CoreProperties core;
    core.title = title;
    core.creator = options.publisher;
    core.lang = pages->voices.main();
    core.description = options.description;
    core.keywords = gathered.subjects.values();
    constexpr std::int64_t year_1980 = 315532800;
    core.modified = utc_text(options.modified ? *options.modified : gathered.latest.value_or(year_1980));
    core.identifier = name.finish(title);
    return core;
}

std::string Document::Impl::document_part(const FrontMatter& front) {
    std::string begin = fmt::format("{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\">\n<w:body>\n",
                                    xml_declaration, main_namespace, relation_namespace);
    if (stories > 1 || !is_blank(front.title.plain()) || !front.subtitle.empty()) {
        ParagraphWriter paragraphs(begin, pages->voices, pages->links, pages->style_ids());
        write_front_matter(paragraphs, begin, front);
    }
    // Where there is room, text in place: a copy would need as much memory again.
    std::string text = std::move(pages->text);
    text.insert(0, begin);
    text += pages->house ? pages->house->page : page_setup(is_right_to_left(pages->voices.main()));
    text += "</w:body>\n</w:document>\n";
    return text;
}

void Document::Impl::add_look(const std::string& title, const std::string& title_lang) {
    const House* house = pages->own_house();
    package.deflate("word/styles.xml", house != nullptr ? house->styles : styles_part(pages->voices));
    package.deflate(
        "word/numbering.xml",
        numbering_part(house != nullptr ? house->lists : ListIds{}, pages->style_ids(),
                       house != nullptr ? house->numbering : HouseNumbering{}, pages->lists.instances()));
    package.deflate("word/settings.xml", settings_part(house));
    if (house != nullptr) {
        for (const HousePart& part : house->parts) package.deflate(part.path, part.bytes);
        return;
    }
    package.deflate("word/fontTable.xml", font_table_part());
    package.deflate("word/header1.xml", header_part(title, title_lang, pages->voices));
    package.deflate("word/footer1.xml", footer_part(pages->voices));
    package.deflate("word/footer2.xml", footer_part(pages->voices));
}

void Document::finish() {
    Impl& document = *impl_;
    if (document.stories == 0) return;
    zipio::Package& package = document.package;
    Pages& pages = *document.pages;
    const bool embed = document.options.embed;
    const FrontMatter front = document.front();
    const std::string title = document.header_title(front);
    package.deflate("[Content_Types].xml", content_types(embed, pages.own_house()));
    package.deflate("_rels/.rels", package_relationships(embed));
    package.deflate(std::string(document_path), document.document_part(front));
    package.deflate("word/_rels/document.xml.rels",
                    document_relationships(pages.links.relationships(), pages.own_house()));
    document.add_look(title, front.title_lang);
    package.deflate("docProps/core.xml", core_properties(document.core(title)));
    package.deflate("docProps/app.xml", application_properties(document.options.publisher));
    if (embed) {
        document.stored.finish();
        document.keep_stored();
        package.deflate("docProps/custom.xml", document.properties.finish(pages.voices.main()));
    }
    package.finish();
}

}  // namespace digestkit::docx
