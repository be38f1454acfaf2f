// SPDX-License-Identifier: MIT
#include "lib/xmlio/versions.h"

#include <libxml/parser.h>

#include <cstdlib>

namespace digestkit::xmlio {

std::string libxml2_version() {
    const int number = std::atoi(xmlParserVersion);  // 20914 is 2.9.14
    return std::to_string(number / 10000) + "." + std::to_string(number / 100 % 100) + "." +
           std::to_string(number % 100);
}

}  // namespace digestkit::xmlio
