// SPDX-License-Identifier: MIT
// The page layout, written: header, title, panels; a blank line between blocks but not between items.
#include "lib/formats/text/compose.h"
#include "lib/formats/text/provenance.h"

namespace digestkit::text {
namespace {

class PageComposer {
  public:
    explicit PageComposer(std::string& out) : out_(out), start_(out.size()) {}

    void run(const Record& record) {
        header(record);
        if (record.title) {
            gap();
            compose_line(record.title->plain(), out_);
        }
        for (std::size_t i = 0; i < record.sections.size(); ++i) {
            compose_name(record.sections, i);
            compose_content(record.sections[i]);
        }
    }

  private:
    void gap() {
        after_item_ = false;
        if (out_.size() > start_) out_ += '\n';
    }

    void header(const Record& record) {
        const std::size_t before = out_.size();
        for (const std::string& badge : record.badges) out_ += badge;
        if (record.source && record.source->name) out_ += *record.source->name;
        if (record.published) {
            if (record.published->raw) {
                out_ += *record.published->raw;
            } else if (record.published->value) {
                out_ += *record.published->value;
            }
        }
        if (out_.size() > before) out_ += '\n';
    }

    void compose_name(const std::vector<Section>& sections, std::size_t index) {
        const Section& section = sections[index];
        if (section.label) {
            gap();
            compose_line(*section.label, out_);
        } else if (section.kind != SectionKind::other && !continues_panel(sections, index)) {
            gap();
            compose_line(made_section_label(section, LayoutVariant::page), out_);
        }
    }

    void compose_content(const Section& section) {
        std::size_t at = 0;
        if (section.provenance) {
            while (at < section.blocks.size() && section.blocks[at].type == BlockType::boilerplate) {
                compose(section.blocks[at++]);
            }
            gap();
            append_provenance_line(*section.provenance, section.lang, out_);
            out_ += '\n';
        }
        for (; at < section.blocks.size(); ++at) compose(section.blocks[at]);
    }

    void compose(const Block& block) {
        const bool item = block.type == BlockType::item;
        if (!item || !after_item_) gap();
        after_item_ = item;
        if (item) {
            compose_item(block, 2 + std::size_t{2} * block.depth, "•", out_);
        } else if (block.type == BlockType::rule) {
            out_ += " ---\n";  // indented: a rule, not the end of the record
        } else {
            compose_line(block.text.plain(), out_);
        }
    }

    std::string& out_;
    std::size_t start_;
    bool after_item_ = false;
};

}  // namespace

void compose_page(const Record& record, std::string& out) {
    PageComposer(out).run(record);
}

}  // namespace digestkit::text
