// SPDX-License-Identifier: MIT
#include "lib/inputs/found.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <set>
#include <utility>

#include "lib/base/error.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/rules_zip.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/file_names.h"
#include "lib/inputs/folder_names.h"
#include "lib/inputs/glob.h"
#include "lib/inputs/ignore_files.h"
#include "lib/inputs/listed.h"
#include "lib/inputs/paths.h"
#include "lib/tario/tar.h"
#include "lib/zipio/archive.h"

namespace digestkit {

namespace fs = std::filesystem;

struct InputWalk::Impl {
    Impl(const FindOptions& options, Sink& sink) : options_(options), sink_(sink) {}

    void begin(const std::vector<std::string>& arguments) {
        arguments_ = arguments;
        listed_ = find_listed(options_.listed, options_.ignore_file, [this](const std::string& relative) {
            return taken(relative) || is_archive_name(relative);
        });
        for (const std::string& path : options_.not_taken) {
            struct stat status {};
            if (::stat(path.c_str(), &status) == 0) not_taken_.insert(identity_of(status));
        }
    }

    bool next(Found& found) {
        while (waiting_.empty()) {
            if (tar_) {
                step_tar();
            } else if (!frames_.empty()) {
                step();
            } else if (argument_at_ < arguments_.size()) {
                begin_argument(arguments_[argument_at_++]);
            } else if (listed_at_ < listed_.size()) {
                argument_ = listed_[listed_at_++];
                take_listed(argument_);
            } else {
                return false;
            }
        }
        found = std::move(waiting_.front());
        waiting_.pop_front();
        return true;
    }

    bool is_archive_name(std::string_view relative) const {
        return (options_.archives && has_extension(relative, ".zip")) ||
               (options_.tars && tario::is_tar_name(relative));
    }

    bool taken(const std::string& relative) const {
        return (!options_.wanted || options_.wanted(relative)) &&
               (options_.include.empty() || matches_any(options_.include, relative)) &&
               !matches_any(options_.exclude, relative);
    }

    static FileIdentity identity_of(const struct stat& status) noexcept {
        return {status.st_dev, status.st_ino};
    }

    /// True the first time that the file comes.
    bool is_new(const std::string& path) {
        if (!options_.once) return true;
        struct stat status {};
        if (::stat(path.c_str(), &status) == 0) return is_new(path, identity_of(status));
        report_errno(path);
        return false;
    }
    bool is_new(const std::string& path, const FileIdentity& file) {
        if (!options_.once) return true;
        if (seen_.insert(file).second) return true;
        sink_.report(diagnose(rules::set::named_twice,
                              fmt::format("{} is the same file as another: taken once", printable(path)),
                              {path, {}, {}, {}}));
        return false;
    }

    void report_errno(const std::string& path) { report_unreadable(path, std::strerror(errno)); }
    void report_unreadable(const std::string& path, const std::string& why) {
        report(path, fmt::format("cannot read {}: {}", printable(path), why));
    }
    void report(const std::string& path, std::string message) {
        sink_.report(diagnose(rules::set::unreadable, std::move(message), {path, {}, {}, {}}));
    }

    void take_named() {
        if (!is_new(argument_)) return;
        struct stat status {};
        // Looking into a pipe would take its bytes away.
        const bool regular = ::stat(argument_.c_str(), &status) == 0 && S_ISREG(status.st_mode);
        if (regular && look_into(argument_, "")) return;
        waiting_.push_back({argument_, "", argument_, fs::path(argument_).filename().string()});
    }

    void begin_argument(const std::string& argument) {
        argument_ = argument;
        ignored_ = {};
        if (argument == "-") {
            waiting_.push_back({"-", "", "-", "-"});
        } else if (is_folder(argument)) {
            enter("");
        } else {
            take_named();
        }
    }

    std::string below_argument(const std::string& relative) const {
        return argument_.ends_with('/') ? argument_ + relative : argument_ + '/' + relative;
    }

    /// Goes into a folder, of which the path below the argument is "" or ends in a slash.
    void enter(const std::string& relative) {
        if (!options_.ignore_file.empty()) ignored_.enter(argument_, relative, options_.ignore_file);
        std::error_code failure;
        const std::string path = below_argument(relative);
        frames_.push_back(
            {relative, FolderNames::read(
                           path, [this](std::string_view name) { return is_archive_name(name); }, failure)});
        if (failure) report_unreadable(path, failure.message());
    }

