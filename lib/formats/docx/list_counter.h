// SPDX-License-Identifier: MIT
// The lists of a document (ISO 29500-1 §17.9): whether a paragraph has a bullet or a number, and which.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lib/formats/docx/style_sheet.h"
#include "lib/xmlio/markup.h"

namespace digestkit::docx {

inline constexpr std::uint32_t deepest_level = 8;

enum class ListKind : std::uint8_t {
    none,     ///< no list, or one that shows nothing
    unknown,  ///< the document does not define it
    bullet,
    ordered,
};

struct ListMark {
    ListKind kind = ListKind::none;
    std::string number;  ///< as shown ("2.1)")
};

class ListCounter {
  public:
    /// `markup` is the part of numberings, or null. Both must outlive the ListCounter.
    ListCounter(const xmlio::Markup* markup, const StyleSheet& styles);

    /// The mark of the next paragraph that is in `list` (w:numId) on `level`, from 0 to 8.
    ListMark next(std::string_view list, std::uint32_t level);
    /// The level that the list gives to paragraphs of a style.
    std::optional<std::uint32_t> level_of(std::string_view list, std::string_view style);

  private:
    using Node = xmlio::Markup::Node;
    static constexpr std::size_t levels = deepest_level + 1;

    struct Level {
        std::string_view format, text, style;
        std::uint32_t start = 1;
        std::optional<std::uint32_t> restart;
        bool legal = false, known = false;
    };
    struct List {
        std::string_view abstract;
        std::array<Level, levels> of{};
        std::array<std::optional<std::uint32_t>, levels> override{};  // not yet applied
        bool known = false;
    };
    using Counters = std::array<std::optional<std::uint32_t>, levels>;

    List& list(std::string_view id);
    List read_list(std::string_view id) const;
    Node abstract_of(Node num, std::string_view& id) const;
    Level read_level(Node node) const;
    std::string shown(const List& list, const Counters& counters, std::uint32_t level) const;

    const xmlio::Markup* markup_;
    const StyleSheet& styles_;
    std::unordered_map<std::string_view, Node> abstracts_, nums_;
    std::unordered_map<std::string_view, List> lists_;
    std::unordered_map<std::string_view, Counters> counters_;  // lists with the same definition go on
};

}  // namespace digestkit::docx
