// SPDX-License-Identifier: MIT
// Whatever pandoc may answer: nonsense is no document, and what is read of the rest is a digest that JSON
// gives back as it is.
#include <cstdlib>

#include "lib/jsonio/tree.h"
#include "lib/outline/recognise.h"
#include "lib/pandoc/block_reader.h"
#include "lib/pandoc/keyed_line.h"
#include "lib/pandoc/merge_fields.h"
#include "lib/pandoc/meta.h"
#include "lib/pandoc/own_reader.h"
#include "lib/pandoc/raised_lines.h"
#include "lib/pandoc/take_field.h"
#include "lib/unicode/utf8.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

namespace {

std::vector<outline::Recognised> read_strange(const pandoc::Tree& document, const pandoc::BlockSource& source,
                                              Head& head, Sink& sink) {
    pandoc::Fields fields =
        pandoc::read_fields(pandoc::Meta(document["meta"]).as_front_matter(), "fuzz", false, sink);
    pandoc::Tally tally;
    outline::Outline pieces;
    pandoc::BlockReader(source, tally, pieces).read(document["blocks"], fields.record.lang);
    pandoc::raise_linked_lines(pieces);
    outline::RecogniseOptions how;
    how.groups = true;
    how.lang = fields.record.lang;
    how.field = [&sink](Record& record, std::optional<Provenance>& writer, const outline::Piece& piece,
                        outline::FieldUse use) {
        return pandoc::take_field(record, writer, piece, use, "fuzz", sink);
    };
    how.names_field = [](const outline::Piece& piece) {
        return pandoc::read_keyed_line(piece.block.text).has_value();
    };
    std::vector<outline::Recognised> records = outline::recognise(pieces, how, sink).records;
    if (records.size() == 1) {
        pandoc::merge_into(records[0].record, std::move(fields));
    } else {
        pandoc::to_head(head, std::move(fields));
    }
    return records;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr std::uint64_t depth = 1000;
    jsonio::Fault why;
    const std::string text =
        repair_utf8({reinterpret_cast<const char*>(data), size});  // pandoc writes no other
    const auto document = jsonio::read_tree(text, depth, why);
    if (!document) return 0;
    Collector sink;
    pandoc::BlockSource source;
    source.addresses = true;
    source.html = [](std::string_view) { return std::optional<pandoc::Tree>(); };
    Digest digest;
    std::vector<outline::Recognised> records;
    if (pandoc::is_ours(*document)) {
        source.ours = true;
        pandoc::Tally tally;
        pandoc::OwnDocument own = pandoc::read_own(*document, source, tally, {});
        digest.head = std::move(own.head);
        records = std::move(own.records);
    } else {
        records = read_strange(*document, source, digest.head, sink);
    }
    for (outline::Recognised& one : records) digest.records.push_back(std::move(one.record));
    if (digest.records.empty()) return 0;
    const Result again = read(write(digest));
    if (again.digest != digest || !again.found.empty()) std::abort();
    return 0;
}
