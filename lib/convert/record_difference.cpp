// SPDX-License-Identifier: MIT
#include "lib/convert/record_difference.h"

#include <fmt/format.h>

#include "lib/base/alignment.h"
#include "lib/base/counted.h"
#include "lib/formats/json/json.h"
#include "lib/model/names.h"

namespace digestkit {

namespace {

using Value = std::optional<std::string>;

/// The place of what no field tells apart, since a person writes marks, schemes and languages as others write
/// plain text: "**a**" is also how a strong "a" is shown.
constexpr const char* exactly = "as JSON";

Value shown(const std::optional<std::string>& text) {
    return text;
}
Value shown(const std::optional<Text>& text) {
    return text ? Value(visible(*text)) : std::nullopt;
}
Value shown_lang(const std::string& lang) {
    return lang.empty() ? std::nullopt : Value(lang);
}
Value shown(const std::optional<Date>& date) {
    if (!date) return std::nullopt;
    if (!date->raw) return date->value;
    return date->value ? fmt::format("{} (printed: {})", *date->value, *date->raw)
                       : fmt::format("(printed: {})", *date->raw);
}

/// Collects changes below one place.
class Comparer {
  public:
    explicit Comparer(std::vector<FieldChange>& changes, std::string prefix = {})
        : changes_(changes), prefix_(std::move(prefix)) {}

    Comparer below(const std::string& place) const { return Comparer(changes_, prefix_ + place + ", "); }

    void field(const std::string& name, Value before, Value after) const {
        if (before != after) changes_.push_back({prefix_ + name, std::move(before), std::move(after)});
    }

    /// Elements that differ or are only on one side, each with its place in its own list.
    void list(const std::string& name, const std::vector<std::string>& before,
              const std::vector<std::string>& after) const {
        const auto pairs = common_subsequence(
            before.size(), after.size(), [&](std::size_t i, std::size_t j) { return before[i] == after[j]; });
        std::size_t i = 0, j = 0;
        const auto until = [&](std::size_t end_i, std::size_t end_j) {
            for (; i < end_i && j < end_j; ++i, ++j)
                field(fmt::format("{} {}", name, i + 1), before[i], after[j]);
            for (; i < end_i; ++i) field(fmt::format("{} {}", name, i + 1), before[i], std::nullopt);
            for (; j < end_j; ++j) field(fmt::format("{} {}", name, j + 1), std::nullopt, after[j]);
        };
        for (const Pair& pair : pairs) {
            until(pair.first, pair.second);
            i = pair.first + 1;
            j = pair.second + 1;
        }
        until(before.size(), after.size());
    }

