// SPDX-License-Identifier: MIT
#include "lib/formats/json/parser.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/dates.h"
#include "lib/base/url.h"
#include "lib/diag/rules_jsn.h"
#include "lib/formats/json/integer.h"
#include "lib/formats/json/members.h"
#include "lib/jsonio/compact.h"
#include "lib/unicode/language.h"

namespace digestkit::json {

using jsonio::Stretch;
using jsonio::Type;

namespace {

std::string_view type_name(Type type) {
    switch (type) {
        case Type::object:
            return "an object";
        case Type::array:
            return "a list";
        case Type::string:
            return "a string";
        case Type::number:
            return "a number";
        case Type::boolean:
            return "true or false";
        default:
            return "null";
    }
}

}  // namespace

void Parser::report(const Rule& rule, Stretch where, std::string message, std::string hint) {
    findings_.add({&rule, where, std::move(message), std::move(hint)}, path_.text());
}

void Parser::place(Stretch where) {
    findings_.add_place(path_.text(), where);
}

void Parser::take_notes() {
    if (cursor_.notes().empty()) return;
    for (jsonio::Fault& note : cursor_.notes()) findings_.add(std::move(note), path_.text());
    cursor_.notes().clear();
}

void Parser::note_failure() {
    if (failure_noted_) return;
    failure_noted_ = true;
    failed_in_ = path_.text();
}

bool Parser::expect(Type type, std::string_view wanted) {
    const Type found = cursor_.peek();
    if (found == type) return true;
    const Stretch where = cursor_.skip();
    if (cursor_.failed()) return false;
    std::string hint = found == Type::null ? "leave out a member that has no value" : "";
    report(rules::jsn::wrong_type, where, fmt::format("expected {}, found {}", wanted, type_name(found)),
           std::move(hint));
    take_notes();
    return false;
}

bool Parser::string(std::string& out) {
    if (cursor_.peek() != Type::string) return expect(Type::string, "a string");
    const bool read = cursor_.read_string(out);
    take_notes();
    return read;
}

void Parser::boolean(bool& out) {
    if (expect(Type::boolean, "true or false")) cursor_.read_boolean(out);
}

void Parser::mark(bool& out) {
    if (!expect(Type::boolean, "true")) return;
    const std::size_t begin = cursor_.at();
    if (cursor_.read_boolean(out) && !out) {
        report(rules::jsn::bad_value, {begin, cursor_.at()}, "expected true, found false",
               "leave out a mark that is not set");
    }
}

std::uint64_t Parser::integer_value(std::uint64_t low, std::uint64_t high) {
    if (!expect(Type::number, "a number")) return 0;
    const std::size_t begin = cursor_.at();
    std::string_view token;
    if (!cursor_.read_number(token)) return 0;
    const std::optional<std::uint64_t> value = integer_of(token);
    if (value && *value >= low && *value <= high) return *value;
    report(rules::jsn::number_range, {begin, cursor_.at()},
           fmt::format("expected a whole number from {} to {}, found {}", low, high, token.substr(0, 40)));
    return 0;
}

std::optional<std::size_t> Parser::index_in(std::span<const std::string_view> names) {
    std::string value;
    if (!expect(Type::string, "a string")) return std::nullopt;
    const std::size_t begin = cursor_.at();
    if (!string(value)) return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), value);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    report(rules::jsn::bad_value, {begin, cursor_.at()},
           fmt::format("expected one of {}, found {}", fmt::join(names, ", "), quoted(value)));
    return std::nullopt;
}

void Parser::text(Text& out) {
    const Type type = cursor_.peek();
    if (type != Type::array) {
        std::string plain;
        const bool read =
            type == Type::string ? string(plain) : expect(Type::string, "a text (a string or a list)");
        if (read) out = Text(std::move(plain));
        return;
    }
    for (Elements runs(*this); runs.next();) run(out);
}

void Parser::run(Text& out) {
    std::string plain;
    Marks marks;
    const Type type = cursor_.peek();
    if (type == Type::string) {
        if (string(plain)) out.append(plain);
        return;
    }
    if (type != Type::object) {
        expect(Type::object, "a string or an object with text and marks");
        return;
    }
    Object object(*this, run_members);
    while (object.next()) {
        switch (object.member<RunMember>()) {
            case RunMember::text:
                string(plain);
                break;
            case RunMember::strong:
                mark(marks.strong);
                break;
            case RunMember::emphasis:
                mark(marks.emphasis);
                break;
            case RunMember::code:
                mark(marks.code);
                break;
            case RunMember::href:
                optional_string(marks.href);
                break;
        }
    }
    object.require({RunMember::text});
    out.append(plain, marks);
}

void Parser::date_value(std::optional<std::string>& out) {
    if (!expect(Type::string, "a string")) return;
    const std::size_t begin = cursor_.at();
    if (!string(out.emplace()) || date_kind(*out)) return;
    report(rules::jsn::bad_date, {begin, cursor_.at()}, fmt::format("{} is no date", quoted(*out)),
           "write 2026-04-27, 2026-04, 2026-04-27T06:00 or 2026-04-27T06:00:00Z; other forms are kept as "
           "{\"raw\": …}");
}

void Parser::date(Date& out) {
    const Type type = cursor_.peek();
    if (type == Type::string) return date_value(out.value);
    if (type != Type::object) {
        expect(Type::object, "a date (a string or an object with value and raw)");
        return;
    }
    const std::size_t begin = cursor_.at();
    Object object(*this, date_members);
    while (object.next()) {
        if (object.member<DateMember>() == DateMember::value) {
            date_value(out.value);
        } else {
            optional_string(out.raw);
        }
    }
    if (!object.complete()) return;
    if (!object.saw(0) && !object.saw(1)) {
        report(rules::jsn::missing_member, {begin, begin + 1}, "a date needs a value, a raw, or both");
    }
    if (out.raw == out.value) out.raw.reset();
}

void Parser::language(std::string& out) {
    if (!expect(Type::string, "a string")) return;
    const std::size_t begin = cursor_.at();
    if (!string(out)) return;
    if (auto canonical = canonical_language(out)) {
        out = std::move(*canonical);
    } else {
        report(rules::jsn::bad_language, {begin, cursor_.at()},
               fmt::format("{} is no language tag", quoted(out)),
               "write a BCP 47 tag as en, zh-Hans or pt-BR; leave the member out where it is unknown");
    }
}

void Parser::url(std::string& out) {
    if (!expect(Type::string, "a string")) return;
    const std::size_t begin = cursor_.at();
    if (!string(out) || is_url(out)) return;
    report(rules::jsn::bad_url, {begin, cursor_.at()}, fmt::format("{} is no absolute URL", quoted(out)),
           "write it whole, as in https://example.org/page, without blanks");
}

void Parser::extra(std::string name, Extras& extras) {
    const Stretch where = cursor_.skip();
    if (cursor_.failed()) return note_failure();
    if (wants_places()) place(where);
    take_notes();
    extras.push_back(
        {std::move(name), jsonio::compact(cursor_.text().substr(where.begin, where.end - where.begin))});
}

}  // namespace digestkit::json
