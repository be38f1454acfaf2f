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

void check_writable(const std::string& name) {
    const FormatRow* row = find_row(name);
    if (row != nullptr && row->can == Can::read)
        throw Error(ErrorKind::usage, "pandoc reads " + name + " and does not write it");
    check_target(name);
}

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
            if (!known->file.empty()) row->extensions.push_back(known->file);
        }
        if (row->extensions.empty()) row->extensions.push_back(base_name(row->name));
        row->format.name = row->name;
        row->format.media_type = "application/octet-stream";
        row->format.extensions = row->extensions;
        row->format.binary = known != nullptr && known->binary;
        const std::string& own = row->name;
        row->format.read = [&own, known](Input& input, const ReadOptions& options, Records& records,
                                         Sink& sink) {
            if (known != nullptr && known->can == Can::write)
                throw Error(ErrorKind::usage, "pandoc writes " + own + " and does not read it");
            read(own, input, options, records, sink);
        };
        row->format.open = [&own](Output& output, const WriteOptions& options, Sink& sink) {
            check_writable(own);
            return open_pandoc(own, output, options, sink);
        };
        const Format* format = &row->format;
        rows_.emplace(row->name, std::move(row));
        return format;
    }

  private:
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Row>, std::less<>> rows_;
};

/// A name that is newer than our table. Without pandoc nobody knows.
bool is_newer_name(std::string_view name) {
    try {
        for (const auto* list : {&program().input_formats(), &program().output_formats()}) {
            if (std::find(list->begin(), list->end(), name) != list->end()) return true;
        }
    } catch (const Error&) {
        return false;
    }
    return false;
}

/// What follows the name of a format is "+name" and "-name", each of which pandoc has for it. Without pandoc
/// all are taken: that it is missing is said later.
bool has_good_extensions(std::string_view name) {
    std::string_view rest = name.substr(base_name(name).size());
    if (rest.empty()) return true;
    try {
        const std::vector<std::string> known = program().extensions(std::string(base_name(name)));
        while (!rest.empty()) {
            rest.remove_prefix(1);
            const std::string_view one = base_name(rest);
            if (std::find(known.begin(), known.end(), one) == known.end()) return false;
            rest.remove_prefix(one.size());
        }
    } catch (const Error&) {
        return true;
    }
    return true;
}

Rows& known_rows() {
    static Rows all;
    return all;
}

}  // namespace

const Format* find_format(std::string_view name) {
    const bool known = find_row(name) != nullptr || is_newer_name(base_name(name));
    return known && has_good_extensions(name) ? known_rows().find(name) : nullptr;
}

const Format* format_of_extension(std::string_view extension) {
    for (const FormatRow& row : format_table) {
        if (std::find(row.extensions.begin(), row.extensions.end(), extension) != row.extensions.end())
            return known_rows().find(row.name);
    }
    return nullptr;
}

void require_writable(const Format& format) {
    check_writable(std::string(format.name));
}

bool is_markdown(std::string_view format) noexcept {
    const std::string_view base = base_name(format);
    return base.starts_with("markdown") || base.starts_with("commonmark") || base == "gfm";
}

bool is_page(std::string_view format) noexcept {
    return base_name(format) == "html";
}

}  // namespace digestkit::pandoc
