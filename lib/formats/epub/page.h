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

    const std::string& current_lang() const { return langs_[open_.back().lang]; }
    std::size_t depth() const { return open_.size(); }
    std::size_t bytes() const { return out_.size(); }

  private:
    struct Open {
        std::string_view name;
        std::size_t lang;  ///< inside; of langs_
    };

    void settle();
    void speak(const std::string& tag);

    std::string out_;
    std::vector<Open> open_;
    std::vector<std::string> langs_;
    bool in_tag_ = false;
};

/// "rtl" or "ltr".
std::string_view direction_of(const std::string& lang);

}  // namespace digestkit::epub
