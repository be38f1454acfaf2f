// SPDX-License-Identifier: MIT
#include "lib/formats/json/path.h"

namespace digestkit::json {

std::string Path::text() const {
    std::string text;
    for (const Step& step : steps_) {
        text += '/';
        if (step.name.data() == nullptr) {
            text += std::to_string(step.index);
            continue;
        }
        for (const char c : step.name) {
            if (c == '~') {
                text += "~0";
            } else if (c == '/') {
                text += "~1";
            } else {
                text += c;
            }
        }
    }
    return text;
}

}  // namespace digestkit::json
