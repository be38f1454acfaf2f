// SPDX-License-Identifier: MIT
#include <utility>

#include "lib/base/error.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/found.h"
#include "lib/zipio/archive.h"

namespace digestkit {

struct FoundInputs::Impl {
    LimitsOf limits_of;
    Sink& sink;
    std::string path;  // of the archive that is open
    std::optional<Input> file;
    std::optional<zipio::Archive> archive;  // reads `file`
    std::optional<Input> current;           // may read `archive`

    Impl(LimitsOf some_limits, Sink& a_sink) : limits_of(std::move(some_limits)), sink(a_sink) {}

    void report(const Found& found, const std::string& message) {
        sink.report(diagnose(rules::set::unreadable, message, {found.path, found.member, {}, {}}));
    }

    void open_archive(const Found& found) {
        if (archive && path == found.path) return;
        archive.reset();
        path = found.path;
        file.emplace(Input::open(path));
        Collector known;  // who found the archive has reported what is wrong with it
        archive = zipio::Archive::open(*file, limits_of(path), known);
    }

    Input* open_member(const Found& found) {
        open_archive(found);
        const auto index = archive ? archive->find(found.member) : std::nullopt;
        if (!index) {
            report(found, "cannot read " + printable(found.name()) + ": the archive has changed");
            return nullptr;
        }
        current = archive->open_entry(*index, sink);
        return current ? &*current : nullptr;
    }
};

FoundInputs::FoundInputs(const Limits& limits, Sink& sink)
    : FoundInputs([limits](const std::string&) { return limits; }, sink) {}
FoundInputs::FoundInputs(LimitsOf limits_of, Sink& sink)
    : impl_(std::make_unique<Impl>(std::move(limits_of), sink)) {}
FoundInputs::~FoundInputs() = default;

Input* FoundInputs::open(const Found& found) {
    impl_->current.reset();
    try {
        if (found.body)
            return &impl_->current.emplace(
                found.body->open(found.path == "-" ? "<stdin>" : found.path, found.member));
        if (!found.member.empty()) return impl_->open_member(found);
        impl_->current.emplace(Input::open(found.path));
        return &*impl_->current;
    } catch (const Error& error) {
        impl_->report(found, error.what());
        return nullptr;
    }
}

}  // namespace digestkit
