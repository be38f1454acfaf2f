// SPDX-License-Identifier: MIT
#include "lib/base/talk.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "lib/base/descriptor.h"

namespace digestkit {

namespace {

/// `done`: something can be done with `fd`.
Talk wait_for(int fd, short what, const Patience& patience) {
    constexpr int look_around = 100;  // milliseconds
    while (true) {
        pollfd waiting{fd, what, 0};
        const int ready = ::poll(&waiting, 1, look_around);
        if (ready < 0 && errno != EINTR) throw_errno("cannot speak to another process");
        if (patience.stopped && patience.stopped()) return Talk::stopped;
        if (patience.deadline && std::chrono::steady_clock::now() >= *patience.deadline) return Talk::late;
        if (ready > 0) return Talk::done;
    }
}

}  // namespace

Talk send_to(int socket, std::string_view bytes, const Patience& patience) {
    while (!bytes.empty()) {
        if (const Talk ready = wait_for(socket, POLLOUT, patience); ready != Talk::done) return ready;
        const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EPIPE || errno == ECONNRESET) {
            return Talk::ended;
        } else if (errno != EINTR && errno != EAGAIN) {
            throw_errno("cannot write to another process");
        }
    }
    return Talk::done;
}

Talk receive_from(int fd, std::size_t count, std::string& bytes, const Patience& patience) {
    constexpr std::size_t step = std::size_t{64}
                                 << 10;  // what a pipe holds; a count that lies costs no memory
    while (count > 0) {
        if (const Talk ready = wait_for(fd, POLLIN, patience); ready != Talk::done) return ready;
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min(count, step));
        const ssize_t got = ::read(fd, bytes.data() + before, bytes.size() - before);
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) return Talk::ended;
        if (got < 0 && errno != EINTR) throw_errno("cannot read from another process");
        count -= bytes.size() - before;
    }
    return Talk::done;
}

}  // namespace digestkit
