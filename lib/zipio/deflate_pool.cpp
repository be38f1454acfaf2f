// SPDX-License-Identifier: MIT
#include "lib/zipio/deflate_pool.h"

#include <algorithm>
#include <array>

#include "lib/base/error.h"
#include "lib/base/large_pages.h"
#include "lib/base/start_thread.h"
#include "lib/zipio/handles.h"
#include "lib/zipio/package.h"

namespace digestkit::zipio {

namespace {

/// A worker is worth its thread from so many bytes on: about 2 ms of deflating.
constexpr std::size_t enough_for_a_worker = std::size_t{128} << 10;
/// Who adds parts faster than they are deflated has to help.
constexpr std::size_t too_much_waiting = std::size_t{1} << 20;

/// A file is read to find out, so this is asked once.
std::size_t count_cores() {
    static const std::size_t count = std::thread::hardware_concurrency();
    return count;
}

/// A thread keeps it from package to package: for a small one it would cost more to make than to use.
libdeflate_compressor* compressor_of_thread(int level) {
    constexpr std::size_t levels = 13;
    thread_local std::array<DeflaterHandle, levels> made;
    DeflaterHandle& one = made.at(static_cast<std::size_t>(level));
    if (!one) one = checked<DeflaterHandle>(libdeflate_alloc_compressor(level));
    return one.get();
}

}  // namespace

/// One thread's own. What it makes stands end to end in large blocks: a piece of memory for each part would
/// have to be asked of the system bit by bit.
class DeflatePool::Deflater {
  public:
    explicit Deflater(int level) : level_(level) {}

    void deflate(Part& part) {
        const std::string& given = part.bytes;
        part.crc = libdeflate_crc32(0, given.data(), given.size());
        if (given.empty()) return;
        // No room for more than would be worth it: then libdeflate gives up, and the bytes are stored.
        const std::size_t room = given.size() - 1;
        if (left_ < room) add_block(room);
        const std::size_t made = libdeflate_deflate_compress(compressor_of_thread(level_), given.data(),
                                                             given.size(), next_, room);
        if (made == 0) return;
        part.stored = {next_, made};
        part.deflated = true;
        next_ += made;
        left_ -= made;
        std::string().swap(part.bytes);
    }

  private:
    void add_block(std::size_t room) {
        constexpr std::size_t first = std::size_t{256} << 10, largest = std::size_t{16} << 20;
        usual_ = blocks_.empty() ? first : std::min(largest, 2 * usual_);
        left_ = std::max(room, usual_);
        // Not set to zeros: only what is written costs memory.
        next_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(left_)).get();
        prefer_large_pages(next_, left_);
    }

    int level_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t usual_ = 0;  // bytes of a block: the more there are, the larger the next
    char* next_ = nullptr;   // behind what was made last
    std::size_t left_ = 0;   // of the last block
};

namespace {

void fill(Part& part, std::string bytes) {
    part.bytes = std::move(bytes);
    part.stored = part.bytes;
    part.size = part.bytes.size();
    part.filled = true;
}

}  // namespace

DeflatePool::DeflatePool(int level, bool helpers) : level_(level), helpers_(helpers) {}
DeflatePool::~DeflatePool() {
    while (take() != nullptr) {  // nobody will want these any more
    }
    stop();
}

void DeflatePool::store(Part& part, std::string bytes) {
    fill(part, std::move(bytes));
    part.crc = libdeflate_crc32(0, part.bytes.data(), part.bytes.size());
}

void DeflatePool::deflate(Part& part, std::string bytes) {
    fill(part, std::move(bytes));
    bool help = false, more = false;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(&part);
        waiting_bytes_ += part.size;
        help = waiting_bytes_ > too_much_waiting;
        more = waiting_bytes_ > enough_for_a_worker * (workers_.size() + 1);
    }
    changed_.notify_one();
    if (more) start_worker();
    if (!help) return;
    if (Part* const taken = take()) own().deflate(*taken);
}

DeflatePool::Deflater& DeflatePool::own() {
    if (own_ == nullptr) own_ = &new_deflater();
    return *own_;
}

DeflatePool::Deflater& DeflatePool::new_deflater() {
    return *deflaters_.emplace_back(std::make_unique<Deflater>(level_));
}

/// As many as there are cores besides the one that adds parts and helps in the end.
void DeflatePool::start_worker() {
    if (!helpers_ || workers_.size() + 1 >= count_cores()) return;
    try {
        workers_.push_back(start_thread([this, &deflater = new_deflater()] { work(deflater); }));
    } catch (const Error&) {
        helpers_ = false;  // no more threads to be had: who adds parts deflates them
    }
}

Part* DeflatePool::take() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return nullptr;
    Part* const part = waiting_.front();
    waiting_.pop_front();
    waiting_bytes_ -= part->size;
    return part;
}

void DeflatePool::work(Deflater& deflater) {
    try {
        while (true) {
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
                if (waiting_.empty()) return;
            }
            if (Part* const part = take()) deflater.deflate(*part);
        }
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
    }
}

void DeflatePool::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (std::thread& worker : workers_) worker.join();
    workers_.clear();
}

void DeflatePool::finish() {
    while (Part* const part = take()) own().deflate(*part);
    stop();
    if (failure_) std::rethrow_exception(failure_);
}

}  // namespace digestkit::zipio
