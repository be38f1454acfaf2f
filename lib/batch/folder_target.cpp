// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/start_thread.h"
#include "lib/batch/places.h"
#include "lib/batch/target.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

/// A journal line, or a product that waits for its name.
using Item = std::variant<std::string, Product>;

constexpr std::size_t group_items = 128;    // 64 outputs with a line each: worth a wait for the disk
constexpr std::size_t most_items = 2048;    // of a group, when the disk is slow
constexpr std::size_t most_waiting = 4096;  // what is told waits for the disk then
constexpr std::chrono::milliseconds longest_wait{500};

class FolderTarget final : public Target {
  public:
    FolderTarget(const BatchJob& job, Journal& journal, const std::string& temporaries)
        : root_(job.output), sync_(job.sync), journal_(journal) {
        file_system_ = Descriptor(::open(temporaries.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!file_system_) throw_errno("cannot read the folder " + temporaries);
        thread_ = start_thread([this] { commit_groups(); });
    }

    ~FolderTarget() override {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
            drop(waiting_);
            changed_.notify_all();
        }
        thread_.join();
    }
    FolderTarget(const FolderTarget&) = delete;
    FolderTarget& operator=(const FolderTarget&) = delete;

    void add(Product product) override { put(std::move(product)); }
    void add_line(std::string line) override { put(std::move(line)); }

    void finish(bool) override {
        std::unique_lock lock(mutex_);
        flush_ = true;
        changed_.notify_all();
        changed_.wait(lock, [this] { return failure_ || (waiting_.empty() && !busy_); });
        flush_ = false;
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    static void drop(std::deque<Item>& items) {
        for (const Item& item : items) {
            if (const auto* product = std::get_if<Product>(&item)) ::unlink(product->temporary.c_str());
        }
        items.clear();
    }

    void put(Item item) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return failure_ || waiting_.size() < most_waiting; });
        waiting_.push_back(std::move(item));
        if (failure_) std::rethrow_exception(failure_);
        if (waiting_.size() == 1 || waiting_.size() >= group_items) changed_.notify_all();
    }

    /// Empty at the end.
    std::deque<Item> next_group() {
        std::unique_lock lock(mutex_);
        busy_ = false;
        changed_.notify_all();
        changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        changed_.wait_for(lock, longest_wait,
                          [this] { return closed_ || flush_ || waiting_.size() >= group_items; });
        std::deque<Item> group;
        if (closed_) return group;
        if (waiting_.size() <= most_items) {
            group.swap(waiting_);
        } else {
            const auto end = waiting_.begin() + most_items;
            group.assign(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
            waiting_.erase(waiting_.begin(), end);
        }
        busy_ = true;
        changed_.notify_all();
        return group;
    }

    void commit_groups() {
        for (std::deque<Item> group = next_group(); !group.empty(); group = next_group()) {
            try {
                commit(group);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                failure_ = std::current_exception();
                drop(group);
                changed_.notify_all();
                return;
            }
        }
    }

    /// Items that were committed are taken out of `group`.
    void commit(std::deque<Item>& group) {
        synchronise();
        std::string lines;
        try {
            for (; !group.empty(); group.pop_front()) {
                if (auto* product = std::get_if<Product>(&group.front())) {
                    give_name(*product);
                } else {
                    lines += std::get<std::string>(group.front());
                }
            }
        } catch (const Error&) {
            journal_.append(lines);  // what has its name is done, whatever befell the next
            throw;
        }
        // Names need no wait for the disk here: a line whose output a power cut took away is found out by
        // the next run, which compares the outputs themselves.
        journal_.append(lines);
    }

    /// One wait for all files of the group. Since Linux 5.8 it tells of what could not be written.
    void synchronise() {
        if (sync_ && ::syncfs(file_system_.get()) != 0) throw_errno("cannot write to " + root_);
    }

    void give_name(const Product& product) {
        const std::string path = (fs::path(root_) / product.output).string();
        const std::string folder = fs::path(product.output).parent_path().string();
        if (folder != folder_) make_folders(root_, product.output);
        folder_ = folder;
        // Mostly there is nothing of that name, and then one call is enough. Some file systems cannot do
        // that.
        if (::renameat2(AT_FDCWD, product.temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0)
            return;
        if (errno != EEXIST && errno != EINVAL && errno != ENOSYS) throw_errno("cannot write " + path);
        struct stat old {};
        const bool there = ::lstat(path.c_str(), &old) == 0;
        if (there && S_ISDIR(old.st_mode)) {
            throw Error(ErrorKind::usage, "cannot write " + path + ": it is a folder",
                        "move it away, or write to another folder; --resume goes on");
        }
        if (there && S_ISREG(old.st_mode)) ::chmod(product.temporary.c_str(), old.st_mode & 07777);
        if (::rename(product.temporary.c_str(), path.c_str()) != 0) throw_errno("cannot write " + path);
    }

    const std::string root_;
    const bool sync_;
    Journal& journal_;
    Descriptor file_system_;
    std::string folder_ = "/";  // that was made last; none is called so
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Item> waiting_;
    std::exception_ptr failure_;
    bool busy_ = false, flush_ = false, closed_ = false;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Target> make_folder_target(const BatchJob& job, Journal& journal,
                                           const std::string& temporaries) {
    return std::make_unique<FolderTarget>(job, journal, temporaries);
}

}  // namespace digestkit
