// SPDX-License-Identifier: MIT
// Normalisation (UAX #15) of UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace digestkit {

/// `text` in form NFC. Ill-formed bytes become U+FFFD.
std::string to_nfc(std::string_view text);

/// `text` in form NFD. Ill-formed bytes become U+FFFD.
std::string to_nfd(std::string_view text);

/// Whether `text` is in form NFC already.
bool is_nfc(std::string_view text);

}  // namespace digestkit
