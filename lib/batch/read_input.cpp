// SPDX-License-Identifier: MIT
#include "lib/batch/read_input.h"

#include <sys/stat.h>

#include <algorithm>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/hash.h"
#include "lib/batch/worker.h"
#include "lib/convert/language_path.h"

namespace digestkit {

namespace {

constexpr std::size_t most_in_memory = std::size_t{4} << 20;
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

/// A thread keeps it from input to input: most are smaller than it.
std::string& chunk_of_thread() {
    thread_local std::string chunk(chunk_bytes, '\0');
    return chunk;
}

}  // namespace

InputState state_of(const std::string& path) {
    InputState state;
    if (path == "-") return state;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) throw_errno("cannot read " + path);
    constexpr std::uint64_t billion = 1'000'000'000;
    state.size = static_cast<std::uint64_t>(status.st_size);
    // Times behind 2262 do not fit: what is left of them tells a changed file as well.
    state.mtime = static_cast<std::int64_t>(static_cast<std::uint64_t>(status.st_mtim.tv_sec) * billion +
                                            static_cast<std::uint64_t>(status.st_mtim.tv_nsec));
    return state;
}

void stop_if_wanted(const BatchJob& job) {
    if (job.stop != nullptr && *job.stop) throw Interrupted();
}

void JoinedState::add(const Found& found, const InputState& state) {
    state_.size += state.size;
    state_.mtime = std::max(state_.mtime, state.mtime);
    lines_ += language_path(found.name()).lang + " " + state.sha256 + "\n";
}

InputState JoinedState::take() {
    state_.sha256 = sha256_hex(lines_);
    return std::move(state_);
}

HashedInput::HashedInput(const BatchJob& job, const Found& found, Input& input)
    : path_(found.path), input_(input), state_(state_of(path_)) {
    Sha256 hash;
    std::string bytes;
    std::string& chunk = chunk_of_thread();
    input.keep();
    bool fits = true;
    while (const std::size_t got = input.read(chunk)) {
        stop_if_wanted(job);
        const std::string_view piece(chunk.data(), got);
        hash.add(piece);
        fits = fits && bytes.size() + got <= most_in_memory;
        if (fits) bytes += piece;
    }
    state_.sha256 = hash.hex();
    if (fits) {
        whole_ = Input::entry(input.name(), input.member(), std::move(bytes));
    } else {
        input.rewind();
    }
}

void HashedInput::check_unchanged() const {
    if (whole_ || path_ == "-") return;
    const InputState now = state_of(path_);
    if (now.size == state_.size && now.mtime == state_.mtime) return;
    throw Error(ErrorKind::io, "cannot read " + path_ + ": it changed while it was read");
}

}  // namespace digestkit
