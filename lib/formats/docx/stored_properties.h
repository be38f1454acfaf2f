// SPDX-License-Identifier: MIT
// docProps/custom.xml: the stored records, cut into custom properties (names.h) while they are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit::docx {

class StoredProperties {
  public:
    StoredProperties();

    /// The next characters of the JSON, as compact as json::StoredWriter has it.
    void add(std::string_view json);
    /// The part. `lang` is the main language of the document.
    std::string finish(std::string_view lang);

  private:
    void begin_property(std::string_view name);
    void end_property();
    void add_property(std::string_view name, std::string_view value);
    void put(std::string_view json);
    void begin_piece();
    void cut();

    std::string text_;
    std::size_t properties_ = 0, pieces_ = 0;
    std::string begun_;        // of the next piece: the second half of an escape
    std::string rest_;         // behind it: what is not in a property yet
    std::uint64_t bytes_ = 0;  // of what is
    std::uint32_t sum_ = 0;
};

}  // namespace digestkit::docx
