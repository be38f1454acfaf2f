// SPDX-License-Identifier: MIT
// Private to this room: the one external entity loader of the process. It serves the import of a schema while
// that is compiled, and nothing else: no file, no network.
#pragma once

#include <mutex>
#include <string_view>

#include "lib/xmlio/schema.h"

namespace digestkit::xmlio {

/// To be called before anything of libxml2; does something once.
void set_up_once();

/// As long as it lives, the loader serves `import`. Others wait: compiling is rare.
class Serving {
  public:
    explicit Serving(const Import& import);
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    ~Serving();

    /// A base that nothing else resolves: no scheme of it exists.
    static constexpr std::string_view base = "digestkit-schema:///";

  private:
    std::lock_guard<std::mutex> lock_;
};

}  // namespace digestkit::xmlio