    /// The next name of the innermost folder.
    void step() {
        Frame& frame = frames_.back();
        if (frame.at == frame.names.size()) return frames_.pop_back();
        const std::size_t at = frame.at++;
        const std::string relative = frame.relative + frame.names.name(at);
        // What must not be taken is known by what its own file says.
        const auto plain_file = not_taken_.empty() ? frame.names.plain_file(at) : std::nullopt;
        if (!plain_file) return visit(below_argument(relative), relative);
        if (!ignored_.ignores(relative, false)) take_below(below_argument(relative), relative, plain_file);
    }

    void visit(const std::string& path, const std::string& relative) {
        struct stat itself {
        }, target{};
        bool there = ::lstat(path.c_str(), &itself) == 0;
        if (there && S_ISLNK(itself.st_mode)) {
            there = ::stat(path.c_str(), &target) == 0;
        } else {
            target = itself;
        }
        if (!there) {
            // A link that leads nowhere matters only where it has the name of a digest.
            if (taken(relative) || is_archive_name(relative)) report_errno(path);
        } else if (ignored_.ignores(relative, S_ISDIR(itself.st_mode))) {
            return;
        } else if (S_ISDIR(itself.st_mode)) {
            if (not_taken_.count(identity_of(itself)) == 0) enter(relative + "/");
        } else if (S_ISREG(target.st_mode)) {
            const FileIdentity file = identity_of(target);
            if (not_taken_.count(file) == 0) take_below(path, relative, file);
        } else {
            pass_over(path, S_ISDIR(target.st_mode) ? "a link to a folder" : "no file");
        }
    }

    void pass_over(const std::string& path, std::string_view what) {
        sink_.report(diagnose(rules::set::passed_over,
                              fmt::format("{} is {}: passed over", printable(path), what),
                              {path, {}, {}, {}}));
    }

    /// As in a folder, so that nobody waits for what is written into a pipe.
    void take_listed(const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) return pass_over(path, "no file");
        take_below(path, below_here(path));
    }

    /// `file` where it is known.
    void take_below(const std::string& path, const std::string& relative,
                    const std::optional<FileIdentity>& file = std::nullopt) {
        const bool maybe_archive = is_archive_name(relative), wanted = taken(relative);
        if (!maybe_archive && !wanted) return;
        const bool fresh = file ? is_new(path, *file) : is_new(path);
        if (!fresh || (maybe_archive && look_into(path, relative + "/"))) return;
        if (wanted) waiting_.push_back({path, "", argument_, relative});
    }

    /// True when the file is an archive of files; then its entries were taken, `prefix` before their names.
    bool look_into(const std::string& path, const std::string& prefix) {
        if (options_.tars && tario::is_tar_name(path)) return begin_tar(path, prefix), true;
        if (!options_.archives || is_document_name(path)) return false;
        try {
            Input input = Input::open(path);
            if (!zipio::looks_like_zip(input.peek(4)) && !has_extension(path, ".zip")) return false;
            Collector opening;  // said again by who reads it as a document
            const Limits limits = options_.limits_of ? options_.limits_of(path) : options_.limits;
            const auto archive = zipio::Archive::open(input, limits, opening);
            if (archive && is_document(*archive)) return false;
            for (Diagnostic& each : opening.found) {
                // What that means for an entry that would be taken, take_entry says of each.
                if (each.rule != &rules::zip::unsafe_name) sink_.report(std::move(each));
            }
            if (!archive) return true;
            const std::span<const zipio::Entry> entries = archive->entries();
            for (const zipio::Entry& entry : entries) take_entry(path, prefix, entry);
            std::sort(waiting_.begin(), waiting_.end(),
                      [](const Found& a, const Found& b) { return a.relative < b.relative; });
        } catch (const Error& error) {
            report(path, error.what());  // which names the path
        }
        return true;
    }

    void begin_tar(const std::string& path, const std::string& prefix) {
        try {
            tar_.emplace(path, prefix);
        } catch (const Error& error) {
            report(path, error.what());  // which names the path
        }
    }

    void step_tar() {
        try {
            tario::Entry entry;
            if (!tar_->reader.next(entry)) return tar_.reset();
            if (entry.link) {
                pass_link_by(tar_->prefix, entry.name, tar_->path);
            } else if (entry.file) {
                take_tar_entry(entry);
            }
        } catch (const Error& error) {
            report(tar_->path, error.what());
            tar_.reset();
        }
    }

