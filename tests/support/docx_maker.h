// SPDX-License-Identifier: MIT
// Makes small documents of word processors by hand: the body of word/document.xml and what goes with it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/zip_maker.h"

namespace digestkit::test {

inline constexpr const char* docx_namespaces =
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
    "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
    "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' "
    "xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' "
    "xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'";

inline constexpr const char* docx_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct DocxMaker {
    std::string body;                                       ///< of w:body
    std::string styles, numbering, footnotes, endnotes;     ///< content of the root elements; "" for no part
    std::string comments, comments_extended, core, custom;  ///< the same
    std::string links;                                      ///< more <Relationship/> of the document
    std::vector<ZipEntry> more;                             ///< more entries

    static std::string part(const std::string& prefix, const std::string& root, const std::string& content) {
        return "<?xml version='1.0' encoding='UTF-8'?><" + prefix + root + " " + docx_namespaces + ">" +
               content + "</" + prefix + root + ">";
    }
    static std::string link(const std::string& id, const std::string& type, const std::string& target,
                            bool external = false) {
        return "<Relationship Id='" + id + "' Type='" + docx_types + type + "' Target='" + target + "'" +
               (external ? " TargetMode='External'" : "") + "/>";
    }

    std::vector<ZipEntry> entries() const {
        const std::string rels =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        std::vector<ZipEntry> all;
        std::string document = links, package = link("p1", "officeDocument", "word/document.xml");
        all.push_back({"[Content_Types].xml",
                       "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                       "<Default Extension='xml' ContentType='application/xml'/>"
                       "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-"
                       "officedocument.wordprocessingml.document.main+xml'/></Types>"});
        const auto add = [&](const std::string& name, const std::string& root, const std::string& content) {
            if (content.empty()) return;
            all.push_back({"word/" + name + ".xml", part("w:", root, content)});
            document += link("d" + name, name, name + ".xml");
        };
        all.push_back({"word/document.xml", part("w:", "document", "<w:body>" + body + "</w:body>")});
        add("styles", "styles", styles);
        add("numbering", "numbering", numbering);
        add("footnotes", "footnotes", footnotes);
        add("endnotes", "endnotes", endnotes);
        add("comments", "comments", comments);
        add("commentsExtended", "commentsEx", comments_extended);
        if (!core.empty()) {
            all.push_back(
                {"docProps/core.xml",
                 "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/"
                 "core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'>" +
                     core + "</cp:coreProperties>"});
            package += link("p2", "metadata/core-properties", "docProps/core.xml");
        }
        if (!custom.empty()) {
            all.push_back(
                {"docProps/custom.xml",
                 "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/"
                 "custom-properties' xmlns:vt='http://schemas.openxmlformats.org/officeDocument/2006/"
                 "docPropsVTypes'>" +
                     custom + "</Properties>"});
            package += link("p3", "custom-properties", "docProps/custom.xml");
        }
        all.push_back({"_rels/.rels", rels + package + "</Relationships>"});
        all.push_back({"word/_rels/document.xml.rels", rels + document + "</Relationships>"});
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::string bytes() const { return make_zip(entries()).bytes(); }
};

}  // namespace digestkit::test
