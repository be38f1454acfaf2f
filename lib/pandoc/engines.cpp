// SPDX-License-Identifier: MIT
#include "lib/pandoc/engines.h"

#include <chrono>

#include "lib/base/error.h"
#include "lib/base/process.h"

namespace digestkit::pandoc {

namespace {

constexpr std::chrono::seconds engine_patience{30};

/// Those that set HTML come first: they take a font for every script from what is installed, and our style
/// sheet. Of these WeasyPrint is the smallest that knows paged media, wkhtmltopdf is no longer maintained.
/// Typst finds fonts as well, and needs pandoc 3. TeX comes last: without a font that is set by hand it
/// leaves out Chinese, Japanese and Korean.
constexpr Engine engines[] = {{"weasyprint", "html"}, {"prince", "html"},    {"wkhtmltopdf", "html"},
                              {"typst", "typst"},     {"tectonic", "latex"}, {"lualatex", "latex"},
                              {"xelatex", "latex"}};

bool is_installed(const Engine& engine) {
    try {
        const auto result = run_program({std::string(engine.program), "--version"}, engine_patience);
        return result && result->status == 0;
    } catch (const Error&) {
        return false;  // one that hangs or cannot be run is as good as none
    }
}

}  // namespace

const Engine& find_engine() {
    for (const Engine& engine : engines) {
        if (is_installed(engine)) return engine;
    }
    throw Error(ErrorKind::program, "no program that makes PDF is installed",
                "apt install weasyprint, or choose one with --pandoc-arg=--pdf-engine=…");
}

}  // namespace digestkit::pandoc
