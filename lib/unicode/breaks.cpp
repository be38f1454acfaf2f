// SPDX-License-Identifier: MIT
#include "lib/unicode/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <new>

#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

struct CloseText {
    void operator()(UText* text) const noexcept { utext_close(text); }
};

using Create = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::size_t last_break(Create create, std::string_view text, std::size_t limit) {
    if (limit >= text.size()) return text.size();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, CloseText> opened(
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
    const std::unique_ptr<icu::BreakIterator> breaks(create(icu::Locale::getRoot(), status));
    if (U_SUCCESS(status)) breaks->setText(opened.get(), status);
    if (U_FAILURE(status))
        throw std::bad_alloc();  // the rules of the root are built in: nothing else can go wrong
    while (limit > 0 && is_continuation(text[limit])) --limit;  // within a character
    const auto at = static_cast<int32_t>(limit);
    if (breaks->isBoundary(at) != 0) return limit;
    const int32_t found = breaks->preceding(at);
    return found == icu::BreakIterator::DONE ? 0 : static_cast<std::size_t>(found);
}

}  // namespace

std::size_t last_sentence_end(std::string_view text, std::size_t limit) {
    return last_break(&icu::BreakIterator::createSentenceInstance, text, limit);
}

std::size_t last_line_end(std::string_view text, std::size_t limit) {
    return last_break(&icu::BreakIterator::createLineInstance, text, limit);
}

}  // namespace digestkit
