// SPDX-License-Identifier: MIT
#include "lib/xmlio/pass.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "lib/base/error.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_xml.h"
#include "lib/xmlio/kept_parser.h"
#include "lib/xmlio/schema_impl.h"

namespace digestkit::xmlio {

namespace {

Pass& pass_of(void* data) noexcept {
    return *static_cast<Pass*>(data);
}

extern "C" {

void start_element(void* data, const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int prefixes,
                   const xmlChar** namespaces, int count, int defaulted, const xmlChar** attributes) {
    pass_of(data).on_start(name, prefix, space, prefixes, namespaces, count, defaulted, attributes);
}
void end_element(void* data, const xmlChar* name, const xmlChar* prefix, const xmlChar* space) {
    pass_of(data).on_end(name, prefix, space);
}
void characters(void* data, const xmlChar* text, int length) {
    pass_of(data).on_text(text, length, false);
}
void cdata_block(void* data, const xmlChar* text, int length) {
    pass_of(data).on_text(text, length, true);
}
void internal_subset(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
    pass_of(data).on_doctype();
}
void syntax_error(void* data, ErrorPointer error) {
    pass_of(data).on_syntax_error(*error);
}
void schema_error(void* data, ErrorPointer error) {
    pass_of(data).on_schema_error(*error);
}

}  // extern "C"

xmlSAXHandler callbacks() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = start_element;
    sax.endElementNs = end_element;
    sax.characters = characters;
    sax.ignorableWhitespace = characters;
    sax.cdataBlock = cdata_block;
    sax.internalSubset = internal_subset;
    sax.serror = syntax_error;
    return sax;
}

bool is_blank(std::string_view text) noexcept {
    // Below the blank there are only TAB, LF and CR: the parser takes no other control (XML 1.0 §2.2).
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

/// Whether the parser would hand `text`, which is UTF-8, over as it is: no reference, no `]]>`, no CR and
/// nothing that is no character (XML 1.0 §2.2, §2.4, §2.11). Written so that compilers make vector code of
/// it.
bool is_plain(std::string_view text) noexcept {
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    unsigned char other = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = bytes[i];
        other |= static_cast<unsigned char>(c == '&') |
                 static_cast<unsigned char>((c < ' ') & (c != '\n') & (c != '\t'));
    }
    for (std::size_t i = 2; i < text.size(); ++i) {
        const unsigned char a = bytes[i - 2], b = bytes[i - 1], c = bytes[i];
        other |= static_cast<unsigned char>((a == ']') & (b == ']') & (c == '>')) |
                 static_cast<unsigned char>((a == 0xEF) & (b == 0xBF) & (c >= 0xBE));  // U+FFFE, U+FFFF
    }
    return other == 0;
}

}  // namespace

Pass::Pass(const Schema& schema, const Root& root, const Limits& limits, Handler& handler, Track& track)
    : limits_(limits),
      root_(root),
      handler_(handler),
      track_(track),
      start_(track.begin()),
      schema_(schema),
      parser_(take_push_parser(callbacks(), this)),
      validator_(schema.impl().take_validator()) {
    if (!validator_) throw Error(ErrorKind::internal, "libxml2 gave no validator");
    xmlSchemaSetValidStructuredErrors(validator_.get(), schema_error, this);
    plug_.reset(xmlSchemaSAXPlug(validator_.get(), &validating_, &validator_data_));
    if (!plug_) throw Error(ErrorKind::internal, "libxml2 cannot plug the schema in");
}

Pass::~Pass() {
    const bool faultless = last_ && !over_ && xmlCtxtGetLastError(parser_.get()) == nullptr;
    if (!faultless) return;
    keep_push_parser(std::move(parser_));
    plug_.reset();
    if (valid_) schema_.impl().keep_validator(std::move(validator_));
}

void Pass::feed(std::string_view bytes, bool last) {
    last_ = last;
    constexpr std::size_t most = std::size_t{1} << 20;  // the length is an int, and less is held twice
    do {
        if (over_) return;
        const std::string_view part = bytes.substr(0, most);
        bytes.remove_prefix(part.size());
        xmlParseChunk(parser_.get(), part.data(), static_cast<int>(part.size()),
                      last && bytes.empty() ? 1 : 0);
        // Should an error ever pass the handler by, it must not pass for a good end.
        const auto* error = xmlCtxtGetLastError(parser_.get());
        if (!over_ && error != nullptr && error->level >= XML_ERR_ERROR) on_syntax_error(*error);
        if (!over_) weigh(consumed());
    } while (!bytes.empty());
}

std::uint64_t Pass::consumed() const noexcept {
    const long consumed = xmlByteConsumed(parser_.get());
    return start_ + passed_by_ + (consumed > 0 ? static_cast<std::uint64_t>(consumed) : 0);
}

