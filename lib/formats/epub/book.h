// SPDX-License-Identifier: MIT
// A book of digests, chapter by chapter: what digest-convert writes with its defaults, and digest-weekly with
// a cover, a front page, parts and an index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lib/base/output.h"
#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"

namespace digestkit::epub {

struct Cover {
    std::string image;       ///< the bytes of the file
    std::string media_type;  ///< image/png or image/jpeg
    std::string alt;
};

/// Written as an EPUB 3 collection and as calibre writes it, with the same number.
struct Series {
    std::string name;
    std::string number;  ///< a decimal number, as "18" or "1.5"
};

struct BookOptions {
    Head head;             ///< of the digest, stored with the records
    std::string title;     ///< "" is the head's, else that of the only record, else "News digest"
    std::string subtitle;  ///< "" for none
    std::string
        lang;  ///< main language; "" is the head's, else the first record's, its first section's, `und`
    std::vector<std::string>
        languages;     ///< order of dc:language after the main one; others follow as they come
    std::string date;  ///< dc:date, RFC 3339 or a prefix; "" is the latest in the content
    std::string publisher, description;
    /// dcterms:modified, seconds since 1970 (SOURCE_DATE_EPOCH); absent is the latest date in the content,
    /// else 1980-01-01.
    std::optional<std::int64_t> modified;
    std::optional<Series> series;
    std::optional<Cover> cover;
    std::string css;                   ///< appended to our own style sheet
    bool front_page = false;           ///< contents with the first summary of each story
    bool index = false;                ///< topics, from tags
    bool helpers = true;               ///< deflated on all cores, not on this thread only
    bool right_to_left_pages = false;  ///< also where the main language does not ask for it
};

class Book {
  public:
    /// `output` and `sink` must outlive the Book. What pages cannot show is reported (area CNV, EPB).
    Book(Output& output, BookOptions options, Sink& sink);
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;
    ~Book();

    /// The chapters that follow belong together: one entry of the first level in the table of contents and a
    /// page of its own that lists them. Without parts, chapters are the first level.
    void part(std::string title, std::string lang);
    /// One chapter: one record, or several that tell the same story, the first of which gives the title.
    void chapter(std::span<const Record> story);

    /// Writes the book to the Output; does nothing when there was no chapter.
    void finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace digestkit::epub
