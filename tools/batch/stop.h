// SPDX-License-Identifier: MIT
// SIGINT, SIGTERM and SIGHUP end a run in good order; a second one, which is no echo of the first, ends it at
// once.
#pragma once

#include <atomic>

namespace digestkit::tools {

/// From now on a signal sets what is returned, which lives for ever.
const std::atomic<bool>& stop_on_signals();

}  // namespace digestkit::tools
