// SPDX-License-Identifier: MIT
#include "lib/xmlio/schema.h"

#include <mutex>

#include <fmt/format.h>

#include "lib/base/error.h"
#include "lib/xmlio/schema_impl.h"

namespace digestkit::xmlio {

namespace {

// A base that nothing else resolves: no scheme of it exists.
constexpr std::string_view base = "digestkit-schema:///";

std::mutex import_mutex;  // guards what `load` serves: compiling is rare
const Import* current_import = nullptr;

/// The external entity loader of the process.
xmlParserInputPtr load(const char* url, const char* /*id*/, xmlParserCtxtPtr context) {
    if (url == nullptr || current_import == nullptr) return nullptr;
    const std::string_view wanted = url;
    if (wanted.substr(0, base.size()) != base || wanted.substr(base.size()) != current_import->name)
        return nullptr;
    xmlParserInputBufferPtr bytes = xmlParserInputBufferCreateMem(
        current_import->text.data(), static_cast<int>(current_import->text.size()), XML_CHAR_ENCODING_NONE);
    if (bytes == nullptr) return nullptr;
    return xmlNewIOInputStream(context, bytes, XML_CHAR_ENCODING_NONE);
}

void collect(void* target, ErrorPointer error) {
    if (error->message != nullptr) *static_cast<std::string*>(target) += error->message;
}

void set_up_once() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(load);
    });
}

}  // namespace

Schema::Schema(std::string_view text, const Import& import) : impl_(std::make_unique<Impl>()) {
    set_up_once();
    const std::lock_guard lock(import_mutex);
    current_import = &import;
    const std::string url = fmt::format("{}schema.xsd", base);
    impl_->document.reset(xmlReadMemory(text.data(), static_cast<int>(text.size()), url.c_str(), nullptr,
                                        XML_PARSE_NONET | XML_PARSE_NOERROR));
    std::string problems;
    if (impl_->document) {
        const SchemaParserHandle parser(xmlSchemaNewDocParserCtxt(impl_->document.get()));
        if (parser) {
            xmlSchemaSetParserStructuredErrors(parser.get(), collect, &problems);
            impl_->schema.reset(xmlSchemaParse(parser.get()));
        }
    }
    current_import = nullptr;
    if (!impl_->schema)
        throw Error(ErrorKind::internal, fmt::format("the compiled-in schema was refused: {}", problems));
}

Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

std::string library_version() {
    const int number = std::stoi(xmlParserVersion);
    return fmt::format("{}.{}.{}", number / 10000, number / 100 % 100, number % 100);
}

}  // namespace digestkit::xmlio
