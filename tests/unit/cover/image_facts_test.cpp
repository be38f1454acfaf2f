// SPDX-License-Identifier: MIT
#include "lib/cover/cover.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x04\xB0\0\0\x06\x40\x08\x02\0\0\0", 29);
// start, a comment, fill bytes, a progressive frame of 200 lines and 300 columns
const std::string jpeg("\xFF\xD8\xFF\xFE\0\x04hi\xFF\xFF\xC2\0\x0B\x08\0\xC8\x01\x2C\x01\x01\x11\0", 22);

}  // namespace

TEST_CASE("width, height and type of a PNG") {
    const auto facts = image_facts(png);
    REQUIRE(facts);
    CHECK(facts->media_type == "image/png");
    CHECK(facts->width == 1200);
    CHECK(facts->height == 1600);
}

TEST_CASE("width, height and type of a JPEG") {
    const auto facts = image_facts(jpeg);
    REQUIRE(facts);
    CHECK(facts->media_type == "image/jpeg");
    CHECK(facts->width == 300);
    CHECK(facts->height == 200);
}

TEST_CASE("a picture that ends before its size has no facts") {
    for (std::size_t length = 0; length < 24; ++length) CHECK_FALSE(image_facts(png.substr(0, length)));
    for (std::size_t length = 0; length < 18; ++length) CHECK_FALSE(image_facts(jpeg.substr(0, length)));
    CHECK(image_facts(png.substr(0, 24)));
    CHECK(image_facts(jpeg.substr(0, 18)));
}

TEST_CASE("what is no picture, or one without a size, has no facts") {
    CHECK_FALSE(image_facts("GIF89a and more than enough bytes"));
    CHECK_FALSE(image_facts(std::string("\xFF\xD8\xFF\xDA\0\x08 scan before any frame", 28)));
    CHECK_FALSE(image_facts(std::string("\xFF\xD8\xFF\xE0\0\x01 a length below two", 24)));
    std::string flat = png;
    flat.replace(20, 4, 4, '\0');
    CHECK_FALSE(image_facts(flat));
    CHECK_FALSE(image_facts("\xFF\xD8" + std::string(100000, '\xFF')));  // fill bytes only
}

TEST_CASE("a picture is whole when its end is there") {
    const std::string end("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    const std::string whole = png + "crc." + end;
    CHECK(is_whole_image(whole));
    for (std::size_t length = png.size(); length < whole.size(); ++length)
        CHECK_FALSE(is_whole_image(whole.substr(0, length)));
    CHECK_FALSE(is_whole_image(png + end));

    const std::string thumbnail("\xFF\xE1\0\x06\xFF\xD8\xFF\xD9", 8), scan("\xFF\xDA\0\x02pixels", 10);
    const std::string begin = jpeg.substr(0, 2) + thumbnail + jpeg.substr(2) + scan;
    REQUIRE(image_facts(begin));
    CHECK_FALSE(is_whole_image(begin));
    CHECK(is_whole_image(begin + "\xFF\xD9 and more"));
}
