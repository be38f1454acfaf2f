// SPDX-License-Identifier: MIT
#include "lib/pandoc/key_blocks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "lib/model/bounds.h"
#include "lib/pandoc/lines.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

bool is_list_line(std::string_view line) {
    return line.size() > 2 && std::string_view("-*+").find(line[0]) != std::string_view::npos &&
           line[1] == ' ';
}

class Blocks {
  public:
    bool add(const yamlio::Value& value) {
        switch (value.kind) {
            case yamlio::Kind::scalar:
                add_paragraphs(value);
                return true;
            case yamlio::Kind::list:
                return std::all_of(value.items.begin(), value.items.end(),
                                   [this](const yamlio::Value& item) { return add_item(item, 0); });
            case yamlio::Kind::map:
                return add_labelled(value, 0);
            case yamlio::Kind::null:
                break;
        }
        return false;
    }
    std::vector<KeyBlock> take() { return std::move(blocks_); }

  private:
    Block& put(BlockType type, std::string text, const yamlio::Value& from) {
        KeyBlock& made = blocks_.emplace_back();
        made.block.type = type;
        made.block.text = Text(std::move(text));
        made.begin = from.begin;
        made.end = from.end;
        return made.block;
    }

    bool add_item(const yamlio::Value& item, std::uint32_t depth) {
        if (depth > max_depth) return false;
        switch (item.kind) {
            case yamlio::Kind::null:
                return true;
            case yamlio::Kind::scalar:
                put(BlockType::item, without_end(item.text), item).depth = depth;
                return true;
            case yamlio::Kind::map:
                return add_labelled(item, depth);
            case yamlio::Kind::list:
                break;
        }
        return std::all_of(item.items.begin(), item.items.end(),
                           [this, depth](const yamlio::Value& inner) { return add_item(inner, depth + 1); });
    }

    bool add_labelled(const yamlio::Value& map, std::uint32_t depth) {
        for (const yamlio::Member& member : map.members) {
            if (!member.value.is_scalar()) return false;
            Block& block = put(BlockType::item, without_end(member.value.text), member.value);
            block.label = member.key;
            block.depth = depth;
            blocks_.back().begin = member.key_at;
        }
        return !map.members.empty();
    }

    void add_paragraphs(const yamlio::Value& value) {
        std::string part;
        for (Lines lines(value.text); !lines.done();) {
            const std::string_view line = lines.next();
            const bool indented = line.starts_with(' ') && (part.empty() || part.starts_with(' '));
            if (is_blank(line) || (value.folded && !indented)) end_part(part, value);
            if (is_blank(line)) continue;
            if (!part.empty()) part += '\n';
            part += line;
        }
        end_part(part, value);
    }

    void end_part(std::string& part, const yamlio::Value& value) {
        if (part.empty()) return;
        bool is_list = true;
        for (Lines lines(part); !lines.done();) is_list = is_list_line(lines.next()) && is_list;
        if (is_list) {
            for (Lines lines(part); !lines.done();)
                put(BlockType::item, std::string(trimmed(lines.next().substr(2))), value);
        } else {
            put(BlockType::paragraph, part, value);
        }
        part.clear();
    }

    /// The line ends that a block of lines (`|`) has at its end.
    static std::string without_end(std::string_view text) {
        while (text.ends_with('\n')) text.remove_suffix(1);
        return std::string(text);
    }

    std::vector<KeyBlock> blocks_;
};

}  // namespace

std::optional<std::vector<KeyBlock>> blocks_of(const yamlio::Value& value) {
    Blocks blocks;
    if (!blocks.add(value)) return std::nullopt;
    return blocks.take();
}

}  // namespace digestkit::pandoc
