// SPDX-License-Identifier: MIT
// Addresses: the source, the links, the hrefs of runs. Shape only; nothing is ever opened.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

/// What an address is for decides which schemes make sense.
enum class Use : std::uint8_t { source, link, run };

/// Letters up to the colon; empty where there is none (RFC 3986 §3.1).
std::string_view scheme_of(std::string_view url) noexcept {
    const std::size_t end = url.find_first_of(":/?#");
    return end == std::string_view::npos || url[end] != ':' ? std::string_view() : url.substr(0, end);
}

std::string_view authority_of(std::string_view url) noexcept {
    const std::size_t slashes = url.find("://");
    if (slashes == std::string_view::npos) return {};
    url.remove_prefix(slashes + 3);
    constexpr std::string_view ends = "/?#\\";  // find_first_of of the string takes a call for each byte
    return {url.begin(), std::find_first_of(url.begin(), url.end(), ends.begin(), ends.end())};
}

/// White space, controls, and what cannot be seen.
bool has_gap(std::string_view url) noexcept {
    for (std::size_t at = 0; at < url.size();) {
        const auto byte = static_cast<unsigned char>(url[at]);
        if (byte > 0x20 && byte < 0x7F) {
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(url, at);
        if (c.value <= 0x20 || (c.value >= 0x7F && c.value <= 0x9F) || is_blank(c.value) ||
            (c.value >= 0x200B && c.value <= 0x200F) || (c.value >= 0x202A && c.value <= 0x202E) ||
            c.value == 0xFEFF) {
            return true;
        }
        at += c.length;
    }
    return false;
}

/// Names of RFC 2606 that stand in every manual, and the machine itself. Hosts below `.example` are not among
/// them: who writes one of those means an invented house.
bool is_stopgap(std::string_view host) {
    constexpr std::array<std::string_view, 8> names = {"example.com", "example.org", "example.net",
                                                       "localhost",   "127.0.0.1",   "0.0.0.0",
                                                       "[::1]",       "domain.com"};
    const std::string_view name = host.substr(0, host.find(':', host.starts_with('[') ? host.find(']') : 0));
    return std::any_of(names.begin(), names.end(), [name](std::string_view known) {
        if (!name.ends_with(known)) return false;
        const std::size_t before = name.size() - known.size();
        const bool whole_only = known.front() < 'a' || known == "domain.com";
        return before == 0 || (!whole_only && name[before - 1] == '.');
    });
}

std::string place(std::string_view what, std::string_view url) {
    return fmt::format("{} {}", what, quoted(url));
}

/// Says why no browser opens the address.
void report_not_web(const Reporter& report, std::string path, std::string_view what, std::string_view url,
                    std::string_view scheme) {
    if (scheme.empty()) {
        report(rules::rec::url_not_web, std::move(path),
               fmt::format("{} is no whole address", place(what, url)), "begin it with https://");
    } else {
        report(rules::rec::url_not_web, std::move(path),
               fmt::format("{} begins with {}, not with https", place(what, url), quoted(scheme)),
               "write the address of a page");
    }
}

bool runs_code(std::string_view url) noexcept {
    // Browsers pass over blanks and controls at the front, and within the scheme too.
    std::string plain;
    for (const char c : url.substr(0, 64)) {
        if (static_cast<unsigned char>(c) > 0x20) plain += ascii_lower(c);
    }
    return begins_with(plain, "javascript:") || begins_with(plain, "vbscript:") ||
           begins_with(plain, "data:text/html") || begins_with(plain, "data:application/xhtml");
}

/// An http address: user, host.
void check_web(const Reporter& report, const std::string& path, std::string_view what, std::string_view url) {
    const std::string_view authority = authority_of(url);
    const std::size_t at = authority.rfind('@');
    if (at != std::string_view::npos) {
        report(rules::rec::url_with_user, path,
               fmt::format("{} holds {} for a login", place(what, url), quoted(authority.substr(0, at))),
               "take out what stands before the @: everybody reads it");
    }
    const std::string_view host = authority.substr(at == std::string_view::npos ? 0 : at + 1);
    if (host.empty()) {
        report(rules::rec::url_malformed, path, fmt::format("{} has no host", place(what, url)),
               "write the whole address");
        return;
    }
    if (is_stopgap(ascii_lowered(host))) {
        report(rules::rec::url_placeholder, path, fmt::format("{} leads nowhere", place(what, url)),
               "write the address of the page itself");
    }
}

void check_url(const Reporter& report, std::string_view url, Use use, const std::string& path,
               std::string_view what) {
    if (is_blank(url)) return;  // another check says that it is empty
    const bool plain = begins_with(url, "https://") || begins_with(url, "http://");
    if (!plain && runs_code(url)) {
        report(rules::rec::url_runs_code, path, fmt::format("{} runs a script", place(what, url)),
               "take the link out");
        return;
    }
    if (has_gap(url)) {
        report(rules::rec::url_malformed, path,
               fmt::format("{} holds a blank or what cannot be seen", place(what, url)),
               "write %20 for a blank that belongs there");
        return;
    }
    if (plain) return check_web(report, path, what, url);
    const bool mail = use != Use::source && begins_with(url, "mailto:");
    const bool picture = use == Use::run && begins_with(url, "data:image/");
    if (!mail && !picture) report_not_web(report, path, what, url, scheme_of(url));
}

void check_runs(const Subject& subject, const Text& text, const std::string& path) {
    for (const Text::Run& run : text.runs()) {
        if (run.marks.href) check_url(subject.report, *run.marks.href, Use::run, path, "the link");
    }
}

}  // namespace

void check_links(Subject& subject) {
    const Record& record = subject.record;
    if (record.source && record.source->url)
        check_url(subject.report, *record.source->url, Use::source, "/source/url", "the source");
    for (std::size_t i = 0; i < record.links.size(); ++i)
        check_url(subject.report, record.links[i].href, Use::link, item_path("/links", i, "/href"),
                  "the link");
    if (record.title && !record.title->is_plain()) check_runs(subject, *record.title, "/title");
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i) {
        const Text& text = record.alt_titles[i].text;
        if (!text.is_plain()) check_runs(subject, text, item_path("/alt_titles", i, "/text"));
    }
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        const auto& blocks = record.sections[i].blocks;
        for (std::size_t j = 0; j < blocks.size(); ++j) {
            if (!blocks[j].text.is_plain()) check_runs(subject, blocks[j].text, block_path(i, j, "/text"));
        }
    }
}

}  // namespace digestkit::checks
