// SPDX-License-Identifier: MIT
#include "lib/formats/docx/stored_payload.h"

#include <fmt/format.h>

#include <charconv>

#include "lib/diag/rules_doc.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/names.h"
#include "lib/zipio/crc32.h"

namespace digestkit::docx {
namespace {

constexpr std::string_view version = "1";
constexpr std::size_t most_missing_named = 5;

class Payload {
  public:
    Payload(const Body& body, std::string file, const ReadOptions& options, Sink& sink)
        : body_(body), file_(std::move(file)), options_(options), sink_(sink) {}

    StoredRecords read() {
        StoredRecords stored;
        if (!is_there()) return stored;
        stored.tried = true;
        const std::optional<std::string> json = bytes();
        if (!json) return stored;
        Input input = Input::memory(file_, *json);
        Silence silence;  // what is wrong with them is one finding of ours
        if (auto read = json::read_stored(input, options_.limits, options_.places, silence)) {
            static_cast<json::StoredRecords&>(stored) = *std::move(read);
            stored.present = true;
        } else {
            damaged("they cannot be read as JSON");
        }
        return stored;
    }

  private:
    bool is_there() const {
        return property(version_property) != nullptr || property(count_property) != nullptr ||
               property(part_name(0)) != nullptr;
    }

    const std::string* property(std::string_view name) const {
        const auto found = body_.properties.find(name);
        return found == body_.properties.end() ? nullptr : &found->second;
    }

    static std::string part_name(std::size_t number) {
        return fmt::format("{}{:0{}}", property_prefix, number, property_digits);
    }

    template <typename Number>
    std::optional<Number> number(std::string_view name, int base) const {
        const std::string* const text = property(name);
        Number value{};
        if (text == nullptr) return std::nullopt;
        const auto end = text->data() + text->size();
        const auto result = std::from_chars(text->data(), end, value, base);
        if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
        return value;
    }

    std::nullopt_t damaged(std::string_view why) {
        sink_.report(diagnose(rules::doc::stored_records_damaged,
                              fmt::format("the stored records are damaged: {}: the text alone is read", why),
                              {file_, {}, {}, {}},
                              "what the text does not show (unknown members, layout, exact languages and "
                              "dates) is lost"));
        return std::nullopt;
    }

    /// All parts one behind the other.
    std::optional<std::string> joined() {
        const auto count = number<std::size_t>(count_property, 10);
        if (!count || *count == 0 || *count > body_.properties.size() + most_missing_named) {
            return count && *count > 0
                       ? damaged(fmt::format("{} of {} parts are missing", missing(*count), *count))
                       : damaged("how many parts they have is not said");
        }
        std::string text, names;
        std::size_t missing = 0;
        text.reserve(*count * property_length);
        for (std::size_t i = 0; i < *count; ++i) {
            const std::string name = part_name(i);
            if (const std::string* const part = property(name)) {
                text += *part;
            } else if (++missing <= most_missing_named) {
                names += (names.empty() ? "" : ", ") + name;
            }
        }
        if (missing == 0) return text;
        if (missing > most_missing_named) names += ", …";
        return damaged(fmt::format("{} of {} parts are missing ({})", missing, *count, names));
    }

    std::size_t missing(std::size_t count) const {
        std::size_t there = 0;
        for (auto at = body_.properties.lower_bound(part_name(0)); at != body_.properties.end(); ++at) {
            const std::string& name = at->first;
            if (name.size() != property_prefix.size() + property_digits) continue;
            there += name.find_first_not_of("0123456789", property_prefix.size()) == std::string::npos;
        }
        return count > there ? count - there : 0;
    }

    std::optional<std::string> bytes() {
        const std::string* const written = property(version_property);
        if (written != nullptr && *written != version) {
            sink_.report(diagnose(rules::doc::stored_records_newer,
                                  fmt::format("the stored records have version {}, and this program knows "
                                              "version {}: the text alone is read",
                                              quoted(*written), version),
                                  {file_, {}, {}, {}}, "read the document with a newer digestkit"));
            return std::nullopt;
        }
        std::optional<std::string> json = joined();
        if (!json) return std::nullopt;
        const auto size = number<std::uint64_t>(bytes_property, 10);
        if (size && *size != json->size())
            return damaged(fmt::format("they have {} bytes instead of {}", json->size(), *size));
        const auto sum = number<std::uint32_t>(sum_property, 16);
        if (property(sum_property) != nullptr && sum != zipio::crc32(*json))
            return damaged("their checksum is another");
        return json;
    }

    const Body& body_;
    std::string file_;
    const ReadOptions& options_;
    Sink& sink_;
};

}  // namespace

StoredRecords read_stored(const Body& body, const std::string& file, const ReadOptions& options, Sink& sink) {
    return Payload(body, file, options, sink).read();
}

}  // namespace digestkit::docx
