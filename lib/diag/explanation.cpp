// SPDX-License-Identifier: MIT
#include "lib/diag/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "explanation_texts.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

constexpr std::string_view no_newline = "\\ no newline at end\n";

/// What comes before `separator`, which is taken away with it; all when there is none.
std::string_view take(std::string_view& rest, std::string_view separator) {
    const std::size_t at = rest.find(separator);
    const std::string_view taken = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + separator.size());
    return taken;
}

class Parser {
  public:
    explicit Parser(std::string_view name, std::string_view text) : name_(name), text_(text) {}

    Explanation parse() {
        while (!text_.empty()) section();
        if (result_.why.empty()) fail("there is no section `why`");
        if (!result_.untested.empty()) return std::move(result_);
        const bool shown = !result_.bad.files.empty() || !result_.bad.command.empty();
        if (!shown || result_.findings.empty()) fail("nothing is found in a bad example");
        complete();
        return std::move(result_);
    }

  private:
    [[noreturn]] void fail(std::string_view what) const {
        throw std::logic_error(fmt::format("{}:{}: {}", name_, line_, what));
    }

    std::string_view line() {
        ++line_;
        return take(text_, "\n");
    }

    /// The lines up to the next section.
    std::string_view body() {
        const char* const begin = text_.data();
        std::size_t size = 0;
        while (!text_.empty() && !text_.starts_with("-- ")) size += line().size() + 1;
        return {begin, size};
    }

    void section() {
        std::string_view heading = line();
        if (!heading.starts_with("-- ")) fail("expected a section");
        heading.remove_prefix(3);
        const std::string_view word = take(heading, " ");
        if (word == "why") {
            paragraphs(body());
        } else if (word == "bad" || word == "good") {
            example_ = word == "bad" ? &result_.bad : &result_.good;
            if (!heading.empty()) file(heading);
        } else if (word == "run" && example_ != nullptr) {
            example_->command = heading;
        } else if (word == "finding") {
            result_.findings.push_back(heading);
        } else if (word == "untested") {
            result_.untested = heading;
        } else {
            fail(fmt::format("no section is called `{}`", word));
        }
        if (!body().empty()) fail(fmt::format("`{}` has no content", word));
    }

    void paragraphs(std::string_view text) {
        bool open = false;
        while (!text.empty()) {
            const std::string_view line = take(text, "\n");
            if (line.empty()) {
                open = false;
            } else if (open) {
                result_.why.back().append(" ").append(line);
            } else {
                result_.why.emplace_back(line);
                open = true;
            }
        }
    }

    void file(std::string_view heading) {
        ExampleFile file;
        file.name = take(heading, " ");
        if (heading.starts_with("made from ")) {
            file.made_from = heading.substr(10);
        } else if (heading.starts_with("link to ")) {
            file.link_to = heading.substr(8);
        } else if (!heading.empty()) {
            fail("expected `made from` or `link to`");
        }
        file.shown = body();
        example_->files.push_back(file);
    }

    /// What the good example leaves out is that of the bad one.
    void complete() {
        Example& bad = result_.bad;
        Example& good = result_.good;
        if (good.files.empty() && good.command.empty()) fail("there is no good example");
        if (good.command.empty()) good.command = bad.command;
        if (good.files.empty()) good.files = bad.files;
        for (Example* example : {&bad, &good}) {
            if (!example->command.empty()) continue;
            example->command = "digest-validate";
            for (const ExampleFile& file : example->files) example->command.append(" ").append(file.name);
        }
    }

    std::string_view name_, text_;
    std::size_t line_ = 0;
    Example* example_ = nullptr;
    Explanation result_;
};

std::optional<std::uint32_t> hexadecimal(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

}  // namespace

std::string unescape_example(std::string_view shown) {
    if (shown.ends_with(no_newline)) shown.remove_suffix(no_newline.size() + 1);
    std::string bytes;
    for (std::size_t at; (at = shown.find('\\')) != std::string_view::npos;) {
        bytes += shown.substr(0, at);
        shown.remove_prefix(at + 1);
        std::optional<std::uint32_t> code;
        if (shown.starts_with('\\') || shown.starts_with('-')) {
            bytes += shown.front();
            shown.remove_prefix(1);
        } else if (shown.starts_with('x') && (code = hexadecimal(shown.substr(1, 2)))) {
            bytes += static_cast<char>(*code);
            shown.remove_prefix(3);
        } else if (shown.starts_with("u{") && (code = hexadecimal(shown.substr(2, shown.find('}') - 2)))) {
            append_utf8(bytes, *code);
            take(shown, "}");
        } else {
            throw std::logic_error(fmt::format("unknown escape \\{}", shown.substr(0, 4)));
        }
    }
    return bytes += shown;
}

Explanation parse_explanation(std::string_view name, std::string_view text) {
    return Parser(name, text).parse();
}

Explanation explain(const Rule& rule) {
    const auto* const found =
        std::find_if(std::begin(explanations::all), std::end(explanations::all),
                     [&rule](const explanations::Embedded& each) { return each.name == rule.id; });
    if (found == std::end(explanations::all)) {
        throw std::logic_error(fmt::format("no explanation {}.rule", rule.id));
    }
    return parse_explanation(found->name, found->text);
}

}  // namespace digestkit
