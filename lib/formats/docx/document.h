// SPDX-License-Identifier: MIT
// A document of digests for a word processor, story by story: what digest-convert writes with its defaults,
// and digest-weekly with a title page and parts.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lib/base/output.h"
#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"

namespace digestkit::docx {

struct DocumentOptions {
    Head head;             ///< of the digest, stored with the records
    std::string title;     ///< "" is the head's, else that of the only record, else "News digest"
    std::string subtitle;  ///< "" for none
    std::string
        lang;  ///< main language; "" is the head's, else the first record's, its first section's, `und`
    std::vector<std::string> languages;  ///< order of dc:language after the main one; others follow
    std::string publisher, description;
    /// As of dcterms:created and modified, seconds since 1970 (SOURCE_DATE_EPOCH); absent is the latest date
    /// in the content, else 1980-01-01.
    std::optional<std::int64_t> modified;
    bool embed = true;    ///< the stored records go with it
    bool helpers = true;  ///< deflated on all cores, not on this thread only
    /// The bytes of a document whose styles, numbering, headers, footers and page are taken.
    std::optional<std::string> house;
};

class Document {
  public:
    /// `output` and `sink` must outlive the Document. What a document cannot show is reported (area CNV,
    /// DOC).
    Document(Output& output, DocumentOptions options, Sink& sink);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document();

    /// A heading over the stories that follow. A part that no story follows is left out.
    void part(std::string title, std::string lang);
    /// One record, or several that tell the same story, the first of which gives the title.
    void story(std::span<const Record> records);

    /// Writes the document to the Output; does nothing when there was no story.
    void finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace digestkit::docx
