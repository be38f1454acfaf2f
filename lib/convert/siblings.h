// SPDX-License-Identifier: MIT
// Reads the files of one group of siblings (language_path.h), which are in memory together, and joins them.
#pragma once

#include <string>
#include <vector>

#include "lib/convert/join_languages.h"
#include "lib/diag/sinks.h"
#include "lib/formats/format.h"

namespace digestkit {

class Siblings final : public Records {
  public:
    /// `sink` must outlive it.
    explicit Siblings(Sink& sink) : sink_(sink) {}

    /// Reads one of them. `path` is where its language is looked for.
    void read(Input& input, const Format& format, const ReadOptions& options, const std::string& path);

    void head(Head head) override;
    void record(Record record, const Places&) override;

    /// All in one; or, where they cannot be joined, each as it was, which is said (PAN-034) unless an error
    /// in one of them was said already.
    std::vector<Digest> take();
    /// The digests that `take` gives are not joined.
    bool apart() const noexcept { return apart_; }

  private:
    void tell();

    struct File {
        std::string name, member;
    };
    Counter sink_;
    std::vector<File> files_;
    std::vector<DigestInLanguage> digests_;
    bool apart_ = false;
};

}  // namespace digestkit
