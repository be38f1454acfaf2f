// SPDX-License-Identifier: MIT
#include "lib/outline/field_lists.h"

namespace digestkit::outline {

bool FieldLists::may_hold(std::size_t index) {
    if (pieces_[index].block.type != BlockType::item) return true;
    if (index < end_) return names_field_;
    names_field_ = false;
    for (end_ = index; end_ < pieces_.size() && pieces_[end_].block.type == BlockType::item; ++end_)
        names_field_ = names_field_ || (options_.names_field && options_.names_field(pieces_[end_]));
    return names_field_;
}

}  // namespace digestkit::outline
