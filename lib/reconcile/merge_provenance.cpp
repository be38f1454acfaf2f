// SPDX-License-Identifier: MIT
#include "lib/reconcile/merge_provenance.h"

#include <fmt/format.h>

#include <vector>

#include "lib/diag/rules_rec.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/meaning.h"
#include "lib/reconcile/sheet.h"
#include "lib/unicode/properties.h"

namespace digestkit::merge {
namespace {

constexpr std::string_view separator = "·";

std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = line.find(separator);
        parts.emplace_back(trimmed(line.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        line.remove_prefix(at + separator.size());
    }
}

/// As show() prints it: provider, model and date, those that are there.
std::optional<Provenance> parse(const std::string& line, const Provenance& stored) {
    std::vector<std::string> parts = parts_of(line);
    Provenance result;
    if (parts.size() > 1 || stored.generated) {
        if (auto date = date_in(parts.back())) {
            if (stored.generated && stored.generated->value == date->value) {
                date = stored.generated;
            } else if (stored.generated && !stored.generated->raw) {
                date->raw.reset();
            }
            result.generated = std::move(date);
            parts.pop_back();
        }
    }
    if (parts.size() > 2) return std::nullopt;
    for (const std::string& part : parts) {
        if (part.empty()) return std::nullopt;
    }
    if (parts.size() == 2) {
        result.provider = parts[0];
        result.model = parts[1];
    } else if (parts.size() == 1) {
        const bool is_model = parts[0] == stored.model || (!stored.provider && stored.model);
        (is_model ? result.model : result.provider) = parts[0];
    }
    return result;
}

}  // namespace

Provenance provenance_of(const outline::Piece& piece) {
    if (piece.provenance && (piece.provenance->provider || piece.provenance->model || piece.provenance->raw))
        return *piece.provenance;
    const std::string line = piece.block.text.plain();
    if (line.find(separator) != std::string::npos) {
        if (auto parsed = parse(line, Provenance{})) return *std::move(parsed);
    }
    Provenance provenance;
    provenance.raw = line;
    return provenance;
}

void merge_provenance(std::optional<Provenance>& provenance, const outline::Piece* before,
                      const outline::Piece* after, const std::string& section, Differences& out) {
    const bool was = before != nullptr && !shows_nothing(before->block);
    const bool is = after != nullptr && !shows_nothing(after->block);
    if (!was && !is) return;
    using rules::rec::provenance_changed;
    if (!is) {
        out.report(provenance_changed,
                   fmt::format("{}: provenance deleted: {}", section, quoted(before->block.text.plain())),
                   after);
        provenance.reset();
        return;
    }
    const std::string text = after->block.text.plain();
    if (!was) {
        out.report(provenance_changed, fmt::format("{}: provenance added: {}", section, quoted(text)), after);
        provenance = provenance_of(*after);
        return;
    }
    const std::string old = before->block.text.plain();
    const Likeness likeness = compare_texts(old, text);
    if (likeness == Likeness::same || means_same(*before, *after)) return;
    if (likeness == Likeness::folded) {
        out.polished(section + ": the provenance", *after);
        return;
    }
    const bool only_raw =
        provenance->raw && !provenance->provider && !provenance->model && !provenance->generated;
    auto parsed = only_raw ? std::nullopt : parse(text, *provenance);
    if (!parsed) {
        parsed.emplace();
        parsed->raw = text;
    }
    out.report(provenance_changed, fmt::format("{}: provenance changed {}", section, from_to(old, text)),
               after);
    provenance = std::move(parsed);
}

}  // namespace digestkit::merge
