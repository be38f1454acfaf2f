// SPDX-License-Identifier: MIT
#include "lib/pandoc/whole_addresses.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lib/pandoc/bare_address.h"

namespace digestkit::pandoc {

namespace {

/// Noncharacters, which are valid in UTF-8 and free for such use inside a program.
struct HiddenMark {
    char sign;
    std::string_view stands_for;
};
constexpr std::array<HiddenMark, 3> hidden_marks = {
    {{'*', "\xEF\xB7\x90"}, {'_', "\xEF\xB7\x91"}, {'~', "\xEF\xB7\x92"}}};
constexpr std::string_view their_lead = "\xEF\xB7";

constexpr std::string_view signs = "*_~";
constexpr std::string_view word_borders = " \t\r\n";

/// A longer word is no address, and looking for several in it takes time that grows with the square.
constexpr std::size_t longest_word = 8192;

bool is_letter_or_digit_of_address(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// What goes on behind a mark inside an address; a comma or a letter of another script begins the text again.
bool goes_on(char c) {
    return is_letter_or_digit_of_address(c) ||
           std::string_view("/-=&?#%+.@(").find(c) != std::string_view::npos;
}

class Hider {
  public:
    explicit Hider(std::string_view text) : text_(text) {}

    std::string run() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t begin = std::min(text_.find_first_not_of(word_borders, at), text_.size());
            const std::size_t end = std::min(text_.find_first_of(word_borders, begin), text_.size());
            copy(begin);
            if (end - begin <= longest_word) word(begin, end);
            copy(end);
            at = end;
        }
        return std::move(out_);
    }

  private:
    void copy(std::size_t end) {
        if (end <= done_) return;
        out_ += text_.substr(done_, end - done_);
        done_ = end;
    }

    void word(std::size_t begin, std::size_t end) {
        if (text_.substr(begin, end - begin).find_first_of(signs) == std::string_view::npos) return;
        while (const auto found = find_bare_address(text_.substr(begin, end - begin))) {
            address(begin + found->begin, begin + found->begin + found->size);
            begin += found->begin + found->size;
        }
    }

    void address(std::size_t begin, std::size_t end) {
        const char before = begin > 0 ? text_[begin - 1] : ' ';
        for (std::size_t at = begin; at < end;) {
            const char sign = text_[at];
            if (signs.find(sign) == std::string_view::npos) {
                ++at;
                continue;
            }
            const std::size_t behind = std::min(text_.find_first_not_of(sign, at), end);
            if (behind < end && !goes_on(text_[behind]) &&
                signs.find(text_[behind]) == std::string_view::npos)
                return;
            const bool closes = sign == before;  // `*https://a.example*,`
            if (!closes && text_[at - 1] != '\\') hide(at, behind);
            at = behind;
        }
    }

    void hide(std::size_t begin, std::size_t end) {
        copy(begin);
        for (; done_ < end; ++done_) {
            const auto mark =
                std::find_if(hidden_marks.begin(), hidden_marks.end(),
                             [this](const HiddenMark& one) { return one.sign == text_[done_]; });
            out_ += mark->stands_for;
        }
    }

    std::string_view text_;
    std::string out_;
    std::size_t done_ = 0;
};

}  // namespace

std::optional<std::string> with_hidden_marks(std::string_view markdown) {
    for (const HiddenMark& mark : hidden_marks) {
        if (markdown.find(mark.stands_for) != std::string_view::npos) return std::nullopt;
    }
    return Hider(markdown).run();
}

void show_hidden_marks(std::string& text) {
    std::size_t at = text.find(their_lead);
    if (at == std::string::npos) return;
    std::string shown = text.substr(0, at);
    while (at < text.size()) {
        const std::string_view rest = std::string_view(text).substr(at);
        const auto mark =
            std::find_if(hidden_marks.begin(), hidden_marks.end(),
                         [rest](const HiddenMark& one) { return rest.starts_with(one.stands_for); });
        const bool hidden = mark != hidden_marks.end();
        shown += hidden ? mark->sign : text[at];
        at += hidden ? mark->stands_for.size() : 1;
        const std::size_t next = std::min(text.find(their_lead, at), text.size());
        shown.append(text, at, next - at);
        at = next;
    }
    text = std::move(shown);
}

}  // namespace digestkit::pandoc
