// SPDX-License-Identifier: MIT
#include "lib/formats/docx/house.h"

#include <algorithm>

#include "lib/formats/docx/house_package.h"
#include "lib/formats/docx/house_page.h"
#include "lib/formats/docx/house_styles.h"
#include "lib/formats/docx/package_parts.h"

namespace digestkit::docx {

namespace {

using xmlio::Markup;

/// A number as ids of lists are; 0 where it is none.
std::size_t list_id(std::string_view text) {
    std::size_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || number > 100'000'000) return 0;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return number;
}

/// Ids behind all that are taken, and the places where ours go.
void take_numbering(const HouseXml& theirs, House& house) {
    const Markup& markup = theirs.markup;
    const Markup::Node root = markup.root();
    if (markup.first(root) == Markup::none) return;  // it says nothing: ours stands alone
    std::size_t kinds = 0, instances = 0, first_instance = 0, behind_instances = 0;
    for (Markup::Node node = markup.first(root); node != Markup::none; node = markup.next(node)) {
        const std::string_view name = markup.name(node);
        if (name == "abstractNum")
            kinds = std::max(kinds, list_id(markup.attribute(node, "abstractNumId").value_or("")) + 1);
        if (name == "num") {
            instances = std::max(instances, list_id(markup.attribute(node, "numId").value_or("")) + 1);
            if (first_instance == 0) first_instance = markup.begin(node).offset;
        }
        if (name == "numIdMacAtCleanup") behind_instances = markup.begin(node).offset;
    }
    const std::size_t end = theirs.bytes.rfind("</");
    if (behind_instances == 0) behind_instances = end;
    if (first_instance == 0) first_instance = behind_instances;
    house.numbering.before = theirs.bytes.substr(0, first_instance);
    house.numbering.between = theirs.bytes.substr(first_instance, behind_instances - first_instance);
    house.numbering.after = theirs.bytes.substr(behind_instances);
    const std::size_t first = std::max<std::size_t>(instances, 1);
    house.lists = {first, first + 1, kinds, kinds + 1, first + 2};
}

/// The definition that an instance of the house belongs to.
std::size_t kind_of(const HouseXml& numbering, std::size_t instance) {
    const Markup& markup = numbering.markup;
    for (Markup::Node node = markup.first(markup.root()); node != Markup::none; node = markup.next(node)) {
        if (markup.name(node) != "num" || list_id(markup.attribute(node, "numId").value_or("")) != instance)
            continue;
        for (Markup::Node kind = markup.first(node); kind != Markup::none; kind = markup.next(kind)) {
            if (markup.name(kind) == "abstractNumId")
                return list_id(markup.attribute(kind, "val").value_or(""));
        }
    }
    return static_cast<std::size_t>(-1);
}

}  // namespace

House read_house(std::string_view bytes, const Voices& voices) {
    HousePackage package(bytes);
    House house;
    const std::optional<HouseXml> numbering = package.part("numbering");
    if (numbering) take_numbering(*numbering, house);
    const std::optional<HouseXml> styles = package.part("styles");
    if (!styles || styles->markup.first(styles->markup.root()) == Markup::none) {
        house.styles = styles_part(voices);
    } else {
        HouseStyles made = house_styles(*styles, voices, house.lists);
        house.styles = std::move(made.part);
        house.style_ids = std::move(made.ids);
        const auto bullets = made.lists.find("ListBullet"), numbers = made.lists.find("ListNumber");
        constexpr auto none = static_cast<std::size_t>(-1);
        if (numbering && bullets != made.lists.end() && kind_of(*numbering, bullets->second) != none) {
            house.numbering.own_bullets = true;
            house.lists.bullets = bullets->second;
        }
        if (numbering && numbers != made.lists.end() && kind_of(*numbering, numbers->second) != none) {
            house.numbering.own_numbers = true;
            house.lists.number_kind = kind_of(*numbering, numbers->second);
        }
    }
    take_page(package, house);
    for (const std::string_view ours :
         {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml"}) {
        for (const HousePart& part : house.parts) {
            if (part.path == ours || part.path.starts_with("docProps/") || part.path.starts_with("["))
                refuse_house("a header or footer lies where the document lies");
        }
    }
    return house;
}

void check_house(std::string_view bytes) {
    static_cast<void>(read_house(bytes, Voices("und")));
}

}  // namespace digestkit::docx
