// SPDX-License-Identifier: MIT
#include "lib/zipio/directory.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <string>

#include "lib/base/entry_name.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_zip.h"
#include "lib/unicode/utf8.h"

namespace digestkit::zipio {

namespace {

/// The first of many findings of one kind; an archive of 70,000 odd names gets one Diagnostic, not 70,000.
struct Counted {
    std::string first;
    std::uint64_t count = 0;

    void add(const std::string& name) {
        if (count++ == 0) first = name;
    }
    void report(const Archive::Impl& archive, const Rule& rule, std::string_view what, Sink& sink,
                std::string hint = {}) const {
        if (count == 0) return;
        std::string message = fmt::format("{} {}", quoted(first), what);
        if (count > 1) message += fmt::format(", and {} more", count - 1);
        sink.report(diagnose(rule, std::move(message), archive.where(first), std::move(hint)));
    }
};

class Directory {
  public:
    Directory(Archive::Impl& archive, Sink& sink) : archive_(archive), sink_(sink) {}

    bool read() {
        const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive_.zip.get(), 0));
        archive_.entries.reserve(count);
        archive_.details.reserve(count);
        for (zip_uint64_t index = 0; index < count; ++index) add(index);
        if (claimed_ > archive_.source->size()) {
            sink_.report(diagnose(rules::zip::overlap,
                                  fmt::format("the entries overlap: {} of them claim {} stored bytes in an "
                                              "archive of {}: a zip bomb, or a damaged directory",
                                              count, claimed_, archive_.source->size()),
                                  archive_.where(), "nothing of it is read; get the file again"));
            return false;
        }
        drop_duplicates();
        report();
        return true;
    }

  private:
    void add(zip_uint64_t index) {
        zip_stat_t stat{};
        zip_stat_init(&stat);
        if (zip_stat_index(archive_.zip.get(), index, ZIP_FL_UNCHANGED, &stat) != 0) return;
        Entry entry;
        set_name(index, entry);
        if (entry.name.size() > archive_.limits.entry_name) {
            too_long_.add(entry.name);
            return;
        }
        std::replace(entry.name.begin(), entry.name.end(), '\\', '/');
        entry.stored_bytes = stat.comp_size;
        entry.bytes = stat.size;
        entry.folder = !entry.name.empty() && entry.name.back() == '/';
        entry.link = is_link(index);
        entry.encrypted = stat.encryption_method != ZIP_EM_NONE;
        entry.readable = stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE;
        entry.unsafe = is_unsafe_entry_name(entry.name);
        if (entry.unsafe) unsafe_.add(entry.name);
        // One that claims more than the whole archive is damaged and found out when it is read.
        if (stat.comp_size <= archive_.source->size()) claimed_ += stat.comp_size;
        archive_.entries.push_back(std::move(entry));
        archive_.details.push_back({index, stat.crc, stat.comp_method});
    }

    bool is_link(zip_uint64_t index) const {
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        constexpr unsigned mode_bits = 16;  // APPNOTE.TXT 4.4.15, as Info-ZIP uses it
        return zip_file_get_external_attributes(archive_.zip.get(), index, ZIP_FL_UNCHANGED, &system,
                                                &attributes) == 0 &&
               system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> mode_bits);
    }

    /// UTF-8 as it is, else what libzip makes of code page 437. A NUL in a name comes from libzip as a blank.
    void set_name(zip_uint64_t index, Entry& entry) {
        const char* stored = zip_get_name(archive_.zip.get(), index, ZIP_FL_ENC_RAW);
        const std::string raw = stored == nullptr ? "" : stored;
        const char* shown = zip_get_name(archive_.zip.get(), index, ZIP_FL_ENC_GUESS);
        const std::string guessed = shown == nullptr ? raw : shown;
        if (raw.find('\\') != std::string::npos) backslash_.add(raw);
        const bool utf8 = find_invalid_utf8(raw) == std::string_view::npos;
        entry.name = utf8 ? raw : guessed;
    }

    /// Of entries with one name the last one stays, in its own place.
    void drop_duplicates() {
        std::vector<Entry>& entries = archive_.entries;
        std::unordered_map<std::string_view, std::size_t> last;
        for (std::size_t i = 0; i < entries.size(); ++i) last.insert_or_assign(entries[i].name, i);
        std::vector<bool> stays(entries.size());
        for (const auto& [name, index] : last) stays[index] = true;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (!stays[i]) {
                if (!entries[i].folder) duplicate_.add(entries[i].name);
                continue;
            }
            if (kept != i) {
                entries[kept] = std::move(entries[i]);
                archive_.details[kept] = archive_.details[i];
            }
            ++kept;
        }
        entries.resize(kept);
        archive_.details.resize(kept);
        for (std::size_t i = 0; i < kept; ++i) archive_.by_name.emplace(entries[i].name, i);
    }

    void report() {
        unsafe_.report(archive_, rules::zip::unsafe_name, "is an unsafe name: never used as a path", sink_);
        backslash_.report(archive_, rules::zip::backslash_name, "has backslashes: read as slashes", sink_);
        duplicate_.report(archive_, rules::zip::duplicate_name, "comes more than once: the last one counts",
                          sink_);
        too_long_.report(archive_, rules::lim::entry_name,
                         fmt::format("is longer than {} bytes, the limit entry-name: left out",
                                     archive_.limits.entry_name),
                         sink_, "raise it with --limit entry-name=N");
    }

    Archive::Impl& archive_;
    Sink& sink_;
    std::uint64_t claimed_ = 0;
    Counted unsafe_, backslash_, duplicate_, too_long_;
};

}  // namespace

bool read_directory(Archive::Impl& archive, Sink& sink) {
    return Directory(archive, sink).read();
}

}  // namespace digestkit::zipio
