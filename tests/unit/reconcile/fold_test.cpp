// SPDX-License-Identifier: MIT
#include "lib/reconcile/fold.h"
#include "tests/support/catch.h"

using digestkit::fold_text;

TEST_CASE("what polishing tools change folds alike") {
    CHECK(fold_text("It’s “new”") == fold_text("It's \"new\""));
    CHECK(fold_text("6′2″") == fold_text("6'2\""));
    CHECK(fold_text("a -- b") == fold_text("a – b"));
    CHECK(fold_text("a---b") == fold_text("a—b"));
    CHECK(fold_text("well\xE2\x80\x91known") == fold_text("well-known"));
    CHECK(fold_text("wait...") == fold_text("wait…"));
    CHECK(fold_text("part\xC2\xADner\xC2\xADship") == "partnership");
    CHECK(fold_text("\xC2\xA0two  words\n\xE3\x80\x80") == "two words");
    CHECK(fold_text("e\xCC\x81") == "é");
    CHECK(fold_text("1\\. \\*x\\*") == "1. *x*");
    CHECK(fold_text("a\\\\b") == "a\\b");
}

TEST_CASE("what people change does not fold alike") {
    CHECK(fold_text("in 2032") != fold_text("in 2033"));
    CHECK(fold_text("Cloud") != fold_text("cloud"));
    CHECK(fold_text("can not") != fold_text("cannot"));
    CHECK(fold_text("a,b") != fold_text("a，b"));
    CHECK(fold_text("C:\\dir") == "C:\\dir");
    CHECK(fold_text("a - - b") == "a - - b");
    CHECK(fold_text(" \t\n").empty());
}
