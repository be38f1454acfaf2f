// SPDX-License-Identifier: MIT
#include "lib/formats/docx/run_properties.h"

#include "lib/formats/docx/office_language.h"
#include "lib/formats/docx/plain_words.h"

namespace digestkit::docx {

using xmlio::Markup;

Markup::Node child_of(const Markup& markup, Markup::Node node, std::string_view name) noexcept {
    if (node == Markup::none) return Markup::none;
    for (Markup::Node child = markup.first(node); child != Markup::none; child = markup.next(child)) {
        if (markup.name(child) == name) return child;
    }
    return Markup::none;
}

std::string_view child_value(const Markup& markup, Markup::Node node, std::string_view name) noexcept {
    const Markup::Node child = child_of(markup, node, name);
    return child == Markup::none ? std::string_view{} : markup.attribute(child, "val").value_or("");
}

namespace {

/// A slot of w:lang. What names no language says nothing, so that it is inherited.
std::string_view slot_of(const Markup& markup, Markup::Node lang, std::string_view name) {
    const std::string_view named = markup.attribute(lang, name).value_or("");
    return names_language(named) ? named : std::string_view{};
}

}  // namespace

RunProperties run_properties(const Markup& markup, Markup::Node properties, bool before_changes) {
    RunProperties look;
    if (properties == Markup::none) return look;
    if (before_changes) {
        const Markup::Node change = child_of(markup, properties, "rPrChange");
        if (change != Markup::none) return run_properties(markup, child_of(markup, change, "rPr"), false);
    }
    for (Markup::Node node = markup.first(properties); node != Markup::none; node = markup.next(node)) {
        const std::string_view name = markup.name(node);
        const auto toggle = [&](Toggle& into) {
            into = is_on(markup.attribute(node, "val")) ? Toggle::on : Toggle::off;
        };
        if (name == "b") {
            toggle(look.bold);
        } else if (name == "bCs") {
            toggle(look.bold_complex);
        } else if (name == "i") {
            toggle(look.italic);
        } else if (name == "iCs") {
            toggle(look.italic_complex);
        } else if (name == "vanish") {
            toggle(look.hidden);
        } else if (name == "rtl") {
            toggle(look.right_to_left);
        } else if (name == "sz") {
            look.size = number_of(markup.attribute(node, "val").value_or("")).value_or(0);
        } else if (name == "rStyle") {
            look.style = markup.attribute(node, "val").value_or("");
        } else if (name == "rFonts") {
            const auto font = markup.attribute(node, "hAnsi");
            look.font = font ? *font : markup.attribute(node, "ascii").value_or("");
        } else if (name == "lang" &&
                   look.lang.empty()) {  // LibreOffice writes the old one behind the new one
            look.lang = slot_of(markup, node, "val");
            look.east_asian_lang = slot_of(markup, node, "eastAsia");
            look.complex_lang = slot_of(markup, node, "bidi");
        }
    }
    return look;
}

void inherit(RunProperties& look, const RunProperties& inherited) noexcept {
    const auto toggle = [](Toggle& value, Toggle below) {
        if (value == Toggle::unset) value = below;
    };
    const auto slot = [](std::string_view& value, std::string_view below) {
        if (value.empty()) value = below;
    };
    toggle(look.bold, inherited.bold);
    toggle(look.bold_complex, inherited.bold_complex);
    toggle(look.italic, inherited.italic);
    toggle(look.italic_complex, inherited.italic_complex);
    toggle(look.hidden, inherited.hidden);
    toggle(look.right_to_left, inherited.right_to_left);
    if (look.size == 0) look.size = inherited.size;
    slot(look.font, inherited.font);
    slot(look.lang, inherited.lang);
    slot(look.east_asian_lang, inherited.east_asian_lang);
    slot(look.complex_lang, inherited.complex_lang);
}

}  // namespace digestkit::docx
