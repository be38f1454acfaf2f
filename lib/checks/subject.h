// SPDX-License-Identifier: MIT
// Private to this room: the record that is checked, and how a check says what it found.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "lib/checks/checks.h"

namespace digestkit::checks {

class Reporter {
  public:
    Reporter(const Places& places, Sink& sink) : places_(places), sink_(sink) {}

    bool wants(const Rule& rule) const noexcept { return sink_.wants(rule); }
    /// `path` as in Places.
    void operator()(const Rule& rule, std::string path, std::string message, std::string hint) const {
        Diagnostic diagnostic = diagnose(rule, std::move(message), places_.find(path), std::move(hint));
        diagnostic.path = std::move(path);
        sink_.report(std::move(diagnostic));
    }

  private:
    const Places& places_;
    Sink& sink_;
};

struct Subject {
    Subject(const Record& checked, const CheckOptions& set, const Places& places, Sink& sink)
        : record(checked), options(set), report(places, sink) {}

    /// A finding explains the text of the section already: nothing else is said of its language and length.
    void settle(std::size_t section) { settled_.insert(section); }
    bool is_settled(std::size_t section) const { return !settled_.empty() && settled_.contains(section); }

    const Record& record;
    const CheckOptions& options;
    Reporter report;

  private:
    std::set<std::size_t> settled_;  // of hardly any record
};

/// "/sections/3", "/sections/3/blocks/0" and so on.
std::string section_path(std::size_t section, std::string_view field = {});
std::string block_path(std::size_t section, std::size_t block, std::string_view field = {});
/// "/tags/2/text"
std::string item_path(std::string_view list, std::size_t index, std::string_view field = {});

/// People see it: neither page furniture nor a rule.
inline bool is_shown(const Block& block) noexcept {
    return block.type != BlockType::boilerplate && block.type != BlockType::rule;
}

/// How a section is named in a message: its label, else its kind.
std::string name_of_section(const Section& section);

}  // namespace digestkit::checks
