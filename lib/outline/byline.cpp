// SPDX-License-Identifier: MIT
#include "lib/outline/byline.h"

#include <algorithm>

#include "lib/outline/printed_date.h"
#include "lib/outline/sentence.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

constexpr std::size_t longest_line = 200, longest_outlet = 60;  // bytes
constexpr std::size_t most_words_of_name = 5;

constexpr std::string_view by_words[] = {"by", "von", "par", "por", "door", "av", "oleh", "بقلم", "מאת"};
constexpr std::string_view published_words[] = {"posted",     "published", "written",     "veröffentlicht",
                                                "publié",     "publicado", "pubblicato",  "gepubliceerd",
                                                "publicerad", "publikasi", "opublikowano"};
constexpr std::string_view updated_words[] = {"updated",     "last updated", "aktualisiert", "mis à jour",
                                              "actualizado", "aggiornato",   "bijgewerkt"};
constexpr std::string_view date_words[] = {"on", "at", "am", "le", "el", "em", "il", "op", "den"};
constexpr std::string_view and_words[] = {"and", "&", "und", "et", "y", "e", "och", "og", "i", "dan"};
constexpr std::string_view particles[] = {"de", "da",  "do",  "dos", "del", "della", "di",
                                          "du", "van", "von", "der", "den", "ten",   "la",
                                          "le", "al",  "el",  "bin", "ibn", "y",     "zu"};
constexpr std::string_view outlet_words[] = {"for", "at"};
/// What stands behind a name and is no outlet: "Senior Writer".
constexpr std::string_view roles[] = {"editor",    "writer",      "reporter",  "correspondent", "staff",
                                      "columnist", "contributor", "author",    "analyst",       "journalist",
                                      "editorial", "redakteur",   "redaktion", "autor",         "rédaction"};

