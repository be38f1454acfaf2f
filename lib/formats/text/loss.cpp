// SPDX-License-Identifier: MIT
#include "lib/formats/text/loss.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "lib/diag/diagnostic.h"
#include "lib/model/names.h"

namespace digestkit::text {
namespace {

enum class Show { quoted, plain, nothing };

/// What one fact of an aspect is called, and how its value is shown.
struct Words {
    std::string_view aspect, one;
    Show show = Show::quoted;
};
constexpr Words words[] = {
    {"alternative titles", "alternative title"},
    {"authors", "author"},
    {"badges", "badge"},
    {"block texts", "text"},
    {"block types", "", Show::plain},
    {"blocks in each section", "number of blocks", Show::plain},
    {"dates of generation", "date of generation"},
    {"depths of items", "depth", Show::plain},
    {"kinds of sections", "kind", Show::plain},
    {"labels of items", "label"},
    {"labels of sections", "label"},
    {"languages of blocks", "language", Show::plain},
    {"languages of code", "language of the code"},
    {"languages of sections", "language", Show::plain},
    {"link languages", "link language", Show::plain},
    {"link relations", "link relation", Show::plain},
    {"link texts", "link text"},
    {"links", "link"},
    {"markers of items", "marker"},
    {"marks", "marks", Show::nothing},
    {"models", "model"},
    {"numbers of items", "number"},
    {"ordered items", "order of the item", Show::nothing},
    {"provenance lines", "provenance line"},
    {"providers", "provider"},
    {"sections", "number of sections", Show::plain},
    {"separators of item labels", "separator behind the label"},
    {"tags", "tag"},
    {"unknown members", "unknown member"},
    {"unknown members of sections", "unknown member"},
};

/// Aspects of which a record has one at most.
constexpr std::string_view singular[] = {"id",
                                         "title",
                                         "source",
                                         "source name",
                                         "source URL",
                                         "date of publication",
                                         "date of update",
                                         "provenance",
                                         "language of the record"};

Words words_of(std::string_view aspect) {
    const auto* const row = std::find_if(std::begin(words), std::end(words),
                                         [aspect](const Words& each) { return each.aspect == aspect; });
    return row == std::end(words) ? Words{aspect, aspect, Show::quoted} : *row;
}

/// Values of several parts have a line for each; "\1" is an absent one.
std::string shown(const std::string& value, Show show) {
    if (show == Show::plain) return value;
    std::string_view first = value;
    if (first.starts_with("\1\n")) first.remove_prefix(2);
    first = first.substr(0, first.find("\n\1"));
    return quoted(first);
}

/// Takes the number behind `prefix` off the front of `path`; false when the path goes another way.
bool take_index(std::string_view& path, std::string_view prefix, std::size_t& index) {
    if (!path.starts_with(prefix)) return false;
    const std::string_view rest = path.substr(prefix.size());
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
    if (error != std::errc()) return false;
    path = rest.substr(static_cast<std::size_t>(end - rest.data()));
    return true;
}

/// `section 2 (Key Points), block 1: `; empty for a field of the record itself.
std::string place_of(std::string_view path, const Record& want, const Record& got) {
    std::size_t index = 0;
    if (!take_index(path, "/sections/", index)) return {};
    std::string place = fmt::format("section {}", index + 1);
    const Record& owner = index < want.sections.size() ? want : got;
    if (index < owner.sections.size() && owner.sections[index].label) {
        const std::string label = quoted(*owner.sections[index].label);
        place += fmt::format(" ({})", label.substr(1, label.size() - 2));
    }
    if (take_index(path, "/blocks/", index)) place += fmt::format(", block {}", index + 1);
    return place + ": ";
}

}  // namespace

std::string say_left_out(const Difference& difference, LayoutVariant variant) {
    const bool one =
        std::find(std::begin(singular), std::end(singular), difference.aspect) != std::end(singular);
    return fmt::format("{} {} left out: the {} layout has no place for {}{}", difference.aspect,
                       one ? "is" : "are", name_of(variant), one ? "it" : "them",
                       difference.count == 1 ? std::string() : fmt::format(" ({})", difference.count));
}

std::string say_read_differently(const Difference& difference, const Record& want, const Record& got) {
    const Words names = words_of(difference.aspect);
    std::string message = place_of(difference.path, want, got) + std::string(names.one);
    const auto add = [&message](std::string_view text) {
        if (!message.empty() && !message.ends_with(' ')) message += ' ';
        message += text;
    };
    const std::string wanted = difference.want ? shown(*difference.want, names.show) : std::string();
    const std::string found = difference.got ? shown(*difference.got, names.show) : std::string();
    if (names.show != Show::nothing) add(difference.want ? wanted : found);
    if (!difference.got) {
        add("would be lost");
    } else if (!difference.want) {
        add("would be added");
    } else if (names.show == Show::nothing || wanted == found) {
        add("would be read differently");
    } else {
        add("would be read as " + found);
    }
    if (difference.count > 1) message += fmt::format(", and {} more", difference.count - 1);
    return message;
}

}  // namespace digestkit::text