    void take_tar_entry(const tario::Entry& entry) {
        const std::string relative = tar_->prefix + entry.name;
        const Span where{tar_->path, entry.name, {}, {}};
        if (is_hidden(entry.name) && !entry.unsafe) return;
        if (is_archive_name(entry.name)) return report_nested(where);
        if (!taken(relative)) return;
        if (entry.unsafe) return report_unsafe(where);
        if (entry.name.size() > options_.limits.entry_name) {
            return sink_.report(
                diagnose(rules::lim::entry_name,
                         fmt::format("{} is longer than {} bytes, the limit entry-name: left out",
                                     digestkit::quoted(entry.name), options_.limits.entry_name),
                         {tar_->path, {}, {}, {}}, "raise it with --limit entry-name=N"));
        }
        if (entry.bytes > options_.limits.entry_bytes) {
            return sink_.report(diagnose(
                rules::lim::entry_bytes,
                fmt::format("the entry has more than {} bytes: not read", options_.limits.entry_bytes), where,
                "raise it with --limit entry-bytes=SIZE"));
        }
        Found found{tar_->path, entry.name, argument_, relative};
        if (options_.bodies) {
            found.body =
                std::make_shared<Body>([this](std::span<char> buffer) { return tar_->reader.read(buffer); });
        }
        waiting_.push_back(std::move(found));
    }

    void report_nested(const Span& where) {
        sink_.report(diagnose(rules::zip::nested_archive,
                              fmt::format("{} is an archive inside an archive: not looked into",
                                          digestkit::quoted(where.member)),
                              where, "unpack it first"));
    }

    void report_unsafe(const Span& where) {
        sink_.report(diagnose(rules::set::unsafe_member,
                              fmt::format("{} leads out of its archive, or holds a control: not taken",
                                          digestkit::quoted(where.member)),
                              where));
    }

    /// A link would be a digest of its own if its archive were unpacked.
    void pass_link_by(const std::string& prefix, const std::string& name, const std::string& path) {
        if (!taken(prefix + name) || is_hidden(name)) return;
        Diagnostic passed = diagnose(rules::set::passed_over,
                                     fmt::format("{} is a link: passed over", digestkit::quoted(name)),
                                     {path, name, {}, {}}, "unpack the archive and name the folder");
        passed.severity = Severity::warning;
        sink_.report(std::move(passed));
    }

    static bool is_document(const zipio::Archive& archive) {
        const std::span<const zipio::Entry> entries = archive.entries();
        return archive.find("[Content_Types].xml") ||
               (!entries.empty() && entries.front().name == "mimetype");
    }

    void take_entry(const std::string& path, const std::string& prefix, const zipio::Entry& entry) {
        if (entry.folder || (is_hidden(entry.name) && !entry.unsafe)) return;
        if (entry.link) return pass_link_by(prefix, entry.name, path);
        const std::string relative = prefix + entry.name;
        const Span where{path, entry.name, {}, {}};
        if (is_archive_name(entry.name)) {
            report_nested(where);
        } else if (taken(relative) && entry.unsafe) {
            report_unsafe(where);
        } else if (taken(relative)) {
            waiting_.push_back({path, entry.name, argument_, relative});
        }
    }

    /// A folder on the way, and how far it was visited.
    struct Frame {
        std::string relative;  ///< "" or with a slash at its end
        FolderNames names;
        std::size_t at = 0;
    };

    struct Tar {
        Tar(const std::string& a_path, std::string a_prefix)
            : path(a_path), prefix(std::move(a_prefix)), reader(a_path) {}
        std::string path, prefix;
        tario::Reader reader;
    };

    const FindOptions options_;
    Sink& sink_;
    std::vector<std::string> arguments_, listed_;
    std::size_t argument_at_ = 0, listed_at_ = 0;
    std::string argument_;
    IgnoreFiles ignored_;
    std::vector<Frame> frames_;
    std::optional<Tar> tar_;     // the one under way
    std::deque<Found> waiting_;  // never more than what one archive holds
    std::set<FileIdentity> seen_, not_taken_;
};

std::string Found::name() const {
    return member.empty() ? path : path + "/" + member;
}

InputWalk::InputWalk(const std::vector<std::string>& arguments, const FindOptions& options, Sink& sink)
    : impl_(std::make_unique<Impl>(options, sink)) {
    check_paths(arguments);
    impl_->begin(arguments);
    check_paths(impl_->listed_);
}
InputWalk::~InputWalk() = default;

bool InputWalk::next(Found& found) {
    return impl_->next(found);
}

std::vector<Found> find_inputs(const std::vector<std::string>& arguments, const FindOptions& options,
                               Sink& sink) {
    InputWalk walk(arguments, options, sink);
    std::vector<Found> all;
    for (Found found; walk.next(found);) all.push_back(std::move(found));
    return all;
}

}  // namespace digestkit