bool Pass::pass_by(std::uint64_t begin, std::string_view text) {
    const bool may = !over_ && skipping_ == 0 && !frames_.empty() && frames_.back().content == Content::text;
    if (!may || consumed() != begin || !is_plain(text)) return false;
    weigh(begin + text.size());
    if (!given_up_) handler_.text(text, 0);
    passed_by_ += text.size();
    return true;
}

/// The child of the root that was just opened may reach up to here.
std::uint64_t Pass::furthest_end() const noexcept {
    const bool record = frames_[1].name == root_.record;
    const std::uint64_t most =
        limits_.record_bytes - (record ? 0 : std::min(head_bytes_, limits_.record_bytes));
    const std::uint64_t begin = frames_[1].extent.begin;
    return most > no_end - begin ? no_end : begin + most;
}

void Pass::give_up() {
    const Extent& extent = frames_[1].extent;
    const bool record = frames_[1].name == root_.record;
    if (record || !head_given_up_) {
        report(
            rules::lim::record_bytes,
            fmt::format("the {} is larger than {} bytes", record ? "record" : "head", limits_.record_bytes),
            extent.begin, extent.content, {}, "raise it with --limit record-bytes=SIZE");
    }
    if (!record) head_given_up_ = true;
    given_up_ = true;
    furthest_ = no_end;
    handler_.give_up();
}

void Pass::stop() noexcept {
    over_ = true;
    xmlStopParser(parser_.get());
}

/// `end` is where its `>` or `/>` stands.
Extent Pass::extent_of_tag(std::uint64_t end, std::string_view name) const noexcept {
    Extent extent;
    extent.begin = end - std::min(end, std::uint64_t{1} + name.size());
    if (track_.byte(extent.begin) != '<') extent.begin = track_.markup_before(end, 0, end);  // attributes
    extent.content = end + (track_.byte(end) == '/' ? 2 : 1);
    return extent;
}

bool Pass::accepted(const Extent& extent, std::string_view name, std::string_view space) {
    if (frames_.empty() && (name != root_.name || space != root_.space)) {
        report(rules::xml::wrong_root,
               fmt::format("the root element is {}, not {} of namespace {}", quoted(name), root_.name,
                           root_.space),
               extent.begin, extent.content, {});
        stop();
        return false;
    }
    if (handler_.start(space, name, attributes_, extent)) return true;
    if (frames_.empty()) return false;
    refuse(extent, name, space);
    return false;
}

void Pass::refuse(const Extent& extent, std::string_view name, std::string_view space) {
    std::string message =
        fmt::format("{} may not stand here in {}", quoted(name), quoted(frames_.back().name));
    if (space != root_.space) {
        message = fmt::format("{} of namespace {} may not stand in {}", quoted(name), quoted(space),
                              quoted(frames_.back().name));
    }
    const std::string expected = handler_.expected();
    if (!expected.empty()) message += fmt::format(": expected {}", expected);
    report(rules::xml::unexpected_element, std::move(message), extent.begin, extent.content,
           handler_.path({}));
}

void Pass::take_attributes(int count, const xmlChar** attributes) {
    attributes_.clear();
    for (int i = 0; i < count; ++i) {
        const xmlChar** five = attributes + std::ptrdiff_t{5} * i;  // name, prefix, namespace, value, its end
        const std::string_view value{text_of(five[3]), static_cast<std::size_t>(five[4] - five[3])};
        if (five[2] == nullptr) {
            attributes_.push_back({text_of(five[0]), value});
        } else if (view_of(five[0]) == "lang" && view_of(five[2]) == text_of(XML_XML_NAMESPACE)) {
            attributes_.push_back({"xml:lang", value});
        }
    }
}

void Pass::on_start(const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int prefixes,
                    const xmlChar** namespaces, int count, int defaulted, const xmlChar** attributes) {
    // A tag without its end is announced all the same; the syntax error comes next and says it all.
    const std::uint64_t end = consumed();
    const char next = track_.byte(end);
    if (over_ || (next != '>' && (next != '/' || track_.byte(end + 1) != '>'))) return;
    const std::string_view local = view_of(name);
    const Extent extent = extent_of_tag(end, local);
    weigh(extent.begin);
    if (skipping_ > 0 || given_up_ || frames_.size() >= limits_.depth) {
        if (frames_.size() + ++skipping_ <= limits_.depth) return;
        report(rules::lim::depth, fmt::format("elements are nested more than {} deep", limits_.depth),
               extent.begin, extent.content, {}, "raise it with --limit depth=NUMBER");
        return stop();
    }
    take_attributes(count, attributes);
    if (space != space_) {
        space_ = space;
        space_text_ = view_of(space);
    }
    if (!accepted(extent, local, space_text_)) {
        skipping_ = 1;
        return;
    }
    if (frames_.empty()) root_begin_ = track_.position(extent.begin);
    frames_.push_back({local, extent, handler_.content()});
    if (frames_.size() == 2) furthest_ = furthest_end();
    reported_attribute_.clear();
    at_end_tag_ = false;
    validating_->startElementNs(validator_data_, name, prefix, space, prefixes, namespaces, count, defaulted,
                                attributes);
}

