// SPDX-License-Identifier: MIT
#include "lib/formats/docx/terms.h"

#include "lib/formats/docx/hyperlink.h"
#include "lib/formats/docx/office_language.h"
#include "lib/outline/visible.h"

namespace digestkit::docx {

void Terms::add_language(const std::string& tag) {
    if (!tag.empty()) tags_.emplace(code_of(tag), tag);
}

void Terms::add_href(const std::string& href) {
    const std::string shown = outline::visible_href(href);
    const std::string& target = target_of(shown);
    if (!target.empty()) hrefs_.emplace(target, shown);
}

void Terms::add(const Text& text) {
    if (text.is_plain()) return;
    for (const Text::Run& run : text.runs()) {
        if (run.marks.href) add_href(*run.marks.href);
    }
}

void Terms::add(const Record& record) {
    add_language(record.lang);
    if (record.title) add(*record.title);
    for (const AltTitle& title : record.alt_titles) {
        add_language(title.lang);
        add(title.text);
    }
    if (record.source && record.source->url) add_href(*record.source->url);
    for (const Section& section : record.sections) {
        add_language(section.lang);
        for (const Block& block : section.blocks) {
            add_language(block.lang);
            add(block.text);
        }
    }
    for (const Link& link : record.links) {
        add_language(link.lang);
        add_href(link.href);
    }
}

const std::string& Terms::code_of(const std::string& tag) {
    const auto found = codes_.find(tag);
    return found != codes_.end() ? found->second : codes_.emplace(tag, office_language(tag)).first->second;
}

std::string Terms::tag_of(const std::string& code, const Languages& own) {
    if (const auto found = own.find(code); found != own.end()) return found->second;
    if (const auto found = tags_.find(code); found != tags_.end()) return found->second;
    return code.empty() ? std::string() : language_of_office(code);
}

const std::string& Terms::target_of(const std::string& href) {
    const auto found = targets_.find(href);
    return found != targets_.end() ? found->second : targets_.emplace(href, link_target(href)).first->second;
}

std::string Terms::href_of(const std::string& target) {
    if (const auto found = hrefs_.find(target); found != hrefs_.end()) return found->second;
    const auto found = hrefs_.find(target_of(target));  // of a program that writes it otherwise
    return found != hrefs_.end() ? found->second : target;
}

}  // namespace digestkit::docx
