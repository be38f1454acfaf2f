// SPDX-License-Identifier: MIT
#include "lib/pandoc/json_head.h"

#include <algorithm>
#include <utility>

#include "lib/diag/locator.h"
#include "lib/diag/rules_pan.h"
#include "lib/jsonio/cursor.h"
#include "lib/yamlio/parse.h"

namespace digestkit::pandoc {

namespace {

using jsonio::Type;
/// However far the limit is raised: a tree is read by functions that call themselves.
constexpr std::uint64_t deepest_json = 1000;

using yamlio::Kind;
using yamlio::Value;

class JsonReading {
  public:
    JsonReading(std::string_view text, std::size_t at, std::uint64_t depth, const std::string& file,
                Sink& sink)
        : cursor_(text, at, depth), locator_(text, {1, 1, 0}), file_(file), sink_(sink) {}

    Value value() {
        Value made;
        const Type type = cursor_.peek();
        made.begin = locator_.at(cursor_.at());
        switch (type) {
            case Type::object:
                made.kind = Kind::map;
                cursor_.enter_object();
                while (cursor_.next_member()) member(made);
                yamlio::drop_repeated_keys(made, file_, sink_);
                break;
            case Type::array:
                made.kind = Kind::list;
                cursor_.enter_array();
                while (cursor_.next_element()) made.items.push_back(value());
                break;
            case Type::string:
                made.kind = Kind::scalar;
                cursor_.read_string(made.text);
                break;
            default: {
                const jsonio::Stretch stretch = cursor_.skip();
                made.text = cursor_.text().substr(stretch.begin, stretch.end - stretch.begin);
                made.kind = type == Type::null ? Kind::null : Kind::scalar;
                made.plain = true;
            }
        }
        made.end = locator_.at(cursor_.at());
        return made;
    }
    const jsonio::Cursor& cursor() const noexcept { return cursor_; }
    Position position(std::size_t at) { return locator_.at(at); }

  private:
    void member(Value& map) {
        std::string key(cursor_.name());
        const Position where = locator_.at(cursor_.name_stretch().begin);
        Value read = value();
        map.members.push_back({std::move(key), where, std::move(read)});
    }

    jsonio::Cursor cursor_;
    Locator locator_;
    const std::string& file_;
    Sink& sink_;
};

}  // namespace

std::optional<JsonHead> read_json_head(std::string_view text, std::size_t at, std::uint64_t depth,
                                       const std::string& file, Sink& sink) {
    JsonReading reading(text, at, std::min(depth, deepest_json), file, sink);
    JsonHead head{reading.value(), reading.cursor().at()};
    if (!reading.cursor().failed()) return head;
    const jsonio::Fault& fault = *reading.cursor().fault();
    const Position where = reading.position(fault.where.begin);
    sink.report(diagnose(rules::pan::front_matter_malformed, "no valid JSON: " + fault.message,
                         {file, {}, where, where}, fault.hint));
    return std::nullopt;
}

}  // namespace digestkit::pandoc
