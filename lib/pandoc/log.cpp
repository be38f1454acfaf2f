// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>

#include "lib/jsonio/cursor.h"
#include "lib/pandoc/program.h"
#include "lib/unicode/ascii.h"

namespace digestkit::pandoc {

namespace {

/// Said because of how we call it, whatever the document is: its sandbox hides its translations, our page is
/// a file, and a language that nobody knows is not named.
constexpr std::array<std::string_view, 4> of_the_call = {"CouldNotLoadTranslations", "NoTranslation",
                                                         "LoadedResource", "NoLangSpecified"};

/// "CouldNotFetchResource" → "could not fetch resource".
std::string in_words(std::string_view type) {
    std::string words;
    for (const char c : type) {
        if (c >= 'A' && c <= 'Z' && !words.empty()) words += ' ';
        words += ascii_lower(c);
    }
    return words;
}

std::uint64_t number_in(std::string_view token) {
    std::uint64_t value = 0;
    std::from_chars(token.data(), token.data() + token.size(), value);
    return value;
}

class LogReader {
  public:
    explicit LogReader(std::string_view json) : cursor_(json) {}

    std::vector<Remark> read() {
        if (cursor_.peek() != jsonio::Type::array || !cursor_.enter_array()) return {};
        while (cursor_.next_element()) {
            if (!entry()) return std::move(remarks_);
        }
        return std::move(remarks_);
    }

  private:
    bool entry() {
        if (!cursor_.enter_object()) return false;
        Remark remark;
        std::string type, verbosity, said;
        while (cursor_.next_member()) {
            const std::string name(cursor_.name());
            const jsonio::Type what = cursor_.peek();
            if (what == jsonio::Type::string) {
                std::string value;
                if (!cursor_.read_string(value)) return false;
                if (name == "type") {
                    type = value;
                } else if (name == "verbosity") {
                    verbosity = value;
                } else if (name != "source") {
                    said +=
                        (said.empty() ? "" : ", ") + (name == "contents" ? quoted(value) : printable(value));
                }
            } else if (what == jsonio::Type::number && (name == "line" || name == "column")) {
                std::string_view token;
                if (!cursor_.read_number(token)) return false;
                (name == "line" ? remark.where.line : remark.where.column) = number_in(token);
            } else {
                cursor_.skip();
            }
        }
        if (cursor_.failed()) return false;
        if (std::find(of_the_call.begin(), of_the_call.end(), type) != of_the_call.end()) return true;
        remark.warning = verbosity != "INFO" && verbosity != "DEBUG";
        remark.message = in_words(type) + (said.empty() ? "" : ": " + said);
        remarks_.push_back(std::move(remark));
        return true;
    }

    jsonio::Cursor cursor_;
    std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> read_log(std::string_view json) {
    return LogReader(json).read();
}

}  // namespace digestkit::pandoc
