// SPDX-License-Identifier: MIT
// Owners of what C libraries allocate: `std::unique_ptr<xmlDoc, Deleter<&xmlFreeDoc>>` has the size of a
// pointer.
#pragma once

namespace digestkit {

/// Calls `Free`, a function of the library that made the object.
template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* object) const noexcept {
        Free(object);
    }
};

}  // namespace digestkit
