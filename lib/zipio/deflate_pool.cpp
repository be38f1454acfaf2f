// SPDX-License-Identifier: MIT
#include "lib/zipio/deflate_pool.h"

#include <algorithm>

#include "lib/base/large_pages.h"
#include "lib/zipio/deflater.h"
#include "lib/zipio/zlib.h"

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

}  // namespace

/// One thread's own. What it makes stands end to end in large blocks: a piece of memory for each part would
/// have to be asked of the system bit by bit.
class DeflatePool::Worker {
  public:
    void deflate(Part& part) {
        const std::string& given = part.bytes;
        part.crc = crc32(given);
        if (given.empty()) return;
        // No room for more than would be worth it: then the deflater gives up, and the bytes are stored.
        const std::size_t room = given.size() - 1;
        if (left_ < room) add_block(room);
        const std::size_t made = deflater_of_thread().deflate(given, next_, room);
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

DeflatePool::DeflatePool(bool helpers) : helpers_(helpers) {}
DeflatePool::~DeflatePool() {
    while (take() != nullptr) {  // nobody will want these any more
    }
    stop();
}

void DeflatePool::store(Part& part, std::string bytes) {
    fill(part, std::move(bytes));
    part.crc = crc32(part.bytes);
}

void DeflatePool::deflate(Part& part, std::string bytes) {
    fill(part, std::move(bytes));
    bool help = false, more = false;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(&part);
        waiting_bytes_ += part.size;
        help = waiting_bytes_ > too_much_waiting;
        more = waiting_bytes_ > enough_for_a_worker * (threads_.size() + 1);
    }
    changed_.notify_one();
    if (more) start_worker();
    if (!help) return;
    if (Part* const taken = take()) own().deflate(*taken);
}

DeflatePool::Worker& DeflatePool::own() {
    if (own_ == nullptr) own_ = &new_worker();
    return *own_;
}

DeflatePool::Worker& DeflatePool::new_worker() {
    return *workers_.emplace_back(std::make_unique<Worker>());
}

/// As many as there are cores besides the one that adds parts and helps in the end.
void DeflatePool::start_worker() {
    if (!helpers_ || threads_.size() + 1 >= count_cores()) return;
    threads_.emplace_back([this, &worker = new_worker()] { work(worker); });
}

Part* DeflatePool::take() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return nullptr;
    Part* const part = waiting_.front();
    waiting_.pop_front();
    waiting_bytes_ -= part->size;
    return part;
}

void DeflatePool::work(Worker& worker) {
    try {
        while (true) {
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
                if (waiting_.empty()) return;
            }
            if (Part* const part = take()) worker.deflate(*part);
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
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void DeflatePool::finish() {
    while (Part* const part = take()) own().deflate(*part);
    stop();
    if (failure_) std::rethrow_exception(failure_);
}

}  // namespace digestkit::zipio
