// SPDX-License-Identifier: MIT
#include "lib/outline/link_target.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lib/base/percent.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/host.h"

namespace digestkit::outline {

namespace {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr bool is_alpha(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What may stand as it is (RFC 3986 §2 and §3.3): everywhere, in a path, in a query or fragment.
enum Allowed : std::uint8_t { anywhere = 1, in_path = 2, in_query = 4 };
constexpr std::array<std::uint8_t, 256> allowed = [] {
    std::array<std::uint8_t, 256> table{};
    const auto allow = [&table](std::string_view set, unsigned places) {
        for (const char c : set) table[static_cast<unsigned char>(c)] |= static_cast<std::uint8_t>(places);
    };
    for (std::size_t c = 0; c < 0x80; ++c) {
        if (is_alpha(static_cast<char>(c)) || is_digit(static_cast<char>(c))) table[c] = 7;
    }
    allow("-._~!$&'()*+,;=", anywhere | in_path | in_query);
    allow(":@/", in_path | in_query);
    allow("?", in_query);
    return table;
}();

/// Appends `part`, of which all that may not stand in `place` is encoded; false when it can't stand at all.
bool append_encoded(std::string& out, std::string_view part, Allowed place) {
    for (std::size_t i = 0; i < part.size(); ++i) {
        const char c = part[i];
        const auto byte = static_cast<unsigned char>(c);
        if ((allowed[byte] & place) != 0) {
            out += c;
        } else if (byte < 0x20 || byte == 0x7F || c == '\\') {
            return false;
        } else if (c == '%') {
            if (!percent_at(part, i)) return false;
            out += c;
        } else {
            append_percent(out, c);
        }
    }
    return true;
}

/// Path, query and fragment.
bool append_rest(std::string& out, std::string_view rest) {
    const std::size_t hash = rest.find('#');
    const std::string_view before = rest.substr(0, hash);
    const std::size_t mark = before.find('?');
    if (!append_encoded(out, before.substr(0, mark), in_path)) return false;
    if (mark != std::string_view::npos) {
        out += '?';
        if (!append_encoded(out, before.substr(mark + 1), in_query)) return false;
    }
    if (hash == std::string_view::npos) return true;
    out += '#';
    return append_encoded(out, rest.substr(hash + 1), in_query);
}

bool is_port(std::string_view text) noexcept {
    if (text.empty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), is_digit)) return false;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value <= 65535;
}

/// A dotted name; numbers only where it ends in a name or is an IPv4 address, as browsers have it.
bool is_host(std::string_view host) noexcept {
    if (host.empty() || host.size() > 253) return false;
    std::size_t labels = 0, numbers = 0;
    bool last_is_number = false;
    while (true) {
        const std::size_t dot = host.find('.');
        const std::string_view label = host.substr(0, dot);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
        if (!std::all_of(label.begin(), label.end(),
                         [](char c) { return is_alpha(c) || is_digit(c) || c == '-' || c == '_'; }))
            return false;
        ++labels;
        last_is_number = is_digit(label.front());
        const bool octet = label.size() <= 3 && std::all_of(label.begin(), label.end(), is_digit) &&
                           (label.size() == 1 || label.front() != '0') &&
                           (label.size() < 3 || label <= "255");
        numbers += octet ? 1 : 0;
        if (dot == std::string_view::npos) break;
        host.remove_prefix(dot + 1);
    }
    return !last_is_number || (labels == 4 && numbers == 4);
}

bool append_authority(std::string& out, std::string_view authority) {
    const std::size_t colon = authority.rfind(':');
    std::string host(authority.substr(0, colon));
    if (!is_ascii(host)) host = ascii_host(host).value_or("");
    if (!is_host(host)) return false;
    out += host;
    if (colon == std::string_view::npos) return true;
    out += authority.substr(colon);
    return is_port(authority.substr(colon + 1));
}

std::optional<std::string> web_link(std::string scheme, std::string_view rest) {
    if (rest.substr(0, 2) != "//") return std::nullopt;
    rest.remove_prefix(2);
    const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
    std::string link = std::move(scheme) + "://";
    if (!append_authority(link, rest.substr(0, end)) || !append_rest(link, rest.substr(end)))
        return std::nullopt;
    return link;
}

std::optional<std::string> mail_link(std::string_view rest) {
    const std::string_view address = rest.substr(0, std::min(rest.find_first_of("?#"), rest.size()));
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || address.find_first_of("@/:[]") != at) return std::nullopt;
    std::string host(address.substr(at + 1));
    if (!is_ascii(host)) host = ascii_host(host).value_or("");
    std::string link = "mailto:";
    if (!append_encoded(link, address.substr(0, at), anywhere) || !is_host(host)) return std::nullopt;
    link += '@' + host;
    if (!append_rest(link, rest.substr(address.size()))) return std::nullopt;
    return link;
}

}  // namespace

std::optional<std::string> link_target(std::string_view href) {
    const std::size_t colon = href.find(':');
    if (colon == std::string_view::npos || colon > 6) return std::nullopt;
    std::string scheme = ascii_lowered(href.substr(0, colon));
    const std::string_view rest = href.substr(colon + 1);
    if (scheme == "http" || scheme == "https") return web_link(std::move(scheme), rest);
    if (scheme == "mailto") return mail_link(rest);
    return std::nullopt;
}

}  // namespace digestkit::outline
