// SPDX-License-Identifier: MIT
// The ids of our styles where a document of a house has others for them: styles are known by their names.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace digestkit::docx {

struct StyleIds {
    std::map<std::string, std::string, std::less<>> changed;  ///< by our id

    std::string_view of(std::string_view id) const {
        if (changed.empty()) return id;
        const auto found = changed.find(id);
        return found == changed.end() ? id : std::string_view(found->second);
    }
};

}  // namespace digestkit::docx
