// SPDX-License-Identifier: MIT
// Private to this room: deflates the parts of a package on all cores. Workers start only when there is enough
// for them to do, so a small book costs no thread. The result does not depend on who did what.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace digestkit::zipio {

/// An entry on its way into a package.
struct Part {
    std::string name;
    std::string bytes;        ///< as given; gone once they are deflated
    std::string_view stored;  ///< once the pool is finished: into `bytes`, or into the pool's memory
    std::uint64_t size = 0;   ///< of what was given
    std::uint32_t crc = 0;
    bool deflated = false;
    bool filled = false;
};

class DeflatePool {
  public:
    /// Without `helpers` no worker is started.
    DeflatePool(int level, bool helpers);
    DeflatePool(const DeflatePool&) = delete;
    DeflatePool& operator=(const DeflatePool&) = delete;
    ~DeflatePool();

    /// Gives `part`, which stays where it is, its bytes as they are.
    void store(Part& part, std::string bytes);
    /// Deflates them in the background, or stores them where that is smaller. Helps when too much waits.
    void deflate(Part& part, std::string bytes);
    /// Helps until every part is done. Throws what a worker threw. What the parts store lives as long as
    /// the pool.
    void finish();

  private:
    class Deflater;
    /// That of the thread that adds parts.
    Deflater& own();
    Deflater& new_deflater();
    void start_worker();
    void work(Deflater& deflater);
    void stop();
    /// Takes a part that waits; null when there is none.
    Part* take();

    int level_;
    bool helpers_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Part*> waiting_;
    std::size_t waiting_bytes_ = 0;
    bool stopping_ = false;
    std::exception_ptr failure_;
    std::vector<std::thread> workers_;
    std::vector<std::unique_ptr<Deflater>> deflaters_;  // one a thread
    Deflater* own_ = nullptr;
};

}  // namespace digestkit::zipio
