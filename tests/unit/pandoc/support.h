// SPDX-License-Identifier: MIT
// Records into pandoc's formats and back into pandoc's document, by the pandoc of this machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/format.h"

namespace digestkit::test {

/// False, and loudly, where pandoc is not installed: the test has to end.
bool has_pandoc();

struct Written {
    std::string bytes;
    std::vector<Diagnostic> findings;
};

Written write_as(const std::string& to, const Digest& digest, const WriteOptions& options = {});

/// The records in JSON of a file below the root of the project.
Digest digest_of(const std::string& path);

/// Of a record or digest in JSON.
Digest digest_of_json(std::string_view json);

/// What our reader of that format makes of `bytes`.
Digest digest_read_as(const std::string& from, const std::string& bytes);

/// What pandoc reads of `bytes`.
std::string pandoc_reads(const std::string& bytes, const std::string& from, const std::string& to);

/// All texts of a document of pandoc in JSON, one after the other.
std::string text_of_document(const std::string& json);

/// The findings as "CNV-004 message".
std::vector<std::string> lines_of(const std::vector<Diagnostic>& findings);

}  // namespace digestkit::test
