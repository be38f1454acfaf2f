// SPDX-License-Identifier: MIT
// Opens an archive: whole, else without the bytes around it, else by the headers of its entries.
#include <fmt/format.h>

#include <array>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_zip.h"
#include "lib/zipio/archive_impl.h"
#include "lib/zipio/directory.h"
#include "lib/zipio/salvage.h"

namespace digestkit::zipio {

namespace {

class Opener {
  public:
    Opener(Input& input, const Limits& limits, Sink& sink) : input_(input), limits_(limits), sink_(sink) {}

    /// False when no archive was found, which was reported.
    bool run() {
        size = input_.measure();
        if (size == 0) {  // libzip takes it for an archive without entries
            report_none(fmt::format("{} is empty: no zip archive", printable(input_.name())));
            return false;
        }
        if (attempt({0, size}) || refused_) return !refused_;
        const Survey found = survey(input_, limits_.zip_entries);
        return within(found) || (!refused_ && rebuilt(found));
    }

    std::unique_ptr<ArchiveSource> source;
    ArchiveHandle zip;
    Stretch stretch;
    std::uint64_t size = 0;  ///< of the input
    bool rebuilt_directory = false;

  private:
    bool attempt(Stretch tried, std::string tail = {}) {
        source = std::make_unique<ArchiveSource>(input_, tried, std::move(tail));
        std::string reason;
        zip = source->open(limits_.zip_entries, reason);
        if (reason_.empty()) reason_ = reason;
        stretch = tried;
        if (zip != nullptr) refused_ = !check_count();
        if (source->too_many()) report_too_many();
        return zip != nullptr && !refused_;
    }

    bool check_count() {
        const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
        if (static_cast<std::uint64_t>(count) <= limits_.zip_entries) return true;
        report_too_many();
        return false;
    }

    void report_too_many() {
        refused_ = true;
        sink_.report(diagnose(
            rules::lim::zip_entries,
            fmt::format("the archive has more than {} entries, the limit zip-entries", limits_.zip_entries),
            {input_.name(), input_.member(), {}, {}}, "raise it with --limit zip-entries=N"));
    }

    /// The archive ends before the file does, or begins later and its offsets do not know that.
    bool within(const Survey& found) {
        if (!found.directory_end) return false;
        const Stretch whole{0, size};
        for (const std::uint64_t begin : {found.first_entry.value_or(0), std::uint64_t{0}}) {
            const Stretch inner{begin, *found.directory_end};
            if (begin >= inner.end || inner == whole) continue;
            if (attempt(inner)) return true;
            if (refused_) return false;
        }
        return false;
    }

    bool rebuilt(const Survey& found) {
        const Span where{input_.name(), input_.member(), {}, {}};
        if (found.whole == 0) {
            report_none(found.cut == 0 ? fmt::format("{} is no zip archive", printable(input_.name()))
                                       : "the archive is cut or damaged: none of its entries is whole");
            return false;
        }
        if (!attempt(found.stretch, found.directory)) {
            if (!refused_) report_none(fmt::format("the archive cannot be read: {}", printable(reason_)));
            return false;
        }
        rebuilt_directory = true;
        sink_.report(diagnose(
            rules::zip::directory_damaged,
            fmt::format("the archive has no directory that can be read ({}): {} found without it{}",
                        printable(reason_), entries(found.whole),
                        found.cut == 0 ? "" : fmt::format(", {} cut or damaged", entries(found.cut))),
            where, "what was lost with the end of the file is not known; get the file again"));
        return true;
    }

    void report_none(std::string message) {
        sink_.report(
            diagnose(rules::zip::malformed, std::move(message), {input_.name(), input_.member(), {}, {}}));
    }

    static std::string entries(std::uint64_t count) {
        return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
    }

    Input& input_;
    const Limits& limits_;
    Sink& sink_;
    std::string reason_;  // why the file as it is was refused
    bool refused_ = false;
};

/// Bytes that belong to nobody, before the first entry or behind the directory (§4.3.16).
void report_surroundings(ArchiveSource& source, zip_t* zip, std::uint64_t before, std::uint64_t after,
                         const Span& where, Sink& sink) {
    constexpr std::size_t end_record_bytes = 22;
    std::array<char, 4> mark{};
    if (before == 0 && source.read_at(0, mark) == mark.size() &&
        !looks_like_zip({mark.data(), mark.size()})) {
        before = 1;  // at least: the offsets know of them
    }
    int comment = 0;
    zip_get_archive_comment(zip, &comment, ZIP_FL_ENC_RAW);
    const std::uint64_t tail = end_record_bytes + static_cast<std::uint64_t>(comment);
    if (after == 0 && (source.size() < tail || source.read_at(source.size() - tail, mark) < mark.size() ||
                       std::string_view(mark.data(), mark.size()) != "PK\x05\x06")) {
        after = 1;
    }
    if (before > 0) {
        sink.report(diagnose(rules::zip::bytes_before, "other bytes stand before the archive", where));
    }
    if (after > 0) {
        sink.report(diagnose(rules::zip::bytes_after, "other bytes stand after the archive", where));
    }
}

}  // namespace

std::optional<Archive> Archive::open(Input& input, const Limits& limits, Sink& sink) {
    Opener opener(input, limits, sink);
    if (!opener.run()) return std::nullopt;
    auto impl = std::make_unique<Impl>();
    impl->file = input.name();
    impl->outer = input.member();
    impl->limits = limits;
    impl->source = std::move(opener.source);
    impl->zip = std::move(opener.zip);
    impl->inflater = checked<InflaterHandle>(libdeflate_alloc_decompressor());
    if (!opener.rebuilt_directory) {
        report_surroundings(*impl->source, impl->zip.get(), opener.stretch.begin,
                            opener.size - opener.stretch.end, impl->where(), sink);
    }
    if (!read_directory(*impl, sink)) return std::nullopt;
    return Archive(std::move(impl));
}

}  // namespace digestkit::zipio
