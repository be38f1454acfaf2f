// SPDX-License-Identifier: MIT
// Paths and order of the parts; what they say is in the files of the parts.
#include "lib/formats/epub/book.h"

#include <fmt/format.h>

#include "lib/base/dates.h"
#include "lib/base/instants.h"
#include "lib/formats/epub/chapter.h"
#include "lib/formats/epub/list_pages.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/navigation.h"
#include "lib/formats/epub/package_document.h"
#include "lib/formats/epub/topics.h"
#include "lib/formats/json/stored_records.h"
#include "lib/outline/words.h"
#include "lib/zipio/package.h"
#include "lib/zipio/package_name.h"
#include "style_text.h"

namespace digestkit::epub {

namespace {

constexpr std::string_view package_folder = "EPUB/";
constexpr std::size_t book_title_reach = 1000;

std::string in_package(std::string_view file) {
    return std::string(package_folder) + std::string(file);
}
std::string page_path(std::string_view file) {
    return in_package(pages_folder) + std::string(file);
}

std::string image_file(const Cover& cover) {
    return cover.media_type == "image/jpeg" ? "images/cover.jpg" : "images/cover.png";
}

/// A value of the model as dc:date takes it (W3C-DTF): the day or the month; "" for what it cannot say.
std::string package_date(std::string_view value) {
    const std::optional<DateKind> kind = date_kind(value);
    if (!kind || value.substr(0, 4) == "0000") return {};
    return std::string(value.substr(0, *kind == DateKind::month ? 7 : 10));
}

}  // namespace

struct Book::Impl {
    Impl(Output& output, BookOptions book_options, Sink& book_sink)
        : options(std::move(book_options)),
          sink(book_sink),
          package(output, zipio::deflate_level, options.helpers),
          records(options.head, records_text, &sink) {
        contents.front_page = options.front_page;
        gathered.add(options.head.date);
    }

    void begin(const Record& first);
    void hand_over(std::string_view next);
    void drop_empty_part();
    void complete_contents();
    void add_list_pages();
    void add_package(const std::string& identifier);
    PackageFacts facts(const std::string& identifier);