template <std::size_t N>
bool holds(const std::string_view (&words)[N], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Takes a word of the table from the front of `rest`, with the blanks behind it.
template <std::size_t N>
bool take_word(std::string_view& rest, const std::string_view (&words)[N]) {
    const std::string lowered = ascii_lowered(rest);
    for (const std::string_view word : words) {
        if (!lowered.starts_with(word) || rest.substr(word.size(), 1) != " ") continue;
        rest = trimmed(rest.substr(word.size()));
        return true;
    }
    return false;
}

bool is_date(std::string_view text, std::optional<Date>& date) {
    const auto found = find_date_at_end(trimmed(text));
    if (!found || found->begin > 0) return false;
    date = found->date;
    return true;
}

/// Names begin in capitals, where their script has some.
bool begins_as_name(std::string_view word) {
    const char c = word.empty() ? ' ' : word.front();
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_person(std::string_view name, bool may_be_one_word) {
    std::size_t words = 0;
    if (name.find_first_of("0123456789@:/") != std::string_view::npos || !begins_as_name(name)) return false;
    for (std::string_view rest = name; !rest.empty(); rest = trimmed(rest)) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(word.size());
        ++words;
        if (!begins_as_name(word) && !holds(particles, word)) return false;
    }
    return words <= most_words_of_name && (words > 1 || may_be_one_word);
}

bool is_outlet(std::string_view name) {
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    return begins_as_name(name) && name.size() <= longest_outlet && !holds(roles, ascii_lowered(last)) &&
           !reads_as_sentence(name);
}

/// "Jo Doe, Al Bo and Cy Fox, The Times": the parts, and how many of them are one list of names.
struct Names {
    std::vector<std::string_view> parts;
    std::size_t authors = 1;
};

/// "Ortega y Gasset" is one.
bool is_inside_name(std::string_view word, std::string_view behind) {
    behind = trimmed(behind);
    const std::size_t blank = std::min(behind.find(' '), behind.size());
    return word.size() == 1 && word != "&" &&
           (blank == behind.size() || behind.substr(0, blank).ends_with(','));
}

/// At signs, and at words for "and".
Names cut_names(std::string_view text) {
    Names names;
    std::size_t begin = 0;
    bool joined = false;
    const auto close = [&](std::size_t end, bool next_is_joined) {
        const std::string_view part = trimmed(text.substr(begin, end - std::min(begin, end)));
        if (!part.empty()) names.parts.push_back(part);
        if (!part.empty() && joined) names.authors = names.parts.size();
        joined = next_is_joined || (joined && part.empty());
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        for (const std::string_view sign :
             {", ", "، ", "，", "、", " | ", " · ", " • ", " — ", " – ", " - "}) {
            if (!rest.starts_with(sign)) continue;
            close(at, false);
            begin = at + sign.size();
        }
        if (rest.front() != ' ') continue;
        const std::string_view behind = rest.substr(1), word = behind.substr(0, behind.find(' '));
        const bool joins = holds(and_words, word) && !is_inside_name(word, behind.substr(word.size()));
        if ((!joins && !holds(outlet_words, word)) || word.size() == behind.size()) continue;
        close(at, joins);
        begin = at + 1 + word.size();
    }
    close(text.size(), false);
    return names;
}

class BylineReader {
  public:
    explicit BylineReader(const Text& line) : line_(line), rest_(trimmed(line.plain())) {}

    Byline read() {
        if (rest_.size() > longest_line) return {};
        const bool updated = take_word(rest_, updated_words);
        const bool verb = updated || take_word(rest_, published_words);
        if (verb) take_word(rest_, date_words);
        std::optional<Date> date;
        if (take_word(rest_, by_words)) {
            cut_date(date);
        } else if (verb && is_date(rest_, date)) {
            rest_ = rest_.substr(rest_.size());
        } else if (!take_date_in_front(date)) {
            return {std::nullopt, verb};
        }
        (updated ? said_.updated : said_.published) = date;
        if (!rest_.empty() && !take_names(verb || date)) return {std::nullopt, true};
        take_links();
        return {std::move(said_), true};
    }

  private:
    /// "2026-05-04 by Jo"
    bool take_date_in_front(std::optional<Date>& date) {
        for (std::size_t at = rest_.find(' '); at != std::string_view::npos; at = rest_.find(' ', at + 1)) {
            std::string_view behind = rest_.substr(at + 1);
            if (!take_word(behind, by_words) || !is_date(without_separator(rest_.substr(0, at)), date))
                continue;
            rest_ = behind;
            return true;
        }
        return false;
    }

    void cut_date(std::optional<Date>& date) {
        const auto found = find_date_at_end(rest_);
        if (!found || found->begin == 0) return;
        date = found->date;
        rest_ = without_separator(rest_.substr(0, found->begin));
        for (const std::string_view word : date_words) {
            const std::size_t end = rest_.size() - std::min(rest_.size(), word.size() + 1);
            if (rest_.substr(end) == " " + std::string(word)) rest_ = without_separator(rest_.substr(0, end));
        }
    }

    bool take_names(bool may_be_one_word) {
        const Names names = cut_names(rest_);
        if (names.parts.empty() || names.parts.size() > names.authors + 1) return false;
        for (std::size_t i = 0; i < names.authors; ++i) {
            if (!is_person(names.parts[i], may_be_one_word)) return false;
            said_.authors.emplace_back(names.parts[i]);
        }
        if (names.parts.size() == names.authors) return true;
        outlet_ = names.parts.back();
        said_.name = outlet_;
        return is_outlet(outlet_);
    }

    /// Of the outlet, or of its date: where it stands. All others are of the authors.
    void take_links() {
        const auto offset = [this](std::string_view part) {
            return static_cast<std::size_t>(part.data() - line_.plain().data());
        };
        for (TextLink& link : links_of(line_).links) {
            const bool of_authors = link.begin < offset(rest_) + rest_.size() &&
                                    (outlet_.empty() || link.begin < offset(outlet_)) &&
                                    link.end > offset(rest_);
            if (!of_authors && said_.url.empty()) {
                said_.url = link.href;
            } else {
                (of_authors ? said_.others : said_.sources).push_back(std::move(link));
            }
        }
    }

    const Text& line_;
    std::string_view rest_, outlet_;
    SaidSource said_;
};

}  // namespace

Byline read_byline(const Text& line) {
    return BylineReader(line).read();
}

}  // namespace digestkit::outline
