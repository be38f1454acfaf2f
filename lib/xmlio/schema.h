// SPDX-License-Identifier: MIT
// A compiled XML Schema. Compiling sets libxml2's external entity loader of this process, once, to one that
// serves the `imports` of schemas compiled here and nothing else: no file, no network. Immutable once made;
// one Schema may serve many readers, in several threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace digestkit::xmlio {

/// A schema document that another one imports by the name of a file. The text lives as long as the program.
struct Import {
    std::string_view name;
    std::string_view text;
};

class Schema {
  public:
    /// Throws Error (internal) when the schema is not one.
    Schema(std::string_view text, const Import& import);
    Schema(Schema&&) noexcept;
    Schema& operator=(Schema&&) noexcept;
    ~Schema();

    struct Impl;
    Impl& impl() const noexcept { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace digestkit::xmlio