    BookOptions options;
    Sink& sink;
    zipio::Package package;
    std::string records_text;
    json::StoredWriter records;  // into it
    zipio::PackageName name;
    outline::Gathered gathered;
    TopicList topics;
    Contents contents;
    ChapterSettings settings;
    std::optional<Chapter> open_chapter;  // waits for its neighbour
    std::string previous_file;            // of the open chapter
    std::size_t package_place = 0, navigation_place = 0, ncx_place = 0;
};

Book::Book(Output& output, BookOptions options, Sink& sink)
    : impl_(std::make_unique<Impl>(output, std::move(options), sink)) {}
Book::~Book() = default;

/// With the first record the main language is known, and with it all words.
void Book::Impl::begin(const Record& first) {
    contents.lang = outline::main_language(options.lang, options.head.lang, first);
    contents.words_lang = outline::words_language(contents.lang);
    settings = {contents.lang, options.head.lang, options.front_page};
    package.store("mimetype", std::string(media_type));
    package.deflate(std::string(container_path), container_document());
    package_place = package.reserve(std::string(package_path));
    navigation_place = package.reserve(in_package(navigation_file));
    ncx_place = package.reserve(in_package(ncx_file));
    package.deflate(in_package(style_file), std::string(book_css) + options.css);
}

/// A part that no chapter followed is no part.
void Book::Impl::drop_empty_part() {
    if (!contents.parts.empty() && contents.parts.back().first == contents.chapters.size())
        contents.parts.pop_back();
}

void Book::part(std::string title, std::string lang) {
    impl_->drop_empty_part();
    const std::size_t number = impl_->contents.parts.size() + 1;
    impl_->contents.parts.push_back(
        {fmt::format("p{:05}.xhtml", number),
         {fmt::format("p{}", number), outline::one_line(title, book_title_reach), std::move(lang)},
         impl_->contents.chapters.size()});
}

void Book::chapter(std::span<const Record> story) {
    if (story.empty()) return;
    Impl& book = *impl_;
    if (book.contents.chapters.empty()) book.begin(story.front());
    const std::size_t first_number = book.records.count() + 1;
    for (const Record& record : story) book.name.add(book.records.add(record));
    Chapter chapter = begin_chapter(story, first_number, chapter_file(book.contents.chapters.size() + 1),
                                    book.settings, book.gathered, book.sink);
    if (book.options.index) book.topics.add(chapter.tags, book.contents.chapters.size());
    book.hand_over(chapter.entry.file);
    book.contents.chapters.push_back(std::move(chapter.entry));
    book.open_chapter = std::move(chapter);
}

/// The open chapter, whose neighbour is known now, goes into the package.
void Book::Impl::hand_over(std::string_view next) {
    if (!open_chapter) return;
    const std::string& file = contents.chapters.back().file;
    package.deflate(page_path(file), finish_chapter(std::move(*open_chapter), settings, previous_file, next));
    previous_file = file;
    open_chapter.reset();
}

void Book::Impl::complete_contents() {
    drop_empty_part();
    contents.topics = topics.topics();
    for (PartEntry& part : contents.parts) {
        if (part.title.text.empty()) part.title.text = outline::word(outline::Word::other, contents.lang);
    }
    contents.subtitle = outline::one_line(options.subtitle, book_title_reach);
    contents.date = package_date(options.date.empty() ? gathered.latest_value : options.date);
    contents.title_lang = contents.lang;
    contents.title = outline::one_line(options.title, book_title_reach);
    if (contents.title.empty() && options.head.title) {
        contents.title = outline::one_line(options.head.title->plain(), book_title_reach);
        if (!options.head.lang.empty()) contents.title_lang = options.head.lang;
    }
    if (contents.title.empty() && records.count() == 1) {
        contents.title = contents.chapters.front().title.text;
        contents.title_lang = contents.chapters.front().title.lang;
    }
    if (contents.title.empty()) {
        contents.title = outline::word(outline::Word::digest, contents.lang);
        contents.title_lang = contents.words_lang;
    }
}

void Book::Impl::add_list_pages() {
    if (options.cover) {
        package.store(in_package(image_file(*options.cover)), options.cover->image);
        package.deflate(page_path(cover_file),
                        cover_page(contents, *options.cover, "../" + image_file(*options.cover)));
    }
    if (contents.front_page) package.deflate(page_path(front_file), front_page(contents));
    for (std::size_t i = 0; i < contents.parts.size(); ++i)
        package.deflate(page_path(contents.parts[i].file), part_page(contents, i));
    if (!contents.topics.empty()) package.deflate(page_path(index_file), index_page(contents));
}

PackageFacts Book::Impl::facts(const std::string& identifier) {
    PackageFacts facts;
    facts.identifier = identifier;
    constexpr std::int64_t year_1980 = 315532800;
    facts.modified = utc_text(options.modified ? *options.modified : gathered.latest.value_or(year_1980));
    outline::Distinct languages;
    languages.add(contents.lang);
    for (const std::string& lang : options.languages) languages.add(lang);
    for (const std::string& lang : gathered.languages.values()) languages.add(lang);
    facts.languages.assign(languages.values().begin() + 1, languages.values().end());
    facts.subjects = gathered.subjects.values();
    facts.sources = gathered.sources.values();
    if (options.cover) facts.cover_image = image_file(*options.cover);
    return facts;
}

void Book::Impl::add_package(const std::string& identifier) {
    const std::vector<NavigationPoint> tree = navigation_tree(contents);
    package.fill(package_place, package_document(contents, options, facts(identifier)));
    package.fill(navigation_place, navigation_document(contents, tree, options.cover.has_value()));
    package.fill(ncx_place, ncx_document(contents, tree, identifier));
}

void Book::finish() {
    Impl& book = *impl_;
    if (book.contents.chapters.empty()) return;
    book.hand_over({});
    book.complete_contents();
    book.add_list_pages();
    book.add_package(book.name.finish(book.contents.title));
    book.records.finish();
    book.package.deflate(std::string(records_path), std::move(book.records_text));
    book.package.finish();
}

}  // namespace digestkit::epub
