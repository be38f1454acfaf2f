// SPDX-License-Identifier: MIT
#include "lib/formats/docx/list_counter.h"

#include <algorithm>
#include <utility>

#include "lib/formats/docx/number_words.h"
#include "lib/formats/docx/plain_words.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {

using xmlio::Markup;

ListCounter::ListCounter(const Markup* markup, const StyleSheet& styles) : markup_(markup), styles_(styles) {
    if (markup_ == nullptr) return;
    const Markup& all = *markup_;
    for (Node node = all.first(all.root()); node != Markup::none; node = all.next(node)) {
        if (all.name(node) == "abstractNum") {
            abstracts_.emplace(all.attribute(node, "abstractNumId").value_or(""), node);
        } else if (all.name(node) == "num") {
            nums_.emplace(all.attribute(node, "numId").value_or(""), node);
        }
    }
}

/// Where it only names a style (w:numStyleLink), that of the list of the style.
ListCounter::Node ListCounter::abstract_of(Node num, std::string_view& id) const {
    constexpr int most_links = 8;
    for (int i = 0; i < most_links; ++i) {
        id = child_value(*markup_, num, "abstractNumId");
        const auto found = abstracts_.find(id);
        if (found == abstracts_.end()) return Markup::none;
        const std::string_view style = child_value(*markup_, found->second, "numStyleLink");
        if (style.empty()) return found->second;
        const auto next = nums_.find(styles_.list_of(style));
        if (next == nums_.end()) return Markup::none;
        num = next->second;
    }
    return Markup::none;
}

ListCounter::Level ListCounter::read_level(Node node) const {
    Level level;
    level.known = true;
    level.format = "decimal";
    for (Node child = markup_->first(node); child != Markup::none; child = markup_->next(child)) {
        const std::string_view name = markup_->name(child);
        const std::string_view value = markup_->attribute(child, "val").value_or("");
        if (name == "start") {
            level.start = number_of(value).value_or(1);
        } else if (name == "numFmt" && !value.empty()) {
            level.format = value;
        } else if (name == "AlternateContent") {  // formats that old programs do not know
            const Node format = markup_->find(child, "numFmt");
            if (format != Markup::none) level.format = markup_->attribute(format, "val").value_or("decimal");
        } else if (name == "lvlText") {
            level.text = value;
        } else if (name == "pStyle") {
            level.style = value;
        } else if (name == "lvlRestart") {
            level.restart = number_of(value);
        } else if (name == "isLgl") {
            level.legal = is_on(markup_->attribute(child, "val"));
        } else if (name == "lvlPicBulletId") {
            level.format = "bullet";
            break;
        }
    }
    return level;
}

ListCounter::List ListCounter::read_list(std::string_view id) const {
    List list;
    const auto num = nums_.find(id);
    if (num == nums_.end()) return list;
    const Node abstract = abstract_of(num->second, list.abstract);
    list.known = abstract != Markup::none;
    const auto take = [&](Node parent) {
        for (Node node = markup_->first(parent); node != Markup::none; node = markup_->next(node)) {
            const auto level = number_of(markup_->attribute(node, "ilvl").value_or(""));
            if (!level || *level > deepest_level) continue;
            if (markup_->name(node) == "lvl") {
                list.of.at(*level) = read_level(node);
            } else if (markup_->name(node) == "lvlOverride") {
                list.override.at(*level) = number_of(child_value(*markup_, node, "startOverride"));
                const Node whole = child_of(*markup_, node, "lvl");
                if (whole != Markup::none) list.of.at(*level) = read_level(whole);
            }
        }
    };
    if (list.known) take(abstract);
    take(num->second);
    return list;
}

ListCounter::List& ListCounter::list(std::string_view id) {
    const auto found = lists_.find(id);
    if (found != lists_.end()) return found->second;
    return lists_.emplace(id, read_list(id)).first->second;
}

std::optional<std::uint32_t> ListCounter::level_of(std::string_view id, std::string_view style) {
    const List& found = list(id);
    for (std::uint32_t i = 0; i < levels; ++i) {
        if (!style.empty() && found.of.at(i).style == style) return i;
    }
    return std::nullopt;
}

std::string ListCounter::shown(const List& list, const Counters& counters, std::uint32_t level) const {
    const Level& own = list.of.at(level);
    constexpr std::size_t longest =
        256;  // bytes; nine levels of Roman numerals and what parts them are shorter
    std::string text;
    for (std::size_t i = 0; i < own.text.size() && text.size() < longest; ++i) {
        const char digit = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
        if (own.text[i] != '%' || digit < '1' || digit > '9') {
            text += own.text[i];
            continue;
        }
        const auto of = static_cast<std::size_t>(digit - '1');
        const Level& other = list.of.at(of);
        text += number_words(counters.at(of).value_or(other.start), own.legal ? "decimal" : other.format);
        ++i;
    }
    return text;
}

ListMark ListCounter::next(std::string_view id, std::uint32_t level) {
    List& found = list(id);
    if (!found.known) return {ListKind::unknown, {}};
    level = std::min(level, deepest_level);
    const Level& own = found.of.at(level);
    Counters& counters = counters_[found.abstract];
    std::optional<std::uint32_t>& counter = counters.at(level);
    if (found.override.at(level)) {
        counter = *std::exchange(found.override.at(level), std::nullopt);
    } else {
        counter = counter ? *counter + 1 : own.start;
    }
    for (std::uint32_t deeper = level + 1; deeper < levels; ++deeper) {
        const auto restart = found.of.at(deeper).restart;
        if (!restart || level + 1 <= *restart) counters.at(deeper).reset();
    }
    if (!own.known) return {ListKind::unknown, {}};
    const bool invisible = !own.text.empty() && is_blank(own.text);
    if (own.format == "bullet" && !invisible) return {ListKind::bullet, {}};
    if (own.format == "none" || own.text.empty() || invisible) return {ListKind::none, {}};
    return {ListKind::ordered, shown(found, counters, level)};
}

}  // namespace digestkit::docx
