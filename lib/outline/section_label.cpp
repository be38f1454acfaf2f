// SPDX-License-Identifier: MIT
#include "lib/outline/labels.h"
#include "lib/outline/recognise_record.h"
#include "lib/outline/sentence.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {

namespace {

/// "Summary / 摘要", "要点 | Key Points": the same in two languages.
std::optional<LabelLine> label_twice(std::string_view line) {
    const std::size_t sign = line.find_first_of("/|");
    if (sign == std::string_view::npos || line.size() > label_reach) return std::nullopt;
    const LabelWordUse* const one = find_label_word(trimmed(line.substr(0, sign)));
    const LabelWordUse* const other = find_label_word(trimmed(line.substr(sign + 1)));
    if (one == nullptr || other == nullptr || one->kind != other->kind) return std::nullopt;
    if (one->use != LabelUse::section || other->use != LabelUse::section) return std::nullopt;
    return LabelLine{one->use, one->kind, line, std::nullopt, {}, true};
}

}  // namespace

std::size_t signs_in_front(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size()) {
        const CodePoint c = code_point_at(line, at);
        const bool sign = c.value == U' ' || (c.value >= 0x2190 && c.value <= 0x2BFF) || c.value == 0xFE0F ||
                          c.value == 0x200D || (c.value >= 0x1F000 && c.value <= 0x1FAFF);
        if (!sign) break;
        at += c.length;
    }
    return at;
}

std::optional<LabelLine> section_label(const Piece& piece) {
    const Block& block = piece.block;
    if (block.type != BlockType::heading && block.type != BlockType::paragraph) return std::nullopt;
    const std::string& line = block.text.plain();
    auto label = read_label_line(line);
    if (!label) {
        const std::size_t signs = signs_in_front(line);
        if (signs > 0) label = read_label_line(std::string_view(line).substr(signs));
        if (!label) label = label_twice(trimmed(std::string_view(line).substr(signs)));
        if (!label || !label->known_word) return std::nullopt;
        const auto end = static_cast<std::size_t>(label->label.data() + label->label.size() - line.data());
        label->label = std::string_view(line).substr(0, end);
    }
    if (!label->known_word && block.type != BlockType::heading) return std::nullopt;
    if (label->use == LabelUse::source && reads_as_sentence(label->value)) return std::nullopt;
    return label;
}

const LabelWordUse* part_word(const Piece& piece) {
    if (piece.block.type != BlockType::heading) return nullptr;
    const std::string_view line = trimmed(piece.block.text.plain());
    const LabelWordUse* const word = find_label_word(line.substr(signs_in_front(line)));
    return word != nullptr && word->use == LabelUse::heading ? word : nullptr;
}

}  // namespace digestkit::outline
