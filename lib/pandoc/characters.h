// SPDX-License-Identifier: MIT
// The characters of a text as inlines that are read back as the same bytes: words, blanks, line breaks, and
// what the target needs for anything that its readers would take for something else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lib/pandoc/ast.h"
#include "lib/unicode/normal.h"

namespace digestkit::pandoc {

/// Where a text stands: what is around it decides which blanks and signs are safe.
struct TextPlace {
    bool opens = true;      ///< nothing stands before it in its block
    bool ends = true;       ///< nothing behind it
    bool one_line = false;  ///< a heading or a cell: a line break would end it
};

class Characters {
  public:
    Characters(Ast& ast, const Target& target, std::string_view text, TextPlace place)
        : ast_(ast),
          notation_(target.notation),
          raw_format_(!target.spells_signs                    ? std::string_view()
                      : target.notation == Notation::markdown ? markdown_format
                                                              : target.name),
          text_(text),
          place_(place),
          emoji_(reads_emoji(target)),
          definitions_(reads_definitions(target)),
          bare_addresses_(!target.attributes),
          composed_(notation_ != Notation::markdown || is_nfc(text)) {}

    /// Those from `begin` to `end`. `marked`: they have marks, so blanks at both ends would leave the marks.
    /// `before_link`: a link follows.
    void write(std::size_t begin, std::size_t end, bool marked, bool before_link = false);

  private:
    void one(std::size_t at, std::size_t length, char32_t value);
    bool is_odd(std::size_t at, std::size_t length, char32_t value) const;
    bool is_composed_by_readers(std::size_t at, std::size_t length, char32_t value) const;
    bool is_plain_blank(std::size_t at) const;
    bool opens_line(std::size_t at) const;
    bool breaks_safely(std::size_t at) const;
    bool must_be_escaped(std::size_t at) const;
    bool in_bare_address(std::size_t at) const;
    bool begins_a_list_or_rule(std::size_t at) const;
    void odd(char32_t value);
    void flush();

    Ast& ast_;
    Notation notation_;
    std::string_view raw_format_;  // of signs that the writer would spell in ASCII; "": it does not
    std::string_view text_;
    TextPlace place_;
    bool emoji_, definitions_, bare_addresses_;  // what readers of the target see in a text
    bool composed_;                              // all of it: in form NFC
    std::size_t begin_ = 0, end_ = 0;
    bool marked_ = false, before_link_ = false;
    std::string words_, odd_codes_, odd_looks_;
};

/// "&copy;", "&#38;": where `text` would be read as a character.
bool is_entity_at(std::string_view text, std::size_t at);

}  // namespace digestkit::pandoc
