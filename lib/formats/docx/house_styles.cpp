// SPDX-License-Identifier: MIT
#include "lib/formats/docx/house_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lib/base/error.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/package_parts.h"
#include "lib/unicode/properties.h"
#include "style_text.h"

namespace digestkit::docx {

namespace {

using xmlio::Markup;

struct StyleRow {
    std::string key, id;  // type and folded name
    std::size_t begin = 0, end = 0;
    bool is_default = false;
    Markup::Node node = Markup::none;
};

std::string value(const Markup& markup, Markup::Node node, std::string_view name) {
    return std::string(markup.attribute(node, name).value_or(""));
}

Markup::Node child(const Markup& markup, Markup::Node node, std::string_view name) {
    Markup::Node each = node == Markup::none ? Markup::none : markup.first(node);
    while (each != Markup::none && markup.name(each) != name) each = markup.next(each);
    return each;
}

std::vector<StyleRow> rows_of(const Markup& markup) {
    std::vector<StyleRow> rows;
    for (Markup::Node node = markup.first(markup.root()); node != Markup::none; node = markup.next(node)) {
        if (markup.name(node) != "style") continue;
        std::string type = value(markup, node, "type");
        if (type.empty()) type = "paragraph";
        const std::string name = value(markup, child(markup, node, "name"), "val");
        const std::string is_default = value(markup, node, "default");
        rows.push_back({type + ":" + fold_label(name), value(markup, node, "styleId"),
                        markup.begin(node).offset, markup.end(node).offset,
                        is_default == "1" || is_default == "true" || is_default == "on", node});
    }
    return rows;
}

const StyleRow* find(const std::vector<StyleRow>& rows, const StyleRow& ours) {
    const auto same_default = [&ours](const StyleRow& row) {
        return ours.is_default && row.is_default &&
               row.key.substr(0, row.key.find(':')) == ours.key.substr(0, ours.key.find(':'));
    };
    for (const StyleRow& row : rows) {
        if (same_default(row)) return &row;
    }
    for (const StyleRow& row : rows) {
        if (row.key == ours.key) return &row;
    }
    return nullptr;
}

/// A style of ours with the ids of the house.
std::string added_style(std::string text, const StyleRow& ours, const StyleIds& ids, const ListIds& lists) {
    const auto replace = [&text](const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        if (at != std::string::npos) text.replace(at, from.size(), to);
    };
    replace("w:styleId=\"" + ours.id + "\"", fmt::format("w:styleId=\"{}\"", ids.of(ours.id)));
    replace("<w:numId w:val=\"1\"/>", fmt::format("<w:numId w:val=\"{}\"/>", lists.bullets));
    replace("<w:numId w:val=\"2\"/>", fmt::format("<w:numId w:val=\"{}\"/>", lists.numbers));
    for (const std::string element : {"<w:basedOn w:val=\"", "<w:next w:val=\""}) {
        const std::size_t at = text.find(element);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + element.size(), end = text.find('"', begin);
        const std::string id(ids.of(text.substr(begin, end - begin)));
        text.replace(begin, end - begin, id);
    }
    return text + "\n";
}

/// Takes the languages out of all styles and puts that of the document into the defaults.
class LanguageEdits {
  public:
    LanguageEdits(const HouseXml& theirs, const Voices& voices) : theirs_(theirs) {
        const Markup& markup = theirs.markup;
        const Markup::Node root = markup.root(), defaults = child(markup, root, "docDefaults");
        for (Markup::Node node = root; node != Markup::none; node = markup.following(node)) {
            if (markup.name(node) == "lang")
                edits_.push_back({markup.begin(node).offset, markup.end(node).offset, ""});
        }
        const std::string lang = voices.default_lang();
        const Markup::Node run = child(markup, child(markup, defaults, "rPrDefault"), "rPr");
        const std::string around = "<w:rPrDefault><w:rPr>" + lang + "</w:rPr></w:rPrDefault>";
        if (run != Markup::none) {
            inside(run, lang, true);
        } else if (child(markup, defaults, "rPrDefault") == Markup::none && defaults != Markup::none) {
            inside(defaults, around, false);
        } else if (defaults == Markup::none) {
            inside(root, "<w:docDefaults>" + around + "</w:docDefaults>", false);
        } else {
            inside(child(markup, defaults, "rPrDefault"), "<w:rPr>" + lang + "</w:rPr>", false);
        }
    }