void Pass::on_end(const xmlChar* name, const xmlChar* prefix, const xmlChar* space) {
    if (over_) return;
    if (skipping_ > 0) {
        --skipping_;
        return;
    }
    Extent& extent = frames_.back().extent;
    extent.end = consumed();
    weigh(extent.end);
    if (frames_.size() == 2) {
        furthest_ = no_end;
        if (frames_[1].name != root_.record) head_bytes_ += extent.end - extent.begin;
    }
    if (given_up_) return end_given_up(name, prefix, space);
    const std::uint64_t shortest = std::uint64_t{3} + frames_.back().name.size();  // </name>
    extent.content_end = extent.end - std::min(extent.end, shortest);
    if (extent.content_end < extent.content || track_.byte(extent.content_end) != '<')
        extent.content_end = track_.markup_before(extent.end, extent.content, extent.content);
    if (extent.end < extent.content) extent.end = extent.content;  // <empty/>
    at_end_tag_ = true;
    validating_->endElementNs(validator_data_, name, prefix, space);
    if (over_) return;
    handler_.end(extent);
    frames_.pop_back();
}

/// The validator saw the beginning of the element and must see its end, but what it misses in it is not told.
void Pass::end_given_up(const xmlChar* name, const xmlChar* prefix, const xmlChar* space) {
    validating_->endElementNs(validator_data_, name, prefix, space);
    if (over_) return;
    if (frames_.size() == 2) {
        handler_.end(frames_.back().extent);
        given_up_ = false;
    }
    frames_.pop_back();
}

/// libxml2 hands long texts over in pieces of 300 bytes and more: how many bytes follow before the next tag?
/// Said once for each element.
std::size_t Pass::bytes_to_come(std::string_view piece) noexcept {
    if (piece.size() < 256 || frames_.back().long_text) return 0;
    frames_.back().long_text = true;
    const std::string_view rest = track_.bytes(consumed(), track_.end());
    return std::min(rest.find('<'), rest.size());
}

void Pass::on_text(const xmlChar* text, int length, bool cdata) {
    if (over_ || skipping_ > 0 || given_up_ || frames_.empty()) return;
    const std::string_view piece{text_of(text), static_cast<std::size_t>(length)};
    const Content content = frames_.back().content;
    if (content == Content::text) return handler_.text(piece, bytes_to_come(piece));
    if (content == Content::value) {
        handler_.text(piece, 0);
    } else if (!is_blank(piece)) {
        return unexpected_text(text, length);
    } else if (content == Content::elements) {
        return;
    }
    (cdata ? validating_->cdataBlock : validating_->characters)(validator_data_, text, length);
}

void Pass::unexpected_text(const xmlChar* text, int length) {
    Frame& frame = frames_.back();
    if (frame.text_reported) return;
    frame.text_reported = true;
    const std::string_view piece{text_of(text), static_cast<std::size_t>(length)};
    const std::size_t first = piece.find_first_not_of(" \t\r\n");
    const std::uint64_t end = consumed();
    std::uint64_t begin = end > piece.size() ? end - piece.size() : 0;
    // References make the text shorter than its bytes: then the finding stands at the end of the markup
    // before.
    const bool as_written = track_.bytes(begin, end) == piece;
    begin = as_written ? begin + first : end;
    const std::string_view shown = piece.substr(first, piece.find_last_not_of(" \t\r\n") + 1 - first);
    report(rules::xml::unexpected_text,
           fmt::format("text {} in {}, which holds no text", quoted(shown), quoted(frame.name)), begin,
           as_written ? begin + shown.size() : begin, handler_.path({}));
}

void Pass::on_doctype() {
    if (over_) return;
    report(rules::xml::doctype_forbidden, "a document type declaration is not read", consumed(), consumed(),
           {});
    stop();
}

void Pass::report(const Rule& rule, std::string message, std::uint64_t begin, std::uint64_t end,
                  std::string path, std::string hint) {
    handler_.spoiled();
    track_.report(rule, std::move(message), begin, end, std::move(path), std::move(hint));
}

}  // namespace digestkit::xmlio
