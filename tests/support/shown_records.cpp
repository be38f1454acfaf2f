// SPDX-License-Identifier: MIT
#include "tests/support/shown_records.h"

#include <string_view>
#include <utility>

#include "lib/formats/json/json.h"
#include "lib/outline/collect.h"
#include "lib/outline/show.h"
#include "lib/outline/visible.h"
#include "lib/unicode/normal.h"

namespace digestkit::test {

Text as_held(const Block& block) {
    if (block.type == BlockType::code) {
        std::string code = to_nfc(block.text.plain());
        while (code.ends_with('\r')) code.pop_back();
        while (code.starts_with('\r')) code.erase(0, 1);
        return Text(code);
    }
    Text text;
    for (const Text::Run& run : block.text.runs()) {
        Marks marks = run.marks;
        if (run.text.empty()) marks = {false, false, false, run.marks.href};
        text.append(run.text, marks);
    }
    return text;
}

Record as_held(Record shown) {
    Block line;
    if (shown.title) {
        line.text = *shown.title;
        shown.title = as_held(line);
    }
    for (AltTitle& title : shown.alt_titles) {
        line.text = title.text;
        title.text = as_held(line);
    }
    for (Section& section : shown.sections) {
        for (Block& block : section.blocks) {
            block.text = as_held(block);
            if (!block.label) block.sep = Block().sep;
            if (block.code_lang == "") block.code_lang.reset();
            if (block.number == "") block.number.reset();
        }
    }
    return shown;
}

Record with_held_code(Record record) {
    for (Section& section : record.sections) {
        for (Block& block : section.blocks) {
            if (block.type == BlockType::code) block.text = as_held(block);
        }
    }
    return record;
}

Record as_shown(const Record& record) {
    Record shown = outline::collect(outline::show(record, {}));
    if (record.id) shown.id = outline::visible(std::string_view(*record.id));
    return as_held(std::move(shown));
}

std::string line_of(const Record& record) {
    const std::string json = json::to_json(record);
    std::string line;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const bool escape = json[at] == '\\' && at + 1 < json.size();
        const bool carriage_return = escape && json[at + 1] == 'r';
        line += json[at];
        if (!escape) continue;
        line += carriage_return ? 'n' : json[at + 1];
        at += carriage_return && json.compare(at + 2, 2, "\\n") == 0 ? 3 : 1;
    }
    return line;
}

}  // namespace digestkit::test
