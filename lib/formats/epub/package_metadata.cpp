// SPDX-License-Identifier: MIT
#include "lib/formats/epub/package_metadata.h"

#include <algorithm>

#include "lib/formats/epub/escaped.h"
#include "lib/formats/epub/names.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

namespace {

class Metadata {
  public:
    Metadata() : out_("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n") {}

    /// Judges refuse an element without a character that is seen.
    void core(std::string_view name, std::string_view value, const std::string& attributes = {}) {
        if (is_blank(value)) return;
        const std::string element = "dc:" + std::string(name);
        out_ += "<" + element + attributes + ">" + escaped(value) + "</" + element + ">\n";
    }
    void property(std::string_view name, std::string_view value, const std::string& attributes = {}) {
        out_ +=
            "<meta property=\"" + std::string(name) + "\"" + attributes + ">" + escaped(value) + "</meta>\n";
    }
    /// As EPUB 2 has it, for readers that know nothing else.
    void old(std::string_view name, std::string_view content) {
        out_ += "<meta name=\"" + std::string(name) + "\" content=\"" + escaped(content) + "\"/>\n";
    }
    void raw(std::string_view text) { out_ += text; }
    std::string finish() { return std::move(out_) + "</metadata>\n"; }

  private:
    std::string out_;
};

void add_titles(Metadata& metadata, const Contents& contents) {
    const std::string lang = language_attributes(contents.title_lang);
    metadata.core("title", contents.title, " id=\"title\"" + lang);
    if (is_blank(contents.subtitle)) return;
    metadata.property("title-type", "main", " refines=\"#title\"");
    metadata.core("title", contents.subtitle, " id=\"subtitle\"" + lang);
    metadata.property("title-type", "subtitle", " refines=\"#subtitle\"");
}

void add_series(Metadata& metadata, const Series& series) {
    if (is_blank(series.name)) return;
    metadata.property("belongs-to-collection", series.name, " id=\"series\"");
    metadata.property("collection-type", "series", " refines=\"#series\"");
    metadata.old("calibre:series", series.name);
    if (series.number.empty()) return;
    metadata.property("group-position", series.number, " refines=\"#series\"");
    metadata.old("calibre:series_index", series.number);
}

void add_accessibility(Metadata& metadata, const Contents& contents, bool has_cover) {
    metadata.property("schema:accessMode", "textual");
    if (has_cover) metadata.property("schema:accessMode", "visual");
    metadata.property("schema:accessModeSufficient", "textual");
    for (const std::string_view feature :
         {"structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"})
        metadata.property("schema:accessibilityFeature", feature);
    if (has_cover) metadata.property("schema:accessibilityFeature", "alternativeText");
    if (!contents.topics.empty()) metadata.property("schema:accessibilityFeature", "index");
    metadata.property("schema:accessibilityHazard", "none");
    std::string summary = "All content is text with headings, lists and languages marked";
    summary += has_cover ? "; the picture of the cover is described." : "; there are no pictures.";
    metadata.property("schema:accessibilitySummary", summary, " xml:lang=\"en\" dir=\"ltr\"");
}

/// dc:language is held to more than the grammar of RFC 5646: a singleton (§2.2.6) or a variant (§2.2.5) that
/// comes twice is refused. Such a tag is cut to its language.
std::string package_language(const std::string& tag) {
    std::string before = "-";
    for (std::string_view rest = tag; !rest.empty();) {
        const std::string subtag(rest.substr(0, rest.find('-')));
        if (subtag == "x") break;  // private use: anything goes
        const bool once = subtag.size() == 1 || subtag.size() >= 4;
        if (once && before.find("-" + subtag + "-") != std::string::npos) return tag.substr(0, tag.find('-'));
        before += subtag + "-";
        rest.remove_prefix(std::min(subtag.size() + 1, rest.size()));
    }
    return tag;
}

}  // namespace

std::string package_metadata(const Contents& contents, const BookOptions& options,
                             const PackageFacts& facts) {
    Metadata metadata;
    metadata.core("identifier", facts.identifier, " id=\"id\"");
    add_titles(metadata, contents);
    metadata.core("language", package_language(contents.lang));
    for (const std::string& language : facts.languages) metadata.core("language", package_language(language));
    metadata.core("date", contents.date);
    metadata.property("dcterms:modified", facts.modified);
    metadata.core("publisher", options.publisher);
    metadata.core("description", options.description);
    for (const std::string& subject : facts.subjects) metadata.core("subject", subject);
    for (const std::string& source : facts.sources) metadata.core("source", source);
    if (options.series) add_series(metadata, *options.series);
    add_accessibility(metadata, contents, !facts.cover_image.empty());
    if (!facts.cover_image.empty()) metadata.old("cover", "cover-image");
    const std::string_view folder = "EPUB/";
    metadata.raw("<link rel=\"record\" href=\"" + std::string(records_path.substr(folder.size())) +
                 "\" media-type=\"" + std::string(records_type) + "\"/>\n");
    return metadata.finish();
}

}  // namespace digestkit::epub
