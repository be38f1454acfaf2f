// SPDX-License-Identifier: MIT
// The numbers that readers show in front of the items of an <ol> (HTML §4.4.5 and §4.4.8): "5.", "c.", "iv.".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/xmlio/markup.h"

namespace digestkit::epub {

class ListNumbers {
  public:
    /// `markup` must outlive it.
    ListNumbers(const xmlio::Markup& markup, xmlio::Markup::Node list);

    /// Of the next item of the list.
    std::string next(xmlio::Markup::Node item);
    /// Attributes that no page of ours has say how the list counts.
    bool is_told() const noexcept { return told_; }

  private:
    const xmlio::Markup* markup_;
    std::int64_t next_ = 1, step_ = 1;
    std::string_view type_;
    bool told_;
};

}  // namespace digestkit::epub
