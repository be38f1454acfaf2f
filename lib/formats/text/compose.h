// SPDX-License-Identifier: MIT
// Puts a record together as text, plainly: what a layout cannot hold is left out here and named by the
// writer, which reads back what it wrote. The reader uses the same functions to learn what its patch must
// say.
#pragma once

#include <string>
#include <vector>

#include "lib/model/record.h"

namespace digestkit::text {

/// The whole plain output of `record` in `layout` (its patch is not applied) replaces `out`.
void compose_plain(const Record& record, const Layout& layout, std::string& out);

/// The bodies of the two layouts, lines ended by LF.
void compose_labelled(const Record& record, std::string& out);
void compose_page(const Record& record, std::string& out);

/// The line or lines of an item: `indent`, marker, label, text; line breaks inside are indented further.
void compose_item(const Block& block, std::size_t indent, std::string_view own_marker, std::string& out);

/// The label that is written for a section that has none.
/// In the page layout a section without a label, but with a provenance line, goes on in the panel of the
/// section before it: the same in another language.
bool continues_panel(const std::vector<Section>& sections, std::size_t index);

std::string made_section_label(const Section& section, LayoutVariant variant);

/// `text`, with a blank before it where it would be taken for a separator.
void compose_line(std::string_view text, std::string& out);

}  // namespace digestkit::text
