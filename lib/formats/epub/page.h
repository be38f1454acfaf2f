// SPDX-License-Identifier: MIT
// Writes XHTML elements into a string. It knows which elements are open and in which language, so that
// `lang`, `xml:lang` and `dir` stand only where they change.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit::epub {

class Page {
  public:
    /// The whole document from the XML declaration to the open <body>. `lang` "" is unknown: `und`, because
    /// judges demand one here. `style` is the path of the style sheet from the page.
    static Page begin(std::string_view title, const std::string& lang, std::string_view style);
    /// Ends what `begin` began and gives the document.
    std::string finish();

    Page& open(std::string_view element);  ///< a name that lives as long as the program
    Page& attribute(std::string_view name, std::string_view value);
    /// For names and values of ours that need no escaping.
    Page& constant(std::string_view attributes);
    /// Of the open element; "" is unknown.
    Page& lang(const std::string& tag);
    Page& text(std::string_view text);
    /// Our own word or separator, as an element of furniture; `lang` is that of the word.
    Page& furniture(std::string_view word, const std::string& lang);
    Page& line();  ///< a line end between elements
    Page& close();

    /// Opens, fills and closes.
    Page& element(std::string_view name, std::string_view text) { return open(name).text(text).close(); }
    /// A title as the text of the open element, isolated where it may run in another direction.
    Page& title(std::string_view text, const std::string& lang);

    const std::string& current_lang() const { return open_.back().second; }
    std::size_t depth() const { return open_.size(); }
    std::size_t bytes() const { return out_.size(); }

  private:
    void settle();

    std::string out_;
    std::vector<std::pair<std::string_view, std::string>> open_;  // names, and the language inside
    bool in_tag_ = false;
};

/// "rtl" or "ltr".
std::string_view direction_of(const std::string& lang);

}  // namespace digestkit::epub
