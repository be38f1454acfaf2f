// SPDX-License-Identifier: MIT
#include "lib/jsonio/emitter.h"

#include <cassert>

// RAPIDJSON_SSE2 stays undefined: with it RapidJSON 1.1.0 writes U+001A to U+001F as they are.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "lib/jsonio/cursor.h"

namespace digestkit::jsonio {

namespace {

constexpr char blank = ' ';
constexpr unsigned indent = 2;

rapidjson::SizeType length(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());  // records are limited to far less than 4 GiB
}

/// Writes the value before the cursor token by token.
template <typename Out>
void write_raw(Out& out, Cursor& cursor) {
    const std::string_view json = cursor.text();
    auto token = [&out, json](Stretch where, rapidjson::Type type) {
        out.RawValue(json.data() + where.begin, where.end - where.begin, type);
    };
    switch (cursor.peek()) {
        case Type::object:
            out.StartObject();
            for (cursor.enter_object(); cursor.next_member();) {
                token(cursor.name_stretch(), rapidjson::kStringType);
                write_raw(out, cursor);
            }
            out.EndObject();
            break;
        case Type::array:
            out.StartArray();
            for (cursor.enter_array(); cursor.next_element();) write_raw(out, cursor);
            out.EndArray();
            break;
        case Type::string:
            token(cursor.skip(), rapidjson::kStringType);
            break;
        default:
            token(cursor.skip(), rapidjson::kNumberType);
    }
}

}  // namespace

struct Emitter::Impl {
    using Compact = rapidjson::Writer<rapidjson::StringBuffer>;
    using Indented = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

    explicit Impl(Style chosen) : style(chosen), compact(buffer), indented(buffer) {
        indented.SetIndent(blank, indent);
    }

    template <typename Work>
    void with_writer(Work work) {
        if (style == Style::compact) {
            work(compact);
        } else {
            work(indented);
        }
    }

    Style style;
    rapidjson::StringBuffer buffer;
    Compact compact;
    Indented indented;
};

Emitter::Emitter(Style style) : impl_(std::make_unique<Impl>(style)) {}
Emitter::~Emitter() = default;

void Emitter::begin_object() {
    impl_->with_writer([](auto& writer) { writer.StartObject(); });
}
void Emitter::end_object() {
    impl_->with_writer([](auto& writer) { writer.EndObject(); });
}
void Emitter::begin_array() {
    impl_->with_writer([](auto& writer) { writer.StartArray(); });
}
void Emitter::end_array() {
    impl_->with_writer([](auto& writer) { writer.EndArray(); });
}
void Emitter::name(std::string_view text) {
    impl_->with_writer([text](auto& writer) { writer.Key(text.data(), length(text)); });
}
void Emitter::string(std::string_view text) {
    impl_->with_writer([text](auto& writer) { writer.String(text.data(), length(text)); });
}
void Emitter::number(std::uint64_t value) {
    impl_->with_writer([value](auto& writer) { writer.Uint64(value); });
}
void Emitter::boolean(bool value) {
    impl_->with_writer([value](auto& writer) { writer.Bool(value); });
}

void Emitter::raw(std::string_view json) {
    impl_->with_writer([json](auto& writer) {
        Cursor cursor(json, 0, json.size());
        write_raw(writer, cursor);
        assert(!cursor.failed());
    });
}

std::string_view Emitter::text() const {
    return {impl_->buffer.GetString(), impl_->buffer.GetSize()};
}

void Emitter::clear() {
    impl_->buffer.Clear();
}

void Emitter::restart() {
    impl_->buffer.Clear();
    impl_->compact.Reset(impl_->buffer);
    impl_->indented.Reset(impl_->buffer);
}

}  // namespace digestkit::jsonio
