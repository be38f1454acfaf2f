// SPDX-License-Identifier: MIT
// Why a rule matters, and an example of it: a bad input and the same input mended. The texts are the files
// lib/diag/explanations/AREA-NNN.rule, embedded into the library; a table test runs every example, so what is
// told here is true. All views point into the program itself.
//
// A file is a list of sections, each a line `-- WORD …` and what follows it:
//
//     -- why                     what it means to a user and what to do first; blank lines make paragraphs
//     -- bad NAME                a file of the bad example, with its content; there may be several
//     -- bad NAME made from BASE ... a package: BASE of tests/data/rules, changed by the steps that follow
//     -- bad NAME link to PATH   ... a symbolic link
//     -- run COMMAND             what is run on the example before; left out: digest-validate and its files
//     -- finding PLACE           where the rule is found, as digest-validate prints it:
//     FILE[!MEMBER][:LINE:COLUMN]
//     -- good NAME …             as bad; without files, the bad ones are run by another command
//     -- untested REASON         nothing can show it here
//
// In contents \xNN is a byte, \u{N} a code point, \\ a backslash; the line `\ no newline at end` takes away
// the newline before it. The steps of packages: tests/support/package_recipe.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

struct ExampleFile {
    std::string_view name;       ///< relative, with `/`
    std::string_view made_from;  ///< the base that `shown` changes; empty: `shown` is the content
    std::string_view link_to;    ///< a symbolic link, which has no content
    std::string_view shown;      ///< with escapes

    bool operator==(const ExampleFile&) const = default;
};

struct Example {
    std::vector<ExampleFile> files;
    std::string command;  ///< never empty, but where nothing can be shown
};

struct Explanation {
    std::vector<std::string> why;  ///< paragraphs, each one line
    Example bad, good;
    std::vector<std::string_view> findings;  ///< places of the rule in the bad example, at least one
    std::string_view untested;               ///< why there is no example; empty where there is
};

/// Parsed anew by each call. Throws std::logic_error, which names the file and the line, where an explanation
/// is missing or no such text.
Explanation explain(const Rule& rule);

/// The same of a text in hand, which must outlive what is made of it; `name` is for messages.
Explanation parse_explanation(std::string_view name, std::string_view text);

/// The bytes that a content stands for. Throws std::logic_error for an unknown escape.
std::string unescape_example(std::string_view shown);

}  // namespace digestkit
