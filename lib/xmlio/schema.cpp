// SPDX-License-Identifier: MIT
#include "lib/xmlio/schema.h"

#include <fmt/format.h>

#include <utility>

#include "lib/base/error.h"
#include "lib/xmlio/loader.h"
#include "lib/xmlio/schema_impl.h"

namespace digestkit::xmlio {

namespace {

void collect(void* target, ErrorPointer error) {
    if (error->message != nullptr) *static_cast<std::string*>(target) += error->message;
}

}  // namespace

ValidatorHandle Schema::Impl::take_validator() {
    {
        const std::scoped_lock lock(mutex_);
        if (!kept_.empty()) {
            ValidatorHandle kept = std::move(kept_.back());
            kept_.pop_back();
            return kept;
        }
    }
    return ValidatorHandle(xmlSchemaNewValidCtxt(schema.get()));
}

void Schema::Impl::keep_validator(ValidatorHandle validator) noexcept {
    const std::scoped_lock lock(mutex_);
    if (kept_.size() < kept_.capacity()) kept_.push_back(std::move(validator));
}

Schema::Schema(std::string_view text, const Import& import) : impl_(std::make_unique<Impl>()) {
    const Serving serving(import);
    const std::string url = fmt::format("{}schema.xsd", Serving::base);
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
    if (!impl_->schema)
        throw Error(ErrorKind::internal, fmt::format("the compiled-in schema was refused: {}", problems));
}

Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

}  // namespace digestkit::xmlio
