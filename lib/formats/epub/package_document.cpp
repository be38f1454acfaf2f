// SPDX-License-Identifier: MIT
#include "lib/formats/epub/package_document.h"

#include "lib/formats/epub/escaped.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/package_metadata.h"
#include "lib/formats/epub/page.h"
#include "lib/outline/words.h"

namespace digestkit::epub {

namespace {

constexpr std::string_view page_type = "application/xhtml+xml";

/// Manifest and spine grow together.
class Files {
  public:
    explicit Files(std::string& manifest, std::string& spine) : manifest_(manifest), spine_(spine) {}

    void resource(const std::string& id, std::string_view href, std::string_view type,
                  std::string_view properties = {}) {
        manifest_ += "<item id=\"" + id + "\" href=\"" + std::string(href) + "\" media-type=\"" +
                     std::string(type) + "\"";
        if (!properties.empty()) manifest_ += " properties=\"" + std::string(properties) + "\"";
        manifest_ += "/>\n";
    }

    void page(const std::string& id, const std::string& href, std::string_view properties = {},
              bool linear = true) {
        resource(id, href, page_type, properties);
        spine_ += "<itemref idref=\"" + id + "\"" + (linear ? "" : " linear=\"no\"") + "/>\n";
    }

    /// "c00001" for "c00001.xhtml".
    void text_page(std::string_view file) {
        page(std::string(file.substr(0, file.find('.'))), std::string(pages_folder) + std::string(file));
    }

  private:
    std::string& manifest_;
    std::string& spine_;
};

void add_pages(Files& files, const Contents& contents, bool has_cover) {
    if (has_cover) files.text_page(cover_file);
    if (contents.front_page) files.text_page(front_file);
    // The front page is a list of contents already.
    files.page("nav", std::string(navigation_file), "nav", !contents.front_page);
    std::size_t part = 0;
    for (std::size_t i = 0; i < contents.chapters.size(); ++i) {
        for (; part < contents.parts.size() && contents.parts[part].first == i; ++part)
            files.text_page(contents.parts[part].file);
        files.text_page(contents.chapters[i].file);
    }
    if (!contents.topics.empty()) files.text_page(index_file);
}

std::string guide(const Contents& contents, bool has_cover) {
    using outline::Word;
    std::string out = "<guide>\n";
    const auto reference = [&](std::string_view type, Word word, const std::string& href) {
        out += "<reference type=\"" + std::string(type) + "\" title=\"" +
               escaped(outline::word(word, contents.lang)) + "\" href=\"" + href + "\"/>\n";
    };
    const std::string folder(pages_folder);
    if (has_cover) reference("cover", Word::cover, folder + std::string(cover_file));
    reference("toc", Word::contents, std::string(navigation_file));
    reference("text", Word::start, folder + contents.first_file());
    return out + "</guide>\n";
}

}  // namespace

std::string package_document(const Contents& contents, const BookOptions& options,
                             const PackageFacts& facts) {
    const bool has_cover = !facts.cover_image.empty();
    const bool right_to_left = options.right_to_left_pages || direction_of(contents.lang) == "rtl";
    std::string manifest, spine;
    Files files(manifest, spine);
    files.resource("ncx", ncx_file, "application/x-dtbncx+xml");
    files.resource("style", style_file, "text/css");
    if (has_cover) files.resource("cover-image", facts.cover_image, options.cover->media_type, "cover-image");
    add_pages(files, contents, has_cover);

    std::string out(xml_declaration);
    out += "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\"" +
           language_attributes(contents.lang) + ">\n";
    out += package_metadata(contents, options, facts);
    out += "<manifest>\n" + manifest + "</manifest>\n<spine toc=\"ncx\" page-progression-direction=\"";
    out += right_to_left ? "rtl" : "ltr";
    out += "\">\n" + spine + "</spine>\n" + guide(contents, has_cover) + "</package>\n";
    return out;
}

std::string container_document() {
    std::string out(xml_declaration);
    out +=
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" "
        "version=\"1.0\">\n<rootfiles>\n";
    out += "<rootfile full-path=\"" + std::string(package_path) +
           "\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";
    return out;
}

}  // namespace digestkit::epub
