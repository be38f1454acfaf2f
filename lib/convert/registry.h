// SPDX-License-Identifier: MIT
// The table of formats: the one place that knows them all.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lib/formats/format.h"

namespace digestkit {

/// Ours.
std::span<const Format* const> formats() noexcept;

/// Any other is pandoc's.
bool is_ours(const Format& format) noexcept;

/// By the name that `-f` and `-t` take, ours before those of pandoc; null when there is none.
const Format* find_format(std::string_view name);

/// By the extension of `path`, whatever its case; null when it has none or nobody claims it.
const Format* format_of_extension(std::string_view path);

/// Whether a file of that name is read where it lies below a folder that is searched: those of `from`, or of
/// our formats and Markdown where it is null; but what every repository has beside its digests (README.md) is
/// not.
bool is_wanted(std::string_view path, const Format* from);

/// "text, json, …", for messages.
std::string format_names();

/// Like find_format, but throws Error (usage) that names what there is.
const Format& require_format(std::string_view name);

}  // namespace digestkit
