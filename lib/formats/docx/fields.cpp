// SPDX-License-Identifier: MIT
#include "lib/formats/docx/fields.h"

#include <utility>

#include "lib/formats/docx/plain_words.h"

namespace digestkit::docx {

using xmlio::Markup;

namespace {

/// Words between blanks, or in quotes, where a backslash keeps the character behind it.
std::vector<std::string> words_of(std::string_view instruction) {
    std::vector<std::string> words;
    std::size_t at = 0;
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (true) {
        while (at < instruction.size() && blank(instruction[at])) ++at;
        if (at == instruction.size()) return words;
        std::string word;
        const bool quoted = instruction[at] == '"';
        if (quoted) ++at;
        while (at < instruction.size() && !(quoted ? instruction[at] == '"' : blank(instruction[at]))) {
            const bool escaped = quoted && instruction[at] == '\\' && at + 1 < instruction.size() &&
                                 (instruction[at + 1] == '\\' || instruction[at + 1] == '"');
            if (escaped) ++at;
            word += instruction[at++];
        }
        if (quoted && at < instruction.size()) ++at;
        words.push_back(std::move(word));
    }
}

}  // namespace

FieldWords field_words(std::string_view instruction) {
    FieldWords found;
    const std::vector<std::string> words = words_of(instruction);
    if (words.empty()) return found;
    for (const char c : words[0]) found.name += c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    if (found.name != "HYPERLINK") return found;
    std::string target, fragment;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool with_value =
            words[i] == "\\l" || words[i] == "\\o" || words[i] == "\\t" || words[i] == "\\s";
        if (with_value && i + 1 < words.size()) {
            if (words[i] == "\\l") fragment = words[i + 1];
            ++i;
        } else if (target.empty() && !words[i].starts_with('\\')) {
            target = words[i];
        }
    }
    if (target.empty()) return found;
    found.href = fragment.empty() ? target : target + "#" + fragment;
    return found;
}

PairedFields::PairedFields(const Markup& markup) {
    struct Open {
        Markup::Node begin, separate;
    };
    std::vector<Open> open;
    for (Markup::Node node = markup.root(); node != Markup::none; node = markup.following(node)) {
        if (markup.name(node) != "fldChar") continue;
        const std::string_view type = markup.attribute(node, "fldCharType").value_or("");
        if (type == "begin") {
            open.push_back({node, Markup::none});
        } else if (open.empty()) {
            continue;
        } else if (type == "separate") {
            open.back().separate = node;
        } else if (type == "end") {
            paired_.insert(open.back().begin);
            if (open.back().separate != Markup::none) paired_.insert(open.back().separate);
            paired_.insert(node);
            open.pop_back();
        }
    }
}

void OpenFields::begin(std::size_t paragraph) {
    open_.emplace_back();
    open_.back().first = paragraph;
    ++hiding_;
}

void OpenFields::instruct(std::string_view words) {
    if (!open_.empty() && !open_.back().result) open_.back().instruction += words;
}

void OpenFields::separate() {
    if (open_.empty() || open_.back().result) return;
    open_.back().result = true;
    open_.back().words = field_words(open_.back().instruction);
    if (open_.back().words.href) links_.push_back(open_.size() - 1);
    --hiding_;
}

std::optional<OpenFields::Field> OpenFields::end() {
    if (open_.empty()) return std::nullopt;
    if (!links_.empty() && links_.back() + 1 == open_.size()) links_.pop_back();
    Field field = std::move(open_.back());
    open_.pop_back();
    if (!field.result) {
        --hiding_;
        field.words = field_words(field.instruction);
    }
    return field;
}

const std::string* OpenFields::href() const noexcept {
    return links_.empty() ? nullptr : &*open_[links_.back()].words.href;
}

}  // namespace digestkit::docx
