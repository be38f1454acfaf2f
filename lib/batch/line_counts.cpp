// SPDX-License-Identifier: MIT
#include "lib/batch/line_counts.h"

#include <algorithm>

#include "lib/base/input.h"

namespace digestkit {

namespace {

std::uint64_t count_line_ends(Input& input, std::uint64_t begin, std::uint64_t bytes, std::string& buffer) {
    buffer.resize(static_cast<std::size_t>(bytes));
    buffer.resize(input.read_at(begin, buffer));
    return static_cast<std::uint64_t>(std::count(buffer.begin(), buffer.end(), '\n'));
}

}  // namespace

std::uint64_t LineCounts::before(const std::string& path, std::uint64_t offset) {
    constexpr std::size_t most_files = 8;
    const std::lock_guard lock(mutex_);
    if (known_.size() > most_files) known_.clear();
    std::vector<std::uint64_t>& blocks = known_[path];
    if (blocks.empty()) blocks.push_back(0);
    Input input = Input::open(path);
    std::string buffer;
    const std::uint64_t block = offset / block_bytes;
    while (blocks.size() <= block) {
        const std::uint64_t begin = (blocks.size() - 1) * block_bytes;
        blocks.push_back(blocks.back() + count_line_ends(input, begin, block_bytes, buffer));
    }
    const std::uint64_t begin = block * block_bytes;
    return blocks[block] + count_line_ends(input, begin, offset - begin, buffer);
}

}  // namespace digestkit
