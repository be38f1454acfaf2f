// SPDX-License-Identifier: MIT
#include "lib/xmlio/escape.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("what markup cannot hold is escaped wherever it stands in a text") {
    for (std::size_t before = 0; before < 40; ++before) {
        for (std::size_t after = 0; after < 20; ++after) {
            const std::string front(before, 'x'), back(after, 'y');
            const auto escaped = [&](const std::string& what, auto append) {
                std::string out;
                append(out, front + what + back);
                const bool kept = out.size() >= before + after && out.substr(0, before) == front &&
                                  out.substr(out.size() - after) == back;
                return kept ? out.substr(before, out.size() - before - after) : "lost: " + out;
            };
            CHECK(escaped("<&>\"\t\n", xmlio::append_shown) == "&lt;&amp;&gt;\"\t\n");
            CHECK(escaped("<&>\"\t\n\r", xmlio::append_value) == "&lt;&amp;&gt;&quot;&#9;&#10;&#13;");
            CHECK(escaped("，\uFFFD\uFFFE\uFFFF", xmlio::append_shown) == "，\uFFFD\uFFFD\uFFFD");
            CHECK(escaped("\x01\uFFFE", xmlio::append_content) ==
                  "<char code=\"0001\"/><char code=\"FFFE\"/>");
            std::string tag = "<a";
            xmlio::append_attribute(tag, "b", front + '"' + back);
            xmlio::append_attribute(tag, "c", front + '\'' + back);
            CHECK(tag == "<a b=\"" + front + "&quot;" + back + "\" c=\"" + front + '\'' + back + '"');
        }
    }
}
