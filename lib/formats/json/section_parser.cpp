// SPDX-License-Identifier: MIT
// Sections and blocks.
#include <fmt/format.h>

#include "lib/diag/rules_jsn.h"
#include "lib/formats/json/record_parser.h"
#include "lib/model/bounds.h"
#include "lib/model/names.h"

namespace digestkit::json {

namespace {

constexpr std::uint32_t bit(BlockMember member) {
    return 1U << static_cast<unsigned>(member);
}

/// What a block may have besides type, lang and text.
constexpr std::uint32_t own_members(BlockType type) {
    switch (type) {
        case BlockType::heading:
            return bit(BlockMember::level);
        case BlockType::item:
            return bit(BlockMember::label) | bit(BlockMember::sep) | bit(BlockMember::marker) |
                   bit(BlockMember::ordered) | bit(BlockMember::number) | bit(BlockMember::depth);
        case BlockType::code:
            return bit(BlockMember::code_lang);
        default:
            return 0;
    }
}

}  // namespace

void RecordParser::section(Section& out) {
    Object object(parser_, section_members, &out.extras);
    while (object.next()) {
        switch (object.member<SectionMember>()) {
            case SectionMember::kind:
                parser_.one_of(section_kind_names, out.kind);
                break;
            case SectionMember::label:
                parser_.optional_string(out.label);
                break;
            case SectionMember::lang:
                parser_.language(out.lang);
                break;
            case SectionMember::provenance:
                provenance(out.provenance.emplace());
                break;
            case SectionMember::blocks:
                for (Elements each(parser_); each.next();) block(out.blocks.emplace_back());
                break;
        }
    }
    object.require({SectionMember::kind});
}

void RecordParser::provenance(Provenance& out) {
    Object object(parser_, provenance_members);
    while (object.next()) {
        switch (object.member<ProvenanceMember>()) {
            case ProvenanceMember::provider:
                parser_.optional_string(out.provider);
                break;
            case ProvenanceMember::model:
                parser_.optional_string(out.model);
                break;
            case ProvenanceMember::generated:
                parser_.date(out.generated.emplace());
                break;
            case ProvenanceMember::raw:
                parser_.optional_string(out.raw);
                break;
        }
    }
}

void RecordParser::block(Block& out) {
    constexpr auto no_type = static_cast<BlockType>(0xFF);
    out.type = no_type;
    Object object(parser_, block_members);
    while (object.next()) block_member(object.member<BlockMember>(), out);
    object.require({BlockMember::type});
    // Of a type that is absent or unknown nothing can be said about the other members.
    if (out.type != no_type && object.complete()) check_block(object, out);
}

void RecordParser::block_member(BlockMember member, Block& out) {
    switch (member) {
        case BlockMember::type:
            return parser_.one_of(block_type_names, out.type);
        case BlockMember::level:
            return parser_.integer(out.level, 1, max_level);
        case BlockMember::label:
            return parser_.optional_string(out.label);
        case BlockMember::sep:
            parser_.string(out.sep);
            return;
        case BlockMember::marker:
            return parser_.optional_string(out.marker);
        case BlockMember::ordered:
            return parser_.boolean(out.ordered);
        case BlockMember::number:
            return parser_.optional_string(out.number);
        case BlockMember::depth:
            return parser_.integer(out.depth, 0, max_depth);
        case BlockMember::code_lang:
            return parser_.optional_string(out.code_lang);
        case BlockMember::lang:
            return parser_.language(out.lang);
        case BlockMember::text:
            return parser_.text(out.text);
    }
}

/// The type may come last, so what belongs to it is asked when all is read.
void RecordParser::check_block(Object& object, const Block& block) {
    std::uint32_t allowed = own_members(block.type) | bit(BlockMember::type) | bit(BlockMember::lang);
    if (block.type != BlockType::rule) allowed |= bit(BlockMember::text);
    for (std::size_t i = 0; i < block_members.size(); ++i) {
        if (!object.saw(i) || (allowed >> i & 1U) != 0) continue;
        parser_.path().enter(block_members.at(i));
        parser_.report(rules::jsn::unknown_member, object.name_of(i),
                       fmt::format("a block of type {} has no member {}", name_of(block.type),
                                   quoted(block_members.at(i))));
        parser_.path().leave();
    }
    if (block.type == BlockType::heading) object.require({BlockMember::level});
    if (block.type != BlockType::rule) object.require({BlockMember::text});
}

}  // namespace digestkit::json
