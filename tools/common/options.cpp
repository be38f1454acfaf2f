// SPDX-License-Identifier: MIT
#include "tools/common/options.h"

#include <sstream>

namespace digestkit::tools {

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

OptionRow row_of(const CLI::Option& option) {
    OptionRow row;
    for (const std::string& name : option.get_snames()) row.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) row.names.push_back("--" + name);
    row.help = option.get_description();
    const bool flag = option.get_items_expected_max() == 0;
    if (!flag) row.value = row.names.empty() ? option.get_name(true) : option.get_type_name();
    if (row.value.find('|') != std::string::npos) row.choices = split(row.value, '|');
    return row;
}

}  // namespace

std::vector<OptionRow> option_rows(const CLI::App& app) {
    std::vector<OptionRow> rows, positionals;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty()) continue;
        OptionRow row = row_of(*option);
        (row.names.empty() ? positionals : rows).push_back(std::move(row));
    }
    rows.insert(rows.end(), positionals.begin(), positionals.end());
    return rows;
}

}  // namespace digestkit::tools
