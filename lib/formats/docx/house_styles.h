// SPDX-License-Identifier: MIT
// The styles of a house with ours added where it has none of that name.
#pragma once

#include <map>
#include <string>

#include "lib/formats/docx/house_package.h"

namespace digestkit::docx {

struct HouseStyles {
    std::string part;  ///< word/styles.xml
    StyleIds ids;
    /// The instance of a list that its style is bound to, by our id; absent where it is bound to none.
    std::map<std::string, std::size_t, std::less<>> lists;
};

/// `lists` are the instances that our own styles of lists are bound to. Languages of the styles of the house
/// give way to that of the document: what a run is in must not depend on its style.
HouseStyles house_styles(const HouseXml& theirs, const Voices& voices, const ListIds& lists);

}  // namespace digestkit::docx
