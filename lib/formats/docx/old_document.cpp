// SPDX-License-Identifier: MIT
#include "lib/formats/docx/old_document.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "lib/diag/rules_doc.h"

namespace digestkit::docx {

namespace {

constexpr std::string_view signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

std::uint32_t number_at(std::string_view bytes, std::size_t at) noexcept {
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// As names stand in the directory: UTF-16, little-endian.
std::string wide(std::string_view ascii) {
    std::string out;
    for (const char c : ascii) {
        out += c;
        out += '\0';
    }
    return out;
}

/// The beginning of the directory, where the streams of a document have their names ([MS-CFB] §2.2, §2.6).
std::string directory_of(Input& input) {
    std::array<char, 512> header{};
    if (input.read_at(0, header) < header.size()) return {};
    const std::string_view head(header.data(), header.size());
    constexpr std::size_t size_at = 30, directory_at = 48;
    const bool large = head[size_at] == 12;
    const std::uint64_t sector = large ? 4096 : 512;
    std::string directory(8192, '\0');
    directory.resize(input.read_at((std::uint64_t{number_at(head, directory_at)} + 1) * sector, directory));
    return directory;
}

}  // namespace

bool report_old_document(Input& input, Sink& sink) {
    if (input.peek(signature.size()) != signature) return false;
    const std::string directory = directory_of(input);
    const auto holds = [&directory](std::string_view name) {
        return directory.find(wide(name)) != std::string::npos;
    };
    std::string message = "the file is in the old format of documents, or protected by a password", hint;
    if (holds("EncryptedPackage")) {
        message = "the document is protected by a password";
        hint = "save it without a password";
    } else if (holds("WordDocument")) {
        message = "the file is a document of the old kind (.doc)";
        hint = "save it as .docx";
    }
    sink.report(diagnose(rules::doc::protected_document, std::move(message),
                         {input.name(), input.member(), {}, {}}, std::move(hint)));
    return true;
}

}  // namespace digestkit::docx
