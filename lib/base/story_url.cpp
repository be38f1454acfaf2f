// SPDX-License-Identifier: MIT
#include "lib/base/story_url.h"

#include <algorithm>
#include <array>

#include "lib/base/percent.h"
#include "lib/base/url.h"

namespace digestkit {

namespace {

char lower_ascii(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lower_ascii(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) { return lower_ascii(c); });
    return lowered;
}

/// The parts of an URL (RFC 3986 §3); the authority is absent where no "//" stands.
struct Parts {
    std::string scheme;
    std::optional<std::string_view> authority;
    std::string_view path, query, fragment;
};

Parts split(std::string_view url) {
    Parts parts;
    const auto cut_behind = [&url](char sign) {
        const std::size_t at = url.find(sign);
        if (at == std::string_view::npos) return std::string_view{};
        const std::string_view behind = url.substr(at + 1);
        url = url.substr(0, at);
        return behind;
    };
    parts.fragment = cut_behind('#');
    parts.query = cut_behind('?');
    const std::size_t colon = url.find(':');
    parts.scheme = lower_ascii(url.substr(0, colon));
    if (parts.scheme == "http") parts.scheme = "https";
    url.remove_prefix(colon + 1);
    if (url.starts_with("//")) {
        url.remove_prefix(2);
        parts.authority = url.substr(0, url.find('/'));
        url.remove_prefix(parts.authority->size());
    }
    parts.path = url;
    return parts;
}

std::string plain_host(std::string_view authority) {
    std::string host = lower_ascii(authority.substr(authority.rfind('@') + 1));
    for (const std::string_view port : {":80", ":443", ":"}) {
        if (host.size() > port.size() && host.compare(host.size() - port.size(), port.size(), port) == 0) {
            host.resize(host.size() - port.size());
            break;
        }
    }
    return host.starts_with("www.") ? host.substr(4) : host;
}

bool is_unreserved(char c) noexcept {
    const char lowered = lower_ascii(c);
    return (c >= '0' && c <= '9') || (lowered >= 'a' && lowered <= 'z') || c == '-' || c == '.' || c == '_' ||
           c == '~';
}

/// By byte: what a browser sends encoded, however it is written.
constexpr std::array<bool, 256> encoded_bytes = [] {
    std::array<bool, 256> table{};
    for (const char sign : std::string_view(" \"<>\\^`{|}")) table[static_cast<unsigned char>(sign)] = true;
    for (std::size_t byte = 0x80; byte < table.size(); ++byte) table[byte] = true;
    return table;
}();
constexpr bool is_encoded(char c) noexcept {
    return encoded_bytes[static_cast<unsigned char>(c)];
}

/// RFC 3986 §6.2.2: hex digits in upper case, unreserved characters never encoded, others than those of an
/// URL always.
void append_plainly(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = at;
        while (at < text.size() && text[at] != '%' && !is_encoded(text[at])) ++at;
        out += text.substr(plain, at - plain);
        if (at == text.size()) return;
        const std::optional<char> decoded = percent_at(text, at);
        const char c = decoded.value_or(text[at]);
        at += decoded ? 3 : 1;
        if (decoded ? is_unreserved(c) : !is_encoded(c)) {
            out += c;
        } else {
            append_percent(out, c);
        }
    }
}

/// What trackers add to addresses; it never says which article is meant.
bool is_tracker(std::string_view parameter) {
    static constexpr std::array<std::string_view, 15> names = {
        "fbclid", "gclid",  "dclid",  "gbraid", "wbraid", "msclkid", "yclid",  "twclid",
        "igshid", "mc_cid", "mc_eid", "_ga",    "_gl",    "spm",     "mkt_tok"};
    const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
    return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

void append_query(std::string& out, std::string_view query) {
    char sign = '?';
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
        if (parameter.empty() || is_tracker(parameter)) continue;
        out += sign;
        append_plainly(out, parameter);
        sign = '&';
    }
}

}  // namespace

std::optional<std::string> story_url(std::string_view url) {
    if (!is_url(url)) return std::nullopt;
    const Parts parts = split(url);
    if (parts.scheme == "mailto") return std::nullopt;
    std::string story;
    story.reserve(url.size() + 1);  // http becomes https, and seldom anything else grows
    story.append(parts.scheme) += ':';
    if (parts.authority) story.append("//").append(plain_host(*parts.authority));
    const std::size_t house = story.size();
    append_plainly(story, parts.path);
    while (parts.authority && story.size() > house && story.back() == '/') story.pop_back();
    append_query(story, parts.query);
    if (parts.fragment.starts_with("!") || parts.fragment.starts_with("/"))
        append_plainly(story += '#', parts.fragment);
    if (story.size() == house) return std::nullopt;
    return story;
}

std::string host_of(std::string_view url) {
    if (!is_url(url)) return {};
    const Parts parts = split(url);
    return parts.authority ? plain_host(*parts.authority) : std::string();
}

}  // namespace digestkit
