// SPDX-License-Identifier: MIT
// A word that stands nowhere else is put into one field of a record; where it comes out again is asked later.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/model/record.h"
#include "tests/support/random_records.h"

namespace places_tests {

enum class Plant : std::uint8_t {
    title,
    alt_title,
    badge,
    source_name,
    author,
    published,
    tag,
    label,
    provider,
    model,
    block,
    item_label,
    item,
    code,
    link_text,
    source_url,
    link_href,
    id,
};
inline constexpr std::size_t plant_count = 18;

inline bool is_url(Plant plant) {
    return plant == Plant::source_url || plant == Plant::link_href;
}

inline constexpr std::string_view word = "Plantword";
inline constexpr std::string_view url_word = "https://plantword.example/";

/// Puts `word`, with more behind it, or a URL, into a field, which it adds.
void plant(digestkit::Record& record, Plant where, digestkit::test::RandomRecords& random);

struct Field {
    std::string path, value;
};
/// All fields of text, of any depth.
std::vector<Field> fields_of(const digestkit::Record& record);

/// The fields that begin with `front`, as paths.
std::vector<std::string> paths_of(const digestkit::Record& record, std::string_view front);

/// Records of a taste, one of which carries the plant.
std::vector<digestkit::Record> planted(digestkit::test::RandomRecords& random, Plant where);

}  // namespace places_tests
