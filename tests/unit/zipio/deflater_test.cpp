// SPDX-License-Identifier: MIT
// libdeflate, another library, says what was deflated.
#include "lib/zipio/deflater.h"

#include <array>
#include <random>
#include <string>
#include <vector>

#include "lib/zipio/zlib.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string noise(std::mt19937& random, std::size_t size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFF);
    return bytes;
}

/// Words that come again, near and far.
std::string prose(std::mt19937& random, std::size_t size) {
    std::string text;
    while (text.size() < size) text += "word" + std::to_string(random() % (1 + random() % 5000)) + ' ';
    text.resize(size);
    return text;
}

std::vector<std::string> texts() {
    std::mt19937 random(20'260'501);
    std::vector<std::string> made;
    for (std::size_t size = 0; size < 300; ++size) {
        made.push_back(noise(random, size));
        made.push_back(prose(random, size));
        made.emplace_back(size, 'x');
    }
    constexpr std::array<std::size_t, 7> large = {4'096, 32'768, 32'769, 65'535, 65'536, 400'000, 3'000'000};
    for (const std::size_t size : large) {
        made.push_back(noise(random, size));
        made.push_back(prose(random, size));
        made.emplace_back(size, '\0');
        made.push_back(prose(random, size / 2) + noise(random, size / 2));
    }
    return made;
}

std::string deflated(zipio::Deflater& deflater, const std::string& text, std::size_t more) {
    std::string room(text.size() + text.size() / 1024 + 64 + more, '\0');
    room.resize(deflater.deflate(text, room.data(), room.size(), zipio::Wrapping::zlib));
    return room;
}

}  // namespace

TEST_CASE("what is deflated is inflated again, whole or given bit by bit") {
    zipio::Deflater whole, bits(1'000);
    for (const std::string& text : texts()) {
        CAPTURE(text.size());
        const std::string made = deflated(whole, text, 0);
        CHECK(made.size() <= text.size() + text.size() / 1024 + 64);
        CHECK(zipio::from_zlib(made, text.size()) == text);
        CHECK(zipio::from_zlib(deflated(bits, text, 0), text.size()) == text);
    }
}

TEST_CASE("the result depends on the bytes alone") {
    zipio::Deflater used;
    const std::vector<std::string> all = texts();
    for (std::size_t i = 0; i < all.size(); i += 7) {
        const std::string& text = all[i];
        zipio::Deflater fresh;
        const std::string made = deflated(used, text, 100'000);
        const std::string elsewhere = "1234567" + text;
        CHECK(deflated(fresh, elsewhere.substr(7), 1) == made);
    }
}

TEST_CASE("a room that is too small is said, and nothing is written behind it") {
    zipio::Deflater deflater;
    std::mt19937 random(7);
    const std::string text = prose(random, 20'000);
    std::string room(text.size(), '!');
    const std::size_t size = deflater.deflate(text, room.data(), room.size());
    REQUIRE(size > 100);
    for (const std::size_t less : {std::size_t{0}, std::size_t{1}, size / 2, size - 1}) {
        std::string small(size, '!');
        CHECK(deflater.deflate(text, small.data(), less) == 0);
        CHECK(small.substr(less) == std::string(size - less, '!'));
    }
    std::string exact(size, '!');
    CHECK(deflater.deflate(text, exact.data(), size) == size);
    CHECK(exact == room.substr(0, size));
}