  private:
    std::vector<FieldChange>& changes_;
    std::string prefix_;
};

std::string with_lang(std::string text, const std::string& lang) {
    return lang.empty() ? text : fmt::format("{} ({})", text, lang);
}

template <typename T, typename Show>
std::vector<std::string> each(const std::vector<T>& values, Show show) {
    std::vector<std::string> out;
    out.reserve(values.size());
    for (const T& value : values) out.push_back(show(value));
    return out;
}

std::vector<std::string> shown(const Extras& extras) {
    return each(extras, [](const Extra& extra) { return fmt::format("{}: {}", extra.name, extra.json); });
}

std::vector<std::string> shown(const std::vector<Link>& links) {
    return each(links, [](const Link& link) {
        std::string text = link.href;
        if (link.text) text += fmt::format(" \"{}\"", *link.text);
        if (link.rel) text += fmt::format(" [{}]", name_of(*link.rel));
        return with_lang(text, link.lang);
    });
}

std::vector<std::string> shown(const std::vector<Tag>& tags) {
    return each(tags, [](const Tag& tag) {
        return tag.scheme ? fmt::format("{} [{}]", tag.text, *tag.scheme) : tag.text;
    });
}

std::string name_block(const Block& block) {
    std::string name(name_of(block.type));
    if (block.type == BlockType::heading) name += fmt::format(" {}", block.level);
    if (block.depth > 0) name += fmt::format(" at depth {}", block.depth);
    return name;
}

/// All of a block on one line, for those that have no partner.
std::string whole_block(const Block& block) {
    const std::string label = block.label ? *block.label + block.sep : std::string();
    return with_lang(fmt::format("{}: {}{}", name_block(block), label, visible(block.text)), block.lang);
}

void compare_blocks(const Comparer& out, const Block& before, const Block& after) {
    out.field("type", name_block(before), name_block(after));
    out.field("label", shown(before.label), shown(after.label));
    out.field("separator", before.sep, after.sep);
    out.field("marker", shown(before.marker), shown(after.marker));
    out.field("ordered", before.ordered ? "yes" : "no", after.ordered ? "yes" : "no");
    out.field("number", shown(before.number), shown(after.number));
    out.field("code language", shown(before.code_lang), shown(after.code_lang));
    out.field("language", shown_lang(before.lang), shown_lang(after.lang));
    out.field("text", visible(before.text), visible(after.text));
}

/// Worth comparing field by field: else one went and the other came.
bool related(const Block& a, const Block& b) {
    return a.type == b.type || a.text == b.text;
}

/// Blocks without an equal partner that stand between the same equal ones are compared one by one.
void compare_block_lists(const Comparer& out, const std::vector<Block>& before,
                         const std::vector<Block>& after) {
    auto pairs = common_subsequence(before.size(), after.size(),
                                    [&](std::size_t i, std::size_t j) { return before[i] == after[j]; });
    pairs.emplace_back(before.size(), after.size());
    std::size_t i = 0, j = 0;
    for (const Pair& pair : pairs) {
        while (i < pair.first && j < pair.second && related(before[i], after[j])) {
            const std::string place = fmt::format("block {} ({})", i + 1, name_block(before[i]));
            compare_blocks(out.below(place), before[i++], after[j++]);
        }
        for (; i < pair.first; ++i)
            out.field(fmt::format("block {}", i + 1), whole_block(before[i]), std::nullopt);
        for (; j < pair.second; ++j)
            out.field(fmt::format("block {}", j + 1), std::nullopt, whole_block(after[j]));
        i = pair.first + 1;
        j = pair.second + 1;
    }
}

std::string name_section(const Section& section, std::size_t index) {
    const std::string name =
        section.label ? *section.label : with_lang(std::string(name_of(section.kind)), section.lang);
    return fmt::format("section {} ({})", index + 1, name);
}

void compare_provenance(const Comparer& out, const std::optional<Provenance>& before,
                        const std::optional<Provenance>& after) {
    if (before.has_value() != after.has_value()) {
        out.field("provenance", before ? Value("given") : std::nullopt,
                  after ? Value("given") : std::nullopt);
    }
    const Provenance none;
    const Provenance& a = before ? *before : none;
    const Provenance& b = after ? *after : none;
    out.field("provider", shown(a.provider), shown(b.provider));
    out.field("model", shown(a.model), shown(b.model));
    out.field("generated", shown(a.generated), shown(b.generated));
    out.field("provenance as written", shown(a.raw), shown(b.raw));
}

void compare_sections(const Comparer& out, const Section& before, const Section& after) {
    out.field("kind", std::string(name_of(before.kind)), std::string(name_of(after.kind)));
    out.field("label", shown(before.label), shown(after.label));
    out.field("language", shown_lang(before.lang), shown_lang(after.lang));
    compare_provenance(out, before.provenance, after.provenance);
    compare_block_lists(out, before.blocks, after.blocks);
    out.list("unknown member", shown(before.extras), shown(after.extras));
}

bool alike(const Section& a, const Section& b) {
    return a.kind == b.kind && a.label == b.label && a.lang == b.lang;
}

bool related(const Section& a, const Section& b) {
    return a.blocks == b.blocks || (a.kind == b.kind && (a.label == b.label || a.lang == b.lang));
}

void compare_section_lists(const Comparer& out, const std::vector<Section>& before,
                           const std::vector<Section>& after) {
    auto pairs = common_subsequence(before.size(), after.size(),
                                    [&](std::size_t i, std::size_t j) { return alike(before[i], after[j]); });
    pairs.emplace_back(before.size(), after.size());
    std::size_t i = 0, j = 0;
    for (const Pair& pair : pairs) {
        for (; i < pair.first && j < pair.second && related(before[i], after[j]); ++i, ++j) {
            compare_sections(out.below(name_section(before[i], i)), before[i], after[j]);
        }
        for (; i < pair.first; ++i) {
            out.field(name_section(before[i], i), counted(before[i].blocks.size(), "block", "blocks"),
                      std::nullopt);
        }
        for (; j < pair.second; ++j) {
            out.field(name_section(after[j], j), std::nullopt,
                      counted(after[j].blocks.size(), "block", "blocks"));
        }
        if (pair.first == before.size()) break;
        compare_sections(out.below(name_section(before[i], i)), before[i], after[j]);
        ++i;
        ++j;
    }
}

void compare_sources(const Comparer& out, const std::optional<Source>& before,
                     const std::optional<Source>& after) {
    if (before.has_value() != after.has_value()) {
        out.field("source", before ? Value("given") : std::nullopt, after ? Value("given") : std::nullopt);
    }
    const Source none;
    const Source& a = before ? *before : none;
    const Source& b = after ? *after : none;
    out.field("source name", shown(a.name), shown(b.name));
    out.field("source URL", shown(a.url), shown(b.url));
    out.list("author", a.authors, b.authors);
}

std::vector<std::string> shown(const Layout& layout) {
    std::vector<std::string> lines = {fmt::format("variant {}", name_of(layout.variant)),
                                      fmt::format("line ends {}", name_of(layout.eol)),
                                      fmt::format("byte order mark {}", layout.bom ? "yes" : "no"),
                                      fmt::format("final newline {}", layout.final_newline ? "yes" : "no")};
    if (!layout.patch) return lines;
    lines.push_back("patch of " + layout.patch->of);
    for (const Hunk& hunk : layout.patch->hunks) {
        lines.push_back(
            fmt::format("hunk at {}, removes {}: {}", hunk.line, hunk.removed, fmt::join(hunk.text, "")));
    }
    return lines;
}

std::vector<std::string> shown(const std::optional<Layout>& layout) {
    return layout ? shown(*layout) : std::vector<std::string>{};
}

/// `text` between the signs that say what its marks are.
std::string marked(std::string_view text, const Marks& marks) {
    std::string out(text);
    if (marks.code) out = "`" + out + "`";
    if (marks.emphasis) out = "*" + out + "*";
    if (marks.strong) out = "**" + out + "**";
    if (marks.href) out = fmt::format("[{}]({})", out, *marks.href);
    return out;
}

}  // namespace

std::string visible(const Text& text) {
    if (text.is_plain()) return text.plain();
    std::string out;
    for (const Text::Run& run : text.runs()) out += marked(run.text, run.marks);
    return out;
}

std::vector<FieldChange> compare_records(const Record& before, const Record& after, bool with_layout) {
    std::vector<FieldChange> changes;
    const Comparer out(changes);
    out.field("id", shown(before.id), shown(after.id));
    out.field("title", shown(before.title), shown(after.title));
    const auto titles = [](const AltTitle& title) { return with_lang(visible(title.text), title.lang); };
    out.list("alternative title", each(before.alt_titles, titles), each(after.alt_titles, titles));
    compare_sources(out, before.source, after.source);
    out.field("published", shown(before.published), shown(after.published));
    out.field("updated", shown(before.updated), shown(after.updated));
    out.field("language", shown_lang(before.lang), shown_lang(after.lang));
    out.list("badge", before.badges, after.badges);
    out.list("tag", shown(before.tags), shown(after.tags));
    out.list("link", shown(before.links), shown(after.links));
    compare_section_lists(out, before.sections, after.sections);
    out.list("unknown member", shown(before.extras), shown(after.extras));
    if (with_layout) out.list("layout", shown(before.layout), shown(after.layout));
    if (changes.empty()) {
        const auto as_json = [with_layout](Record record) {
            if (!with_layout) record.layout.reset();
            return json::to_json(record);
        };
        out.field(exactly, as_json(before), as_json(after));
    }
    return changes;
}

std::vector<FieldChange> compare_heads(const Head& before, const Head& after) {
    std::vector<FieldChange> changes;
    const Comparer out(changes);
    out.field("title", shown(before.title), shown(after.title));
    out.field("date", shown(before.date), shown(after.date));
    out.field("language", shown_lang(before.lang), shown_lang(after.lang));
    out.list("unknown member", shown(before.extras), shown(after.extras));
    if (changes.empty()) out.field(exactly, json::to_json(before), json::to_json(after));
    return changes;
}

}  // namespace digestkit
