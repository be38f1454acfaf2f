// SPDX-License-Identifier: MIT
#include "lib/checks/small_words.h"

#include <string>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

bool holds(std::string text, std::string_view language) {
    text.append(checks::word_bytes, '\n');
    return checks::holds_words_of(text, language);
}

}  // namespace

TEST_CASE("four small words of a language, of which two differ, show it") {
    CHECK(holds("The house and the garden of the town", "en"));
    CHECK(holds("the the the the", "en") == false);
    CHECK(holds("the house and the garden", "en") == false);
    CHECK(holds("Le prix des maisons est dans la ville pour les gens", "fr"));
    CHECK(holds("The house and the garden of the town", "fr") == false);
    CHECK(holds("The house and the garden of the town", "xx") == false);
    CHECK(holds("", "en") == false);
}

TEST_CASE("words end at signs, and a part of a word is none") {
    CHECK(holds("“x” (the) \"and\" of-the [the]", "en"));
    CHECK(holds("they're with it: the, and; of.", "en"));
    CHECK(holds("Otherthe wordsand xxxxxxxxthe xxxxxxxxxxxxxxxxand ofof theof andthe", "en") == false);
    // A word of eight bytes, at the end of the text too.
    CHECK(holds("también el también el", "es"));
    CHECK(holds("tambiénx tambiény xtambién el el el", "es") == false);
}
