// SPDX-License-Identifier: MIT
// Private to this room.
#pragma once

#include <cstddef>
#include <mutex>
#include <vector>

#include "lib/xmlio/handles.h"
#include "lib/xmlio/schema.h"

namespace digestkit::xmlio {

struct Schema::Impl {
    DocHandle document;  // the schema points into it
    SchemaHandle schema;

    Impl() { kept_.reserve(most_kept); }

    /// One that was kept, or a new one; null when libxml2 gives none. To make and free one takes a fiftieth
    /// of the time in which a short document is read.
    ValidatorHandle take_validator();
    /// Only one that has seen its document to the end and found nothing.
    void keep_validator(ValidatorHandle validator) noexcept;

  private:
    static constexpr std::size_t most_kept = 16;  // of as many threads

    std::mutex mutex_;
    std::vector<ValidatorHandle> kept_;  // they go before the schema
};

}  // namespace digestkit::xmlio
