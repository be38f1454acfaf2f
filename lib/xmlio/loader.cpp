// SPDX-License-Identifier: MIT
#include "lib/xmlio/loader.h"

#include "lib/xmlio/handles.h"

namespace digestkit::xmlio {

namespace {

std::mutex import_mutex;  // guards what `load` serves
const Import* current_import = nullptr;

/// The external entity loader of the process.
xmlParserInputPtr load(const char* url, const char* /*id*/, xmlParserCtxtPtr context) {
    if (url == nullptr || current_import == nullptr) return nullptr;
    const std::string_view wanted = url;
    if (wanted.substr(0, Serving::base.size()) != Serving::base ||
        wanted.substr(Serving::base.size()) != current_import->name)
        return nullptr;
    xmlParserInputBufferPtr bytes = xmlParserInputBufferCreateMem(
        current_import->text.data(), static_cast<int>(current_import->text.size()), XML_CHAR_ENCODING_NONE);
    if (bytes == nullptr) return nullptr;
    return xmlNewIOInputStream(context, bytes, XML_CHAR_ENCODING_NONE);
}

}  // namespace

void set_up_once() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(load);
    });
}

Serving::Serving(const Import& import) : lock_((set_up_once(), import_mutex)) {
    current_import = &import;
}

Serving::~Serving() {
    current_import = nullptr;
}

}  // namespace digestkit::xmlio
