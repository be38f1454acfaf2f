// SPDX-License-Identifier: MIT
#include "lib/formats/xml/elements.h"

#include <fmt/format.h>

#include <iterator>

#include "lib/xmlio/escape.h"

namespace digestkit::xml {

Elements& Elements::open(std::string_view name) {
    out_.append(2 * level_, ' ');
    out_ += '<';
    out_ += name;
    return *this;
}

Elements& Elements::attribute(std::string_view name, std::string_view value) {
    xmlio::append_attribute(out_, name, value);
    return *this;
}

Elements& Elements::attribute(std::string_view name, std::uint64_t value) {
    fmt::format_to(std::back_inserter(out_), " {}=\"{}\"", name, value);
    return *this;
}

Elements& Elements::lang(const std::string& tag) {
    return tag.empty() ? *this : attribute("xml:lang", tag);
}

void Elements::children() {
    out_ += ">\n";
    ++level_;
}

void Elements::close(std::string_view name) {
    --level_;
    out_.append(2 * level_, ' ');
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void Elements::nothing() {
    out_ += "/>\n";
}

void Elements::content(std::string_view name, std::string_view text) {
    out_ += '>';
    xmlio::append_content(out_, text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void Elements::content(std::string_view name, const Text& text) {
    if (text.is_plain()) return content(name, std::string_view(text.plain()));
    out_ += '>';
    for (const Text::Run& each : text.runs()) {
        if (each.marks.none()) {
            xmlio::append_content(out_, each.text);
        } else {
            run(each);
        }
    }
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void Elements::run(const Text::Run& run) {
    out_ += "<run";
    if (run.marks.strong) attribute("strong", "true");
    if (run.marks.emphasis) attribute("emphasis", "true");
    if (run.marks.code) attribute("code", "true");
    out_ += '>';
    if (run.marks.href) {
        out_ += "<href>";
        xmlio::append_content(out_, *run.marks.href);
        out_ += "</href>";
    }
    xmlio::append_content(out_, run.text);
    out_ += "</run>";
}

}  // namespace digestkit::xml
