// SPDX-License-Identifier: MIT
#include "lib/pandoc/formats.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lib/base/error.h"
#include "lib/pandoc/format_table.h"
#include "lib/pandoc/program.h"
#include "lib/pandoc/reader.h"
#include "lib/pandoc/writer.h"

namespace digestkit::pandoc {

namespace {

struct Row {
    std::string name;
    std::vector<std::string_view> extensions;
    Format format;
};

class Rows {
  public:
    const Format* find(std::string_view name) {
        const std::lock_guard lock(mutex_);
        const auto found = rows_.find(name);
        if (found != rows_.end()) return &found->second->format;
        auto row = std::make_unique<Row>();
        row->name = std::string(name);
        const FormatRow* known = find_row(name);
        if (known != nullptr) {
            for (const std::string_view extension : known->extensions) {
                if (!extension.empty()) row->extensions.push_back(extension);
            }
        }
        if (row->extensions.empty()) row->extensions.push_back(base_name(row->name));
        row->format.name = row->name;
        row->format.media_type = "application/octet-stream";
        row->format.extensions = row->extensions;
        row->format.binary = known != nullptr && known->binary;
        const std::string& own = row->name;
        row->format.read = [&own](Input& input, const ReadOptions& options, Records& records, Sink& sink) {
            require_reader(own);
            read(own, input, options, records, sink);
        };
        row->format.open = [&own](Output& output, const WriteOptions& options, Sink& sink) {
            require_writer(own);
            return open_pandoc(own, output, options, sink);
        };
        const Format* format = &row->format;
        rows_.emplace(row->name, std::move(row));
        return format;
    }

    bool holds(const Format& format) {
        const std::lock_guard lock(mutex_);
        const auto found = rows_.find(format.name);
        return found != rows_.end() && &found->second->format == &format;
    }

  private:
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Row>, std::less<>> rows_;
};

Rows& rows() {
    static Rows all;
    return all;
}

}  // namespace

const Format* find_format(std::string_view name) {
    const bool known = find_row(name) != nullptr || program_knows(base_name(name));
    return known ? rows().find(name) : nullptr;
}

const Format* format_of_extension(std::string_view extension) {
    for (const FormatRow& row : format_table) {
        if (std::find(row.extensions.begin(), row.extensions.end(), extension) != row.extensions.end())
            return rows().find(row.name);
    }
    return nullptr;
}

bool is_pandoc_format(const Format& format) noexcept {
    return rows().holds(format);
}

bool is_markdown(std::string_view format) noexcept {
    const std::string_view base = base_name(format);
    return base.starts_with("markdown") || base.starts_with("commonmark") || base == "gfm";
}

}  // namespace digestkit::pandoc
