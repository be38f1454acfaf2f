// SPDX-License-Identifier: MIT
// The parts of a document by their relationships (ECMA-376-2), as tolerantly as word processors find them:
// names with other case, backslashes or a leading slash, missing relationships, strict or transitional.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/formats/docx/part_links.h"
#include "lib/xmlio/markup.h"
#include "lib/zipio/archive.h"

namespace digestkit::docx {

struct ReadPart {
    std::string name;  ///< in the package
    xmlio::Markup markup;
    PartLinks links;
    bool linked = false;  ///< its relationships were found, or are not needed
};

/// How much is lost with a part that cannot be read.
enum class Weight : std::uint8_t {
    text,  ///< an error
    rest,  ///< a warning
};

class PackageView {
  public:
    /// All must outlive it. `places`: where links lead is asked for.
    PackageView(zipio::Archive& archive, const std::string& file, const Limits& limits, bool places,
                Sink& sink);

    /// The document. Nothing when there is none (DOC-001) or it cannot be read: that was reported.
    std::optional<ReadPart> main_part();

    /// The part that a relationship of `from` leads to, else, if `from` lost its relationships, the one of
    /// the usual name in the same folder. Nothing when there is none; one that is named and missing is
    /// reported.
    std::optional<ReadPart> related(const ReadPart& from, std::string_view type, std::string_view usual,
                                    Weight weight);
    /// The same for the whole package; `usual` is a path.
    std::optional<ReadPart> of_package(std::string_view type, std::string_view usual);

  private:
    std::optional<std::size_t> find(std::string_view folder, std::string_view target, std::string_view from);
    std::optional<std::size_t> find_main();
    std::optional<std::string> typed_main();
    std::optional<xmlio::Markup> markup(std::size_t index, Sink& sink);
    std::optional<ReadPart> open(std::size_t index, Weight weight);
    /// Of the part, or of the package where `name` is empty.
    std::optional<PartLinks> links_of(std::string_view name);
    void report(const Rule& rule, std::string message, std::string_view member = {}, std::string hint = {});
    std::optional<ReadPart> refuse(std::string_view root);

    zipio::Archive& archive_;
    const std::string& file_;
    const Limits& limits_;
    bool places_;
    Sink& sink_;
    std::unordered_map<std::string, std::size_t> folded_;
    std::set<std::string> damaged_links_;  // parts whose relationships cannot be read: reported
    ReadPart package_;                     // only its links
};

}  // namespace digestkit::docx
