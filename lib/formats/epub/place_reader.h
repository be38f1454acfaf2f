// SPDX-License-Identifier: MIT
// Where the parts of a piece stand on its page: what its element says in attributes, and its words.
#pragma once

#include <memory>

#include "lib/formats/epub/inline_reader.h"
#include "lib/outline/piece_places.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

/// Of the element `node` and what it holds. `words` is what was read of it, before its text is taken.
std::shared_ptr<outline::PiecePlaces> places_of(const xmlio::Markup& markup, xmlio::Markup::Node node,
                                                const InlineReader& words);
/// Of an element whose words are not read.
std::shared_ptr<outline::PiecePlaces> places_of(const xmlio::Markup& markup, xmlio::Markup::Node node);

/// The first character below or behind `from`, and before `end`, that is no blank; nothing where there is
/// none.
std::optional<Position> first_words(const xmlio::Markup& markup, xmlio::Markup::Node from,
                                    xmlio::Markup::Node end);

}  // namespace digestkit::epub
