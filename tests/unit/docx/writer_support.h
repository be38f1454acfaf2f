// SPDX-License-Identifier: MIT
// Documents in memory, written from records in JSON, and their parts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/docx/document.h"
#include "lib/formats/json/json.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace docx_writer_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

using Parts = std::map<std::string, std::string>;

inline Record record(const std::string& json) {
    Collector sink;
    auto made = json::record_from_json(json, "record", sink);
    REQUIRE(made);
    return *std::move(made);
}

inline std::string document_of(const std::vector<Record>& records, docx::DocumentOptions options = {},
                               Collector* sink = nullptr) {
    std::string bytes;
    StringOutput output(bytes);
    Collector own;
    docx::Document document(output, std::move(options), sink != nullptr ? *sink : own);
    for (const Record& each : records) document.story({&each, 1});
    document.finish();
    return bytes;
}

inline Parts parts_of(const std::string& bytes) {
    Collector sink;
    Input input = Input::memory("document", bytes);
    auto archive = zipio::Archive::open(input, {}, sink);
    REQUIRE(archive);
    Parts parts;
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        parts[archive->entries()[i].name] = archive->read(i, sink).value();
    REQUIRE(sink.found.empty());
    return parts;
}

/// The paragraphs of the text, one a line, without what is the same in all of them.
inline std::string text_of(const Parts& parts) {
    std::string text = parts.at("word/document.xml");
    text = text.substr(text.find("<w:body>\n") + 9);
    text = text.substr(0, text.find("<w:sectPr>"));
    const auto drop = [&text](const std::string& what, const std::string& with) {
        for (std::size_t at = text.find(what); at != std::string::npos;
             at = text.find(what, at + with.size()))
            text.replace(at, what.size(), with);
    };
    drop(" xml:space=\"preserve\"", "");
    return text;
}

/// That of one record, without the paragraph of its title.
inline std::string body_of(const std::string& json) {
    const std::string text = text_of(parts_of(document_of({record(json)})));
    return text.substr(text.find('\n') + 1);
}

}  // namespace docx_writer_tests
