// SPDX-License-Identifier: MIT
#include "lib/xmlio/fault_place.h"

namespace digestkit::xmlio {

namespace {

bool is_about_reference(const xmlError& error) noexcept {
    const std::string_view message = error.message == nullptr ? "" : error.message;
    return error.code == XML_ERR_UNDECLARED_ENTITY || error.code == XML_WAR_UNDECLARED_ENTITY ||
           message.starts_with("xmlParseCharRef");
}

bool lacks_its_end(const xmlError& error) noexcept {
    return error.code == XML_ERR_ENTITYREF_SEMICOL_MISSING || error.code == XML_ERR_INVALID_DEC_CHARREF ||
           error.code == XML_ERR_INVALID_HEX_CHARREF;
}

}  // namespace

std::size_t fault_begin(const xmlError& error, std::string_view read) noexcept {
    if (error.code == XML_ERR_NAME_REQUIRED && (read.ends_with('<') || read.ends_with('&')))
        return read.size() - 1;
    const std::size_t begin = error.code == XML_ERR_TAG_NAME_MISMATCH            ? read.rfind('<')
                              : is_about_reference(error) && read.ends_with(';') ? read.rfind('&')
                              : lacks_its_end(error)                             ? read.rfind('&')
                                                                                 : std::string_view::npos;
    return begin == std::string_view::npos ? read.size() : begin;
}

}  // namespace digestkit::xmlio
