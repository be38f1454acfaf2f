// SPDX-License-Identifier: MIT
// The forms that values of keys come in: a link with its text, tags in one string, a map whose keys are
// languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lib/model/record.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

/// Null, or without a text, items or members.
bool says_nothing(const yamlio::Value& value);

/// `true` or `false` without quotes: what answers a question and is no text.
bool is_word(const yamlio::Value& value);

/// A map of which every key is a language.
bool is_map_of_languages(const yamlio::Value& value);

/// `text` where `at` stands.
yamlio::Value scalar_of(const std::string& text, const yamlio::Value& at);

struct SaidLink {
    std::string href;  ///< as it stands; need not be a URL
    std::string text;  ///< may be empty
};

/// `https://…`, `<https://…>`, `[text](https://…)`.
SaidLink read_said_link(std::string_view text);

struct SaidLinkMap {
    const yamlio::Value* href = nullptr;  ///< a scalar; null: it is no map of the parts of a link
    const yamlio::Value* text = nullptr;  ///< a scalar
    std::optional<LinkRel> rel;
    std::string lang;
    bool has_more = false;  ///< than the parts of a link
};
SaidLinkMap read_link_map(const yamlio::Value& map);

/// At commas of any script; without commas, at blanks where every word begins with `#`.
std::vector<std::string_view> cut_tags(std::string_view text);

/// Where each part between commas has a first and a last name; "Lovelace, Ada" is one author.
std::vector<std::string_view> cut_authors(std::string_view text);

/// The titles of a record, to compare others with.
class TitlesThere {
  public:
    explicit TitlesThere(const Record& record);
    /// False: one of them says the same as `text`.
    bool add(std::string_view text);

  private:
    std::unordered_set<std::string> folded_;
};

/// A section without a language gets that of the record, unless its script tells another one.
void settle_sections(Record& record);

}  // namespace digestkit::pandoc
