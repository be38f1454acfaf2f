// SPDX-License-Identifier: MIT
#include "lib/formats/epub/list_numbers.h"

#include <charconv>
#include <limits>
#include <optional>

#include "lib/formats/epub/names.h"
#include "lib/outline/letter_numeral.h"
#include "lib/outline/roman_numeral.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

using xmlio::Markup;

namespace {

using Limit = std::numeric_limits<std::int32_t>;  // of the counters of readers

/// By the rules of HTML §2.3.4.1: what stands behind the digits does not count.
std::optional<std::int64_t> integer(std::optional<std::string_view> text) {
    if (!text) return std::nullopt;
    std::string_view digits = trimmed(*text);
    if (digits.starts_with("+") && !digits.starts_with("+-")) digits.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc{} || value < Limit::min() || value > Limit::max()) return std::nullopt;
    return value;
}

bool is_type(std::string_view type) noexcept {
    return type == "1" || type == "a" || type == "A" || type == "i" || type == "I";
}

std::int64_t count_of_items(const Markup& markup, Markup::Node list) {
    std::int64_t count = 0;
    for (Markup::Node node = markup.first(list); node != Markup::none; node = markup.next(node))
        count += markup.name(node) == "li" ? 1 : 0;
    return count;
}

/// Letters and Roman numerals begin at 1.
std::string words_of(std::int64_t number, std::string_view type) {
    if (number < 1 || number > Limit::max() || type.empty() || type == "1") return std::to_string(number);
    const auto positive = static_cast<std::uint32_t>(number);
    const bool roman = type == "i" || type == "I";
    const std::string words = roman ? outline::roman_numeral(positive) : outline::letter_numeral(positive);
    return type == "a" || type == "i" ? ascii_lowered(words) : words;
}

}  // namespace

ListNumbers::ListNumbers(const Markup& markup, Markup::Node list)
    : markup_(&markup), type_(markup.attribute(list, "type").value_or("")) {
    const auto start = integer(markup.attribute(list, "start"));
    const bool reversed = markup.attribute(list, "reversed").has_value();
    if (reversed) step_ = -1;
    if (start || reversed) next_ = start ? *start : count_of_items(markup, list);
    if (!is_type(type_)) type_ = {};
    told_ = start || reversed || !type_.empty();
}

std::string ListNumbers::next(Markup::Node item) {
    if (const auto value = integer(markup_->attribute(item, "value"))) {
        next_ = *value;
        told_ = told_ || !markup_->attribute(item, attribute::number);
    }
    const std::string_view own = markup_->attribute(item, "type").value_or("");
    const std::string words = words_of(next_, is_type(own) ? own : type_);
    next_ += step_;
    return words + ".";
}

}  // namespace digestkit::epub
