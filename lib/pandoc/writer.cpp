#include "lib/pandoc/writer.h"
namespace digestkit::pandoc {
std::unique_ptr<Writer> open_pandoc(const std::string&, Output&, const WriteOptions&, Sink&) { return nullptr; }
}
