// SPDX-License-Identifier: MIT
#include "lib/convert/detect.h"

#include <fmt/format.h>

#include <filesystem>

#include "lib/base/error.h"
#include "lib/convert/registry.h"
#include "lib/diag/rules_epb.h"
#include "lib/formats/docx/docx.h"
#include "lib/formats/epub/epub.h"
#include "lib/formats/json/json.h"
#include "lib/formats/text/text.h"
#include "lib/formats/xml/xml.h"
#include "lib/pandoc/sniff.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

/// Enough to see what an input is; a first line of NDJSON may be longer, up to `longest_look`.
constexpr std::size_t first_look = std::size_t{64} << 10;
constexpr std::size_t longest_look = std::size_t{16} << 20;

constexpr std::string_view json_blanks = " \t\r\n";

std::string_view without_bom_and_blanks(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(json_blanks);
    return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

bool starts_with_any(std::string_view bytes, std::initializer_list<std::string_view> starts) {
    for (const std::string_view start : starts) {
        if (bytes.substr(0, start.size()) == start) return true;
    }
    return false;
}

bool looks_like_xml(std::string_view head) {
    return starts_with_any(head, {"<?xml", "<!--", "<!DOCTYPE", "<digest>", "<digest ", "<digest\n",
                                  "<digest\r", "<digest\t", "<digest/"});
}

bool looks_like_html(std::string_view head) {
    const std::string start = ascii_lowered(head.substr(0, 15));
    return starts_with_any(start, {"<!doctype html", "<html>", "<html "});
}

/// An object or array that begins as JSON does; a text may begin with a bracket too ("[Update] …").
bool looks_like_json(std::string_view head) {
    if (head.empty() || (head[0] != '{' && head[0] != '[')) return false;
    const std::string_view inside = without_bom_and_blanks(head.substr(1));
    if (inside.empty()) return true;
    return head[0] == '{' ? inside[0] == '"' || inside[0] == '}'
                          : inside[0] == '{' || inside[0] == '[' || inside[0] == ']';
}

/// A list of objects: a file that is named a text must begin so to be JSON, since texts begin with much.
bool looks_like_list_of_objects(std::string_view head) {
    if (head.empty() || head[0] != '[') return false;
    const std::string_view inside = without_bom_and_blanks(head.substr(1));
    return !inside.empty() && inside[0] == '{' && looks_like_json(inside);
}

/// The first line is one object and the next line that is not blank begins another.
bool looks_like_ndjson(std::string_view head) {
    const std::size_t end = head.find('\n');
    if (head.empty() || head[0] != '{' || end == std::string_view::npos) return false;
    const std::size_t last = head.find_last_not_of(json_blanks, end);
    if (std::string_view("[{,:").find(head[last]) != std::string_view::npos) return false;
    const std::string_view next = without_bom_and_blanks(head.substr(end));
    return !next.empty() && next[0] == '{';
}

/// What is JSON and no NDJSON, whatever it is called: a list, or an object whose bracket stands alone in its
/// line, as programs write it that indent.
bool looks_like_json_alone(std::string_view head) {
    if (head[0] == '[') return true;
    const std::string_view behind = head.substr(1);
    const std::size_t end = behind.find('\n');
    return end != std::string_view::npos && behind.find_first_not_of(json_blanks) > end;
}

std::string_view look(Input& input) {
    std::string_view head = input.peek(first_look);
    const bool cut = head.size() == first_look;
    if (cut && looks_like_json(without_bom_and_blanks(head)) && head.find('\n') == std::string_view::npos) {
        head = input.peek(longest_look);
    }
    return without_bom_and_blanks(head);
}

bool contains(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

/// The name that has the extension: of an entry, its own.
const std::string& own_name(const Input& input) {
    return input.member().empty() ? input.name() : input.member();
}

/// What the first entry of an OpenDocument file says that it is ("text", "spreadsheet", …), stored as it is
/// right behind its name (OpenDocument 1.2, part 3, 3.3); else "".
std::string_view open_document_kind(std::string_view head) {
    constexpr std::size_t name_of_first = 30;
    constexpr std::string_view mark = "mimetypeapplication/vnd.oasis.opendocument.";
    if (head.size() < name_of_first || !head.substr(name_of_first).starts_with(mark)) return {};
    return head.substr(name_of_first + mark.size());
}

/// A zip archive. The names of its entries stand in it as they are; those that tell come first in whatever a
/// program wrote.
const Format& format_of_package(const Input& input, std::string_view head, const Format* by_name) {
    if (by_name == &epub_format || contains(head, "application/epub+zip") ||
        contains(head, "META-INF/container.xml")) {
        return epub_format;
    }
    if (by_name == &docx_format || contains(head, "word/document.xml")) return docx_format;
    const std::string_view open_document = open_document_kind(head);
    if (open_document.starts_with("text")) return require_format("odt");
    if (!open_document.empty() || contains(head, "[Content_Types].xml")) {
        throw Error(ErrorKind::usage, "cannot read " + own_name(input) + ": it is an office document",
                    "the formats are " + format_names());
    }
    throw Error(
        ErrorKind::usage, "cannot read " + own_name(input) + ": it is a zip archive",
        "digest-batch, digest-validate and digest-weekly look into archives that are files; for a book "
        "name the format with -f epub");
}

/// By which program a file is compressed, by its first bytes; "" for others.
std::string_view compressor_of(std::string_view head) {
    if (head.starts_with("\x1F\x8B")) return "gzip";
    if (head.starts_with("\xFD\x37zXZ")) return "xz";
    if (head.starts_with("\x28\xB5\x2F\xFD")) return "zstd";
    return head.starts_with("BZh") && head.find("1AY&SY") == 4 ? "bzip2" : "";
}

/// The container of old office files, and of those with a password ([MS-CFB] §2.2).
bool is_compound_file(std::string_view head) {
    return head.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
}

}  // namespace

const Format& detect_format(Input& input, const std::string& named) {
    // Encrypted, or of an old word processor: its reader says which.
    if (is_compound_file(input.peek(first_look))) return docx_format;
    const std::string_view head = look(input);
    if (const std::string_view packer = compressor_of(head); !packer.empty()) {
        throw Error(ErrorKind::usage,
                    fmt::format("cannot read {}: it is compressed by {}", own_name(input), packer),
                    fmt::format("{} -dc unpacks it", packer));
    }
    const Format* by_name = format_of_extension(named.empty() ? own_name(input) : named);
    // What belongs to pandoc by its name may look like anything: a page like XML, an office file like an
    // archive.
    if (by_name != nullptr && !is_ours(*by_name)) return *by_name;
    if (looks_like_html(head)) return require_format("html");
    if (starts_with_any(head, {"PK\x03\x04", "PK\x05\x06"})) return format_of_package(input, head, by_name);
    if (looks_like_xml(head)) return xml_format;
    const bool named_text = by_name == &text_format;
    if (looks_like_json(head) && (!named_text || head[0] == '{' || looks_like_list_of_objects(head))) {
        if (looks_like_json_alone(head)) return json_format;
        return by_name == &ndjson_format || looks_like_ndjson(head) ? ndjson_format : json_format;
    }
    if (by_name != nullptr) return *by_name;
    if (std::filesystem::path(own_name(input)).extension().empty() || input.name() == "<stdin>")
        return pandoc::looks_like_markdown(head) ? require_format("markdown") : text_format;
    throw Error(ErrorKind::usage, "cannot tell the format of " + own_name(input),
                "name it with -f; the formats are " + format_names());
}

const Format* detect_or_report(Input& input, Sink& sink, const std::string& named) {
    try {
        return &detect_format(input, named);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::usage) throw;
        sink.report(diagnose(rules::epb::format_unknown, error.what(), {input.name(), input.member(), {}, {}},
                             error.hint()));
        return nullptr;
    }
}

}  // namespace digestkit
