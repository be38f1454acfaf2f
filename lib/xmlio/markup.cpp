// SPDX-License-Identifier: MIT
#include "lib/xmlio/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <climits>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_xml.h"
#include "lib/xmlio/alarms.h"
#include "lib/xmlio/html_scan.h"
#include "lib/xmlio/markup_builder.h"

namespace digestkit::xmlio {

Markup::Markup() = default;
Markup::Markup(Markup&&) noexcept = default;
Markup& Markup::operator=(Markup&&) noexcept = default;
Markup::~Markup() = default;

std::optional<std::string_view> Markup::attribute(Node node, std::string_view name) const noexcept {
    const Item& item = items_[node];
    if (item.attribute_count == no_element) return std::nullopt;
    for (std::uint32_t i = 0; i < item.attribute_count; ++i) {
        const Attribute& attribute = attributes_[item.attributes + i];
        if (attribute.name == name) return attribute.value;
    }
    return std::nullopt;
}

std::string Markup::all_text(Node node) const {
    std::string all;
    const Node end = behind(node);
    for (; node != end && node != none; node = following(node)) all += text(node);
    return all;
}

Position Markup::begin(Node node) const {
    return storage_->position(items_[node].begin);
}

Position Markup::end(Node node) const {
    return storage_->position(items_[node].end);
}

Markup::Node Markup::behind(Node node) const noexcept {
    while (node != none && next(node) == none) node = parent(node);
    return node == none ? none : next(node);
}

Markup::Node Markup::find(Node node, std::string_view name) const noexcept {
    while (node != none && this->name(node) != name) node = following(node);
    return node;
}

namespace {

/// libxml2 takes no more without an option that lifts all its limits.
constexpr std::uint64_t most_depth = 256;

/// Words of libxml2 begin in upper case.
std::string as_message(std::string_view words) {
    std::string message(words);
    if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z')
        message[0] = static_cast<char>(message[0] + ('a' - 'A'));
    return message;
}

/// Reports by offsets in the text that the parser was given.
class Finder {
  public:
    Finder(const MarkupSource& source, Track& track) : source_(source), track_(track) {}
    void report(const Rule& rule, std::string message, std::uint64_t at, std::string hint = {}) {
        const std::uint64_t begin = source_.original(at);
        track_.report(rule, std::move(message), begin, begin + 1, {}, std::move(hint));
    }
    void report(PreScan::Alarm alarm, const Limits& limits) {
        alarm.offset = source_.original(alarm.offset);
        report_alarm(alarm, limits, track_);
    }
    void too_deep(std::uint64_t most, std::uint64_t at) {
        report(rules::lim::depth, fmt::format("elements are nested more than {} deep", most), at,
               most < most_depth ? "raise it with --limit depth=NUMBER, which is a quarter of it"
                                 : "no --limit raises this further");
    }

  private:
    const MarkupSource& source_;
    Track& track_;
};

}  // namespace

std::optional<Markup> read_markup(std::string bytes, MarkupKind kind, const std::string& file,
                                  const std::string& member, const Limits& limits, Sink& sink) {
    Markup markup;
    Track track(file, member, sink, {1, 1, 0});
    if (bytes.size() > INT_MAX / 8) {
        track.report(rules::xml::parser_limit, "the document is larger than the parser takes", Position{});
        return std::nullopt;
    }
    markup.storage_ = std::make_unique<Markup::Storage>(MarkupSource(std::move(bytes), file, member, sink));
    const MarkupSource& source = markup.storage_->source;
    track.hold(source.document());
    Finder finder(source, track);
    const std::uint64_t depth = std::min(limits.depth * 4, most_depth);

    std::optional<PreScan::Alarm> alarm = PreScan(limits, 0).scan(source.text());
    const bool only_doctype = alarm && alarm->threat == PreScan::Threat::doctype;
    if (alarm && !(only_doctype && kind == MarkupKind::html)) {
        finder.report(*alarm, limits);
        return std::nullopt;
    }
    MarkupBuilder builder(markup, depth);
    builder.parse_xml();
    if (builder.too_deep()) {
        finder.too_deep(depth, *builder.too_deep());
        return std::nullopt;
    }
    if (!builder.problem()) return markup;
    const MarkupBuilder::Problem& problem = *builder.problem();
    if (kind == MarkupKind::xml) {
        finder.report(rules::xml::not_well_formed, as_message(problem.message), problem.offset);
        return std::nullopt;
    }
    alarm = scan_html(source.text(), limits);
    if (alarm) {
        finder.report(*alarm, limits);
        return std::nullopt;
    }
    MarkupBuilder html(markup, depth);
    if (!source.text().empty()) html.parse_html();
    if (html.too_deep()) {
        finder.too_deep(depth, *html.too_deep());
        return std::nullopt;
    }
    if (markup.root() == Markup::none) {
        track.report(rules::xml::not_well_formed, "the document holds no element", Position{});
        return std::nullopt;
    }
    finder.report(rules::xml::read_as_html,
                  fmt::format("read as HTML, because it is no XML: {}", as_message(problem.message)),
                  problem.offset);
    return markup;
}

}  // namespace digestkit::xmlio
