// SPDX-License-Identifier: MIT
// What the PATH arguments of a command lead to: files, the files below folders, and the entries of zip
// archives that hold documents, in one fixed order, opened one after the other.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/input.h"
#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/inputs/body.h"

namespace digestkit {

struct Found {
    std::string path;      ///< of the file; "-" is standard input
    std::string member;    ///< inside the archive `path`; "" for plain files
    std::string argument;  ///< the PATH that led here
    /// Below the argument, with forward slashes: "2026/05/a.txt"; the name of the file where the argument is
    /// the file itself. For an entry: below the archive, which is one folder more where the archive itself
    /// lies below the argument: "2026/news.zip/a.txt".
    std::string relative;
    /// Of an entry of a tar archive, where FindOptions::bodies asks for it.
    std::shared_ptr<const Body> body = {};

    /// For messages and for dates in paths: "news.zip/2026/a.txt".
    std::string name() const;
};

/// The limits that hold for an archive, by its path.
using LimitsOf = std::function<Limits(const std::string& archive)>;

struct FindOptions {
    Limits limits;
    LimitsOf limits_of;  ///< where they differ from archive to archive
    /// Which files below a folder or in an archive are taken, by their name; named files are always taken.
    std::function<bool(const std::string& relative)> wanted;
    /// Glob patterns on `relative` (`*`, `?`, `[…]`, `**` for any number of folders); empty takes all.
    std::vector<std::string> include, exclude;
    bool once = true;      ///< a file that several paths lead to is taken once
    bool archives = true;  ///< look into zip archives that are no books or office files
    bool tars = false;     ///< look into tar archives
    bool bodies = false;   ///< entries of tar archives come with their bytes; else they cannot be opened
    /// The name of files that say, as .gitignore does, what is passed over below their folder; "": none.
    std::string ignore_file;
    /// Files that are taken as if they had been found below the current folder, behind those of the
    /// arguments: only when they are wanted, and neither hidden nor passed over by an ignore file.
    std::vector<std::string> listed;
    /// Folders and files that are passed over wherever they lie below an argument.
    std::vector<std::string> not_taken;
};

/// Finds one after the other: sorted by name (bytes) below each argument, arguments in their order. Of each
/// folder on the way the names are in memory, and of an archive its entries. Hidden files and folders below a
/// folder are passed over; symbolic links to folders are not followed.
class InputWalk {
  public:
    /// Throws Error (io, usage) when an argument is absent or unreadable; what is unreadable further down is
    /// reported when the walk comes there. `sink` must outlive it.
    InputWalk(const std::vector<std::string>& arguments, const FindOptions& options, Sink& sink);
    ~InputWalk();
    InputWalk(const InputWalk&) = delete;
    InputWalk& operator=(const InputWalk&) = delete;

    /// False behind the last.
    bool next(Found& found);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// All that the walk finds. Throws Error (io, usage) when an argument is absent or unreadable, before
/// anything else is done.
std::vector<Found> find_inputs(const std::vector<std::string>& arguments, const FindOptions& options,
                               Sink& sink);

/// Opens what was found, keeping the archive of the one before open. Entries stream.
class FoundInputs {
  public:
    FoundInputs(const Limits& limits, Sink& sink);
    FoundInputs(LimitsOf limits_of, Sink& sink);
    ~FoundInputs();
    FoundInputs(const FoundInputs&) = delete;
    FoundInputs& operator=(const FoundInputs&) = delete;

    /// Valid until the next call; null when it could not be opened, which was reported.
    Input* open(const Found& found);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace digestkit
