// SPDX-License-Identifier: MIT
// Names of sections that are names of keys and of no heading (data only); all others stand in
// lib/outline/label_table.h. Words are compared after fold_key.
#pragma once

#include <string_view>

#include "lib/model/record.h"

namespace digestkit::pandoc {

struct SectionKey {
    SectionKind kind;
    std::string_view word;
};

/// Where a word stands in the dictionary of labels too, this row counts.
inline constexpr SectionKey section_keys[] = {
    {SectionKind::summary, "description"},
    {SectionKind::summary, "excerpt"},
    {SectionKind::summary, "tldr"},
    {SectionKind::summary, "Beschreibung"},
    {SectionKind::summary, "Descripción"},
    {SectionKind::summary, "描述"},
    {SectionKind::summary, "简介"},
    {SectionKind::summary, "簡介"},
    {SectionKind::summary, "説明"},
    {SectionKind::key_points, "key_points"},
    {SectionKind::key_points, "key_takeaways"},
    {SectionKind::key_points, "takeaways"},
    {SectionKind::key_points, "highlights"},
    {SectionKind::key_points, "main_points"},
    {SectionKind::key_points, "key_facts"},
    {SectionKind::translation, "full_translation"},
    {SectionKind::full_text, "full_text"},
    {SectionKind::full_text, "original_text"},
    {SectionKind::digest, "quick_digest"},
};

}  // namespace digestkit::pandoc
