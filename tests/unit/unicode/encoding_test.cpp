// SPDX-License-Identifier: MIT
#include "lib/unicode/encoding.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("the encoding of a document is what its first bytes or its declaration say") {
    CHECK(declared_encoding("\xFF\xFE<\0") == "UTF-16LE");
    CHECK(declared_encoding(std::string("\0<", 2)) == "UTF-16BE");
    CHECK(declared_encoding("<?xml version=\"1.0\" encoding = 'ISO-8859-1'?><a/>") == "ISO-8859-1");
    CHECK(declared_encoding("<?xml version=\"1.0\" encoding=\"UTF-8\"?><meta charset=gbk>").empty());
    CHECK(declared_encoding("<?xml version=\"1.0\"?><meta charset=gbk>").empty());
    CHECK(declared_encoding("\xEF\xBB\xBF<meta charset=gbk>").empty());
    CHECK(declared_encoding("<p>plain").empty());
    CHECK(declared_encoding("").empty());
}

TEST_CASE("a charset means what it means to browsers") {
    CHECK(declared_encoding("<meta charset=\"ISO-8859-1\">") == "windows-1252");
    CHECK(declared_encoding("<meta http-equiv='x' content='text/html; charset=GB2312'>") == "GB18030");
    CHECK(declared_encoding("<meta charset = Big5>") == "Big5");
    CHECK(declared_encoding("<meta charset=utf8>").empty());
    CHECK(declared_encoding("<meta charset>").empty());
    CHECK(declared_encoding("<!-- charset, charset=\"\" --><meta charset=gbk>") == "GB18030");
    CHECK(declared_encoding("<meta charset=").empty());
    CHECK(declared_encoding(std::string(1024, ' ') + "<meta charset=gbk>").empty());
}

TEST_CASE("all names that a charset is taken for are known") {
    for (const char* name : {"windows-1252", "windows-1254", "GB18030", "windows-31j", "windows-949"})
        CHECK(convert_to_utf8("a", name) == "a");
    CHECK_FALSE(convert_to_utf8("a", "x-none"));
}
