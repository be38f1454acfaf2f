// SPDX-License-Identifier: MIT
#include "lib/zipio/archive.h"

#include <array>

#include "lib/zipio/archive_impl.h"

namespace digestkit::zipio {

Archive::Archive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::span<const Entry> Archive::entries() const noexcept {
    return impl_->entries;
}

std::optional<std::size_t> Archive::find(std::string_view name) const {
    const auto found = impl_->by_name.find(name);
    if (found == impl_->by_name.end()) return std::nullopt;
    return found->second;
}

bool Archive::first_is_stored(std::string_view name) const {
    constexpr std::size_t method_at = 8, name_at = 30;  // of a local header, APPNOTE §4.3.7
    std::string start(std::size_t{64} << 10, '\0');
    start.resize(impl_->source->read_at(0, start));
    const std::size_t first = start.find("PK\x03\x04");  // other bytes may stand before the archive
    if (first == std::string::npos || start.size() < first + name_at + name.size()) return false;
    const std::string_view head = std::string_view(start).substr(first);
    return head.substr(name_at, name.size()) == name &&
           static_cast<unsigned char>(head[name_at - 4]) == name.size() && head[name_at - 3] == '\0' &&
           head[method_at] == ZIP_CM_STORE;
}

bool looks_like_zip(std::string_view head) noexcept {
    constexpr std::string_view entry = "PK\x03\x04", empty = "PK\x05\x06";
    return head.substr(0, 4) == entry || head.substr(0, 4) == empty;
}

}  // namespace digestkit::zipio
