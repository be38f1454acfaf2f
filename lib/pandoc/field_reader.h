// SPDX-License-Identifier: MIT
// Puts the values of keys into a record, one after the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/pandoc/fields.h"
#include "lib/pandoc/keys.h"

namespace digestkit::pandoc {

/// How much of a value is in the record now, from best to worst.
enum class Fit : std::uint8_t {
    whole,
    part,  ///< the rest is no fault, but must be kept
    none,  ///< some of it is not what its key says
};

class FieldReader {
  public:
    FieldReader(Fields& fields, const std::string& file, Sink& sink)
        : fields_(fields), record_(fields.record), file_(file), sink_(sink) {}

    /// `value` says something, and its key is known.
    Fit take(const KeyMeaning& key, const yamlio::Value& value);
    /// When all keys were taken: which title is the title, and in which language the sections are.
    void settle();

    void url(const std::string& text, const yamlio::Value& at);
    Fit name(const std::string& text, const yamlio::Value& at);
    void link(Link link, const yamlio::Value& at);

  private:
    struct SaidTitle {
        std::string text, lang;
        Position begin, end;
    };

    Fit titles(const yamlio::Value& value, const std::string& lang);
    Fit once(std::optional<std::string>& field, const char* path, const yamlio::Value& value);
    Fit date(std::optional<Date>& field, const std::string& path, const yamlio::Value& value);
    Fit language(const yamlio::Value& value);
    Fit urls(const yamlio::Value& value);
    Fit source(const yamlio::Value& value);
    Fit source_map(const yamlio::Value& map);
    Fit authors(const yamlio::Value& value);
    Fit tags(const yamlio::Value& value);
    Fit tag_map(const yamlio::Value& map);
    void tag(std::string_view text, std::optional<std::string> scheme, const yamlio::Value& at);
    Fit badges(const yamlio::Value& value);
    Fit links(const yamlio::Value& value, std::optional<LinkRel> rel);
    Fit link_map(const yamlio::Value& map, std::optional<LinkRel> rel);
    Fit sections(const KeyMeaning& key, const yamlio::Value& value);
    Fit section(const KeyMeaning& key, const std::string& lang, const yamlio::Value& value);

    template <typename Take>
    static Fit each(const yamlio::Value& list, Take take);

    /// False: `value` is in the list already.
    bool is_new(std::string_view list, const std::string& value);
    Provenance& provenance();
    Source& said_source();
    void place(std::string path, const yamlio::Value& at);

    Fields& fields_;
    Record& record_;
    const std::string& file_;
    Sink& sink_;
    std::vector<SaidTitle> titles_;
};

}  // namespace digestkit::pandoc