    /// The text with the edits, and `added` before the end of its root.
    std::string apply(std::string_view added) {
        inside(theirs_.markup.root(), std::string(added), true);
        std::stable_sort(edits_.begin(), edits_.end(),
                         [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
        std::string text;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            text.append(theirs_.bytes, at, edit.begin - at);
            text += edit.text;
            at = edit.end;
        }
        return text.append(theirs_.bytes, at);
    }

  private:
    struct Edit {
        std::size_t begin, end;
        std::string text;
    };

    /// At the end of what an element holds, or at its beginning.
    void inside(Markup::Node node, std::string text, bool at_end) {
        const std::string& bytes = theirs_.bytes;
        const std::size_t begin = theirs_.markup.begin(node).offset, end = theirs_.markup.end(node).offset;
        const std::size_t open = bytes.find('>', begin);
        if (bytes[open - 1] == '/') {  // <w:rPr/>: opened, filled and closed
            const std::size_t name_end = bytes.find_first_of(" \t\r\n/>", begin);
            edits_.push_back(
                {open - 1, end,
                 ">" + std::move(text) + "</" + bytes.substr(begin + 1, name_end - begin - 1) + ">"});
        } else {
            const std::size_t at = at_end ? bytes.rfind("</", end - 1) : open + 1;
            edits_.push_back({at, at, std::move(text)});
        }
    }

    const HouseXml& theirs_;
    std::vector<Edit> edits_;
};

std::size_t list_of(const Markup& markup, Markup::Node style) {
    const Markup::Node list = child(markup, child(markup, child(markup, style, "pPr"), "numPr"), "numId");
    const std::string number = list == Markup::none ? "" : value(markup, list, "val");
    std::size_t id = 0;
    for (const char c : number) {
        if (c < '0' || c > '9' || id > 100'000'000) return 0;
        id = id * 10 + static_cast<std::size_t>(c - '0');
    }
    return id;
}

}  // namespace

HouseStyles house_styles(const HouseXml& theirs, const Voices& voices, const ListIds& lists) {
    Collector sink;
    const auto our_markup =
        xmlio::read_markup(std::string(styles_xml), xmlio::MarkupKind::xml, "styles", "", {}, sink);
    if (!our_markup) throw Error(ErrorKind::internal, "our own styles are no XML");
    const std::vector<StyleRow> their_rows = rows_of(theirs.markup), our_rows = rows_of(*our_markup);
    std::set<std::string> taken;
    for (const StyleRow& row : their_rows) taken.insert(row.id);
    HouseStyles made;
    for (const StyleRow& ours : our_rows) {
        const StyleRow* same = find(their_rows, ours);
        std::string id = same != nullptr ? same->id : ours.id;
        while (same == nullptr && taken.count(id) != 0) id += "X";
        taken.insert(id);
        if (same != nullptr && (ours.id == "ListBullet" || ours.id == "ListNumber")) {
            if (const std::size_t list = list_of(theirs.markup, same->node)) made.lists[ours.id] = list;
        }
        if (id != ours.id) made.ids.changed[ours.id] = id;
    }
    std::string added;
    for (const StyleRow& ours : our_rows) {
        if (find(their_rows, ours) != nullptr) continue;
        added += added_style(std::string(styles_xml.substr(ours.begin, ours.end - ours.begin)), ours,
                             made.ids, lists);
    }
    made.part = LanguageEdits(theirs, voices).apply(added);
    return made;
}

}  // namespace digestkit::docx
