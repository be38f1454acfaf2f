// SPDX-License-Identifier: MIT
#include "lib/formats/epub/protection.h"

#include <fmt/format.h>

#include <array>

#include "lib/diag/rules_epb.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

using xmlio::Markup;

namespace {

struct Scheme {
    std::string_view entry, name;
};
constexpr std::array<Scheme, 3> schemes = {{{"META-INF/rights.xml", "Adobe ADEPT"},
                                            {"META-INF/license.lcpl", "Readium LCP"},
                                            {"META-INF/sinf.xml", "Apple FairPlay"}}};

bool is_font_obfuscation(std::string_view algorithm) noexcept {
    return algorithm == "http://www.idpf.org/2008/embedding" || algorithm == "http://ns.adobe.com/pdf/enc#RC";
}

bool refuse(std::string_view how, const std::string& file, std::string member, Position at, Sink& sink) {
    sink.report(diagnose(rules::epb::protected_book, fmt::format("the book is encrypted: {}", how),
                         {file, std::move(member), at, at}, "only a copy without protection can be read"));
    return true;
}

}  // namespace

bool report_protection(zipio::Archive& archive, const std::string& file, const Limits& limits, Sink& sink) {
    const auto encryption = archive.find("META-INF/encryption.xml");
    if (!encryption) return false;  // a licence alone encrypts nothing
    std::optional<std::string> bytes = archive.read(*encryption, sink);
    if (!bytes) return false;
    const std::string member = archive.entries()[*encryption].name;
    const auto markup =
        xmlio::read_markup(*std::move(bytes), xmlio::MarkupKind::html, file, member, limits, sink);
    if (!markup) return false;
    for (Markup::Node node = markup->root(); node != Markup::none; node = markup->following(node)) {
        // The method right in <EncryptedData> is that of a file; the one of a key stands deeper.
        if (markup->name(node) != "EncryptionMethod" && markup->name(node) != "encryptionmethod") continue;
        const std::string_view algorithm = markup->attribute(node, "Algorithm").value_or("");
        if (is_font_obfuscation(algorithm)) continue;
        const std::string_view method = algorithm.substr(algorithm.rfind('#') + 1);  // npos + 1 is 0
        for (const Scheme& scheme : schemes) {
            if (!archive.find(scheme.entry)) continue;
            return refuse(fmt::format("{}, by {}", scheme.name, quoted(method)), file, member,
                          markup->begin(node), sink);
        }
        return refuse(fmt::format("by {}", quoted(method)), file, member, markup->begin(node), sink);
    }
    return false;
}

}  // namespace digestkit::epub
