// SPDX-License-Identifier: MIT
#include "tests/support/package_recipe.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "lib/convert/registry.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "tests/support/files.h"
#include "tests/support/unzip.h"
#include "tests/support/zip_maker.h"

namespace digestkit::test {

namespace {

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        for (std::size_t at; (at = word.find("%20")) != std::string::npos;) word.replace(at, 3, " ");
        words.push_back(word);
    }
    return words;
}

/// What follows the first `count` words of a line.
std::string text_behind(const std::string& line, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at != std::string::npos; --count) at = line.find(' ', at + 1);
    return at == std::string::npos ? std::string() : unescape_example(line.substr(at + 1));
}

/// What is called `name` made of the records of a base.
std::vector<ZipEntry> converted(const std::string& base, std::string_view name) {
    const std::string json = file_content("tests/data/rules/" + base + ".json");
    Input input = Input::memory(base, json);
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const Format* const format = format_of_extension(name);
    if (format == nullptr) throw std::logic_error("no format of " + std::string(name));
    const auto writer = format->open(output, {}, sink);
    json_format.read(input, {}, *writer, sink);
    writer->finish();
    return unzipped(bytes);
}

constexpr std::string_view anything = "\n...\n";

class Recipe {
  public:
    /// `name` is that of the package.
    Recipe(std::string_view name, std::vector<ZipEntry> entries)
        : name_(name), entries_(std::move(entries)) {}

    void follow(const std::string& steps) {
        std::istringstream stream(steps);
        for (std::string line; std::getline(stream, line);) {
            const bool before = line == "-" || line.starts_with("- ");
            if (before || line == "+" || line.starts_with("+ ")) {
                std::string& side = before ? before_ : after_;
                bool& any = before ? any_before_ : any_after_;
                if (before && any_after_) change();
                side += (any ? "\n" : "") + text_behind(line, 1);
                any = true;
                continue;
            }
            change();
            if (!line.empty()) step(line, words_of(line));
        }
        change();
    }

    std::vector<ZipEntry> entries() const { return entries_; }
    std::string bytes() const {
        Zip zip = make_zip(entries_);
        repeat_directory(zip);
        std::string all = without_directory_ ? zip.locals : zip.bytes();
        if (cut_ >= all.size()) throw std::logic_error("nothing is left of the archive");
        all.resize(all.size() - cut_);
        return in_front_ + all + behind_;
    }

  private:
    void repeat_directory(Zip& zip) const {
        if (more_directories_ == 0) return;
        const std::string once = zip.directory;
        for (std::size_t i = 0; i < more_directories_; ++i) zip.directory += once;
        const std::size_t count = entries_.size() * (1 + more_directories_);
        std::string fields;  // entries on this disk, in all, and the bytes that tell of them
        put(fields, count, 2);
        put(fields, count, 2);
        put(fields, zip.directory.size(), 4);
        zip.end.replace(8, fields.size(), fields);
    }

    static std::vector<ZipEntry>::iterator find(std::vector<ZipEntry>& entries, const std::string& name) {
        const auto same = [&name](const ZipEntry& each) { return each.name == name; };
        const auto found = std::find_if(entries.begin(), entries.end(), same);
        if (found == entries.end()) throw std::logic_error("no entry " + name);
        return found;
    }

    /// Does what the lines `-` and `+` since the last step say.
    void change() {
        if (!any_before_ && !any_after_) return;
        std::string& bytes = find(entries_, member_)->bytes;
        const std::size_t gap = before_.find(anything);
        const std::string first = before_.substr(0, gap);
        const std::string last = gap == std::string::npos ? "" : before_.substr(gap + anything.size());
        const std::size_t at = bytes.find(first);
        const std::size_t end = at == std::string::npos ? at : bytes.find(last, at + first.size());
        if (end == std::string::npos) throw std::logic_error("nowhere in " + member_ + ": " + before_);
        bytes.replace(at, end + last.size() - at, after_);
        before_.clear();
        after_.clear();
        any_before_ = any_after_ = false;
    }

    void step(const std::string& line, const std::vector<std::string>& words) {
        const std::string& word = words.at(0);
        if (word == "archive") return step_of_archive(line, words.at(1));
        const std::string& name = words.at(1);
        if (word == "add") {
            entries_.push_back({name, ""});
            member_ = name;
            return;
        }
        const auto entry = find(entries_, name);
        if (word == "in") {
            member_ = name;
        } else if (word == "take") {
            std::vector<ZipEntry> others = converted(words.at(3), name_);
            entry->bytes = find(others, name)->bytes;
        } else if (word == "remove") {
            entries_.erase(entry);
        } else if (word == "rename") {
            entry->name = words.at(2);
        } else if (word == "copy") {
            ZipEntry copy = *entry;
            copy.name = words.at(2);
            entries_.push_back(std::move(copy));
        } else if (word == "last") {
            std::rotate(entry, entry + 1, entries_.end());
        } else if (word == "cut") {
            entry->bytes.resize(std::stoul(words.at(2)));
        } else if (word == "pad") {
            entry->bytes.append(std::stoul(words.at(2)), ' ');
        } else if (word == "deflate") {
            entry->packed = deflated(entry->bytes);
        } else if (word == "set") {
            set(*entry, words.at(2), static_cast<std::uint32_t>(std::stoul(words.at(3))));
        } else {
            throw std::logic_error("no step " + line);
        }
    }

    void step_of_archive(const std::string& line, const std::string& word) {
        if (word == "before") {
            in_front_ = text_behind(line, 2);
        } else if (word == "after") {
            behind_ = text_behind(line, 2);
        } else if (line == "archive cut directory") {
            without_directory_ = true;
        } else if (line.starts_with("archive repeat directory ")) {
            more_directories_ = std::stoul(text_behind(line, 3));
        } else if (word == "cut") {
            cut_ = std::stoul(text_behind(line, 2));
        } else {
            throw std::logic_error("no step " + line);
        }
    }

    static void set(ZipEntry& entry, const std::string& field, std::uint32_t value) {
        if (field == "crc") {
            entry.crc_mask = value;
        } else if (field == "flags") {
            entry.flags = static_cast<std::uint16_t>(value);
        } else if (field == "method") {
            entry.method = static_cast<std::uint16_t>(value);
        } else if (field == "size") {
            entry.size = value;
        } else {
            throw std::logic_error("no field " + field);
        }
    }

    std::string name_;
    std::vector<ZipEntry> entries_;
    std::string member_, before_, after_, in_front_, behind_;
    bool any_before_ = false, any_after_ = false, without_directory_ = false;
    std::size_t cut_ = 0, more_directories_ = 0;
};

std::vector<ZipEntry> base_of(const ExampleFile& file) {
    const std::string base(file.made_from);
    if (base == "nothing") return {};
    if (base.starts_with("foreign")) {
        Recipe recipe(file.name, {});
        recipe.follow(file_content("tests/data/rules/" + base + ".recipe"));
        return recipe.entries();
    }
    return converted(base, file.name);
}

}  // namespace

std::string make_package(const ExampleFile& file) {
    Recipe recipe(file.name, base_of(file));
    recipe.follow(std::string(file.shown));
    return recipe.bytes();
}

}  // namespace digestkit::test
