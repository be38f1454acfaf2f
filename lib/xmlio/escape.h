// SPDX-License-Identifier: MIT
// Text as XML content, so that a parser gives the same bytes back.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::xmlio {

/// Appends `text`: `<`, `>` and `&` as references, CR as `&#13;` (XML 1.0 §2.11 would make it LF), and what
/// XML cannot hold (§2.2: C0 controls but TAB, LF and CR; U+FFFE, U+FFFF) as `<char code="0001"/>`. `text` is
/// UTF-8.
void append_content(std::string& out, std::string_view text);

/// The same for documents that have no element for what XML cannot hold: it becomes U+FFFD.
void append_shown(std::string& out, std::string_view text);

/// Appends `text` for an attribute in double quotes. TAB, LF and CR are references (§3.3.3 would make them
/// blanks); what XML cannot hold becomes U+FFFD.
void append_value(std::string& out, std::string_view text);

/// Appends ` name="value"`, the value as append_value writes it.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

}  // namespace digestkit::xmlio
