#pragma once
#include <memory>
#include <string>
#include "lib/formats/format.h"
namespace digestkit::pandoc {
std::unique_ptr<Writer> open_pandoc(const std::string& to, Output&, const WriteOptions&, Sink&);
}
