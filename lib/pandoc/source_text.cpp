// SPDX-License-Identifier: MIT
#include "lib/pandoc/source_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lib/diag/locator.h"
#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_xml.h"
#include "lib/unicode/encoding.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

class SourceCheck {
  public:
    SourceCheck(const Input& input, std::string& bytes, Sink& sink)
        : input_(input), bytes_(bytes), locator_(bytes, {1, 1, 0}), sink_(sink) {}

    bool is_text(bool lenient) {
        if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) {
            report(rules::enc::utf16, 0, 2, "the file is UTF-16 or UTF-32", "save it as UTF-8");
            return false;
        }
        if (const std::size_t nul = bytes_.find('\0'); nul != std::string::npos) {
            report(rules::enc::nul_byte, nul, nul + 1, "a NUL byte stands in the text");
            return false;
        }
        const std::size_t bad = find_invalid_utf8(bytes_);
        if (bad == std::string::npos) return true;
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(bytes_[bad]));
        if (!lenient) {
            report(rules::enc::invalid_utf8, bad, bad + 1,
                   fmt::format("byte 0x{:02X} is not UTF-8 here", byte), "--lenient reads it as U+FFFD");
            return false;
        }
        report(rules::enc::replaced_byte, bad, bad + 1,
               fmt::format("byte 0x{:02X} was read as U+FFFD", byte));
        bytes_ = repair_utf8(bytes_);
        return true;
    }

  private:
    void report(const Rule& rule, std::size_t begin, std::size_t end, std::string message,
                std::string hint = {}) {
        sink_.report(diagnose(rule, std::move(message),
                              {input_.name(), input_.member(), locator_.at(begin), locator_.at(end)},
                              std::move(hint)));
    }

    const Input& input_;
    std::string& bytes_;
    Locator locator_;
    Sink& sink_;
};

/// What is UTF-8 is that, whatever it says of itself.
void convert_page(std::string& bytes, const Input& input, Sink& sink) {
    if (bytes.find('\0') == std::string::npos && find_invalid_utf8(bytes) == std::string::npos) return;
    const std::string encoding = declared_encoding(bytes);
    auto converted = encoding.empty() ? std::nullopt : convert_to_utf8(bytes, encoding);
    if (!converted) return;
    bytes = *std::move(converted);
    sink.report(diagnose(rules::xml::converted_encoding,
                         fmt::format("the page is in {}: it was converted", quoted(encoding)),
                         {input.name(), input.member(), {1, 1, 0}, {1, 1, 0}}));
}

}  // namespace

std::optional<std::string> read_source(Input& input, SourceKind kind, const ReadOptions& options,
                                       Sink& sink) {
    constexpr std::size_t step = std::size_t{1} << 16;
    std::string bytes;
    while (true) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        bytes.resize(before + input.read(std::span(bytes).subspan(before)));
        if (bytes.size() == before) break;
        if (bytes.size() <= options.limits.pandoc_bytes) continue;
        sink.report(
            diagnose(rules::lim::pandoc_bytes,
                     fmt::format("the document has more than {} bytes (limit pandoc-bytes)",
                                 options.limits.pandoc_bytes),
                     {input.name(), input.member(), {}, {}},
                     "cut it, or allow more with --limit pandoc-bytes=SIZE: pandoc needs some two hundred "
                     "times that much memory"));
        return std::nullopt;
    }
    if (kind == SourceKind::page) convert_page(bytes, input, sink);
    if (kind != SourceKind::binary && !SourceCheck(input, bytes, sink).is_text(options.lenient))
        return std::nullopt;
    return bytes;
}

std::string for_pandoc(std::string_view text, std::size_t lines) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::string out;
    out.reserve(text.size());
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool before_feed = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (before_feed) continue;
        const bool ends = text[at] == '\n' || text[at] == '\r';
        if (ends || line >= lines) out += ends ? '\n' : text[at];
        if (ends) ++line;
    }
    if (!out.empty() && out.back() != '\n')
        out += '\n';  // pandoc 2 takes the last row of a table for text without
    return out;
}

}  // namespace digestkit::pandoc
