// SPDX-License-Identifier: MIT
#include "lib/pandoc/html_source.h"

#include <algorithm>
#include <array>

#include "lib/pandoc/html_tag.h"
#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

/// Elements that hold no tags.
constexpr std::array<std::string_view, 4> without_tags = {"script", "style", "textarea", "title"};

/// Words of which pandoc drops the title.
constexpr std::array<std::string_view, 2> titled = {"abbr", "acronym"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A longer tag is none, and behind so many that have no end nothing is looked for: time would grow with the
/// square.
constexpr std::size_t longest_tag = std::size_t{64} << 10, most_without_end = 1000;

/// Behind the `>` of the tag at `at`; npos where it has none.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
    html = html.substr(0, at + longest_tag);
    char quote = 0;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

void append_picture(std::string& out, std::string_view address, std::string_view words) {
    out += "<img class=\"" + std::string(medium_class) + "\" src=\"" + html_value(address) + "\" alt=\"" +
           html_value(words) + "\">";
}

class Shower {
  public:
    Shower(std::string_view html, Markup markup, Tally& tally)
        : html_(html), lowered_(ascii_lowered(html)), markup_(markup), tally_(tally) {}

    std::string run() {
        while (at_ < html_.size()) {
            const std::size_t open = std::min(html_.find('<', at_), html_.size());
            copy(open);
            if (open < html_.size()) tag();
        }
        return std::move(out_);
    }

  private:
    void copy(std::size_t end) {
        out_ += html_.substr(at_, end - at_);
        at_ = end;
    }
    void skip_comment() {
        const std::size_t end = html_.find("-->", at_ + 2);
        copy(end == std::string_view::npos ? html_.size() : end + 3);
    }

    void tag() {
        if (html_.substr(at_).starts_with("<!--")) return skip_comment();
        const bool foreign =
            html_.substr(at_).starts_with("<?") || html_.substr(at_).starts_with("<![CDATA[");
        if (foreign && markup_ == Markup::pieces) {  // of another language: words here
            out_ += "&lt;";
            ++at_;
            return;
        }
        const std::size_t name = at_ + (html_.substr(at_).starts_with("</") ? 2 : 1);
        if (name >= html_.size() || !is_letter(html_[name])) return copy(at_ + 1);
        const std::size_t end = end_of_tag(html_, name);
        if (end == std::string_view::npos)
            return copy(++without_end_ < most_without_end ? at_ + 1 : html_.size());
        const std::string_view all = html_.substr(at_, end - at_);
        const HtmlTag tag = *read_html_tag(all);
        if (markup_ == Markup::pieces && !tags_.take(tag, all)) {
            out_ += "&lt;";
            ++at_;
            return copy(end);
        }
        if (!tag.closes) say(tag, all);
        if (tag.name == "iframe") {
            at_ = end;
            return;
        }
        copy(end);
        if (!tag.closes &&
            std::find(without_tags.begin(), without_tags.end(), tag.name) != without_tags.end())
            copy(std::min(lowered_.find("</" + tag.name, at_), html_.size()));
    }

    void say(const HtmlTag& tag, std::string_view all) {
        for (const Medium& medium : html_media()) {
            const std::string address =
                medium.element == tag.name ? html_attribute(all, medium.address) : std::string();
            if (address.empty()) continue;
            const std::string words = html_attribute(all, medium.words);
            append_picture(out_, address, words.empty() ? address : words);
        }
        const bool is_titled = std::find(titled.begin(), titled.end(), tag.name) != titled.end();
        if (is_titled && !html_attribute(all, "title").empty()) ++tally_.titles;
    }

    std::string_view html_;
    std::string lowered_;
    Markup markup_;
    Tally& tally_;
    MarkupTags tags_;
    std::string out_;
    std::size_t at_ = 0, without_end_ = 0;
};

}  // namespace

std::string with_media_shown(std::string_view html, Markup markup, Tally& tally) {
    return Shower(html, markup, tally).run();
}

}  // namespace digestkit::pandoc
