// SPDX-License-Identifier: MIT
#include "lib/report/rule_help.h"

#include "lib/diag/explanation.h"

namespace digestkit {

namespace {

constexpr std::string_view page_of_all_rules = "docs/rules.md";

char changed_case(char c, char from, char to) {
    return c >= from && c < from + 26 ? static_cast<char>(c - from + to) : c;
}

}  // namespace

std::string rule_page(const Rule& rule) {
    std::string page = std::string(page_of_all_rules) + '#';
    for (const char c : rule.id) page += changed_case(c, 'A', 'a');
    return page;
}

std::string rule_help(const Rule& rule) {
    std::string help = as_sentence(rule.summary);
    for (const std::string& paragraph : explain(rule).why) help += "\n\n" + paragraph;
    return help;
}

std::string as_sentence(std::string_view text) {
    std::string sentence(text);
    if (sentence.empty()) return sentence;
    sentence[0] = changed_case(sentence[0], 'a', 'A');
    return sentence + '.';
}

}  // namespace digestkit
