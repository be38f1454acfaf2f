// SPDX-License-Identifier: MIT
#include "lib/diag/rules.h"

#include <algorithm>
#include <vector>

#include "lib/diag/rules_cnv.h"
#include "lib/diag/rules_doc.h"
#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_epb.h"
#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_pan.h"
#include "lib/diag/rules_rec.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/diag/rules_retired.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/rules_txt.h"
#include "lib/diag/rules_xml.h"
#include "lib/diag/rules_zip.h"

namespace digestkit {

std::span<const Rule* const> all_rules() {
    static const std::vector<const Rule*> table = [] {
        std::vector<const Rule*> all;
        auto add = [&all](const auto& area) {
            for (const Rule* rule : area) all.push_back(rule);
        };
        add(rules::cnv::all);
        add(rules::doc::all);
        add(rules::enc::all);
        add(rules::epb::all);
        add(rules::jsn::all);
        add(rules::lim::all);
        add(rules::pan::all);
        add(rules::rec::all);
        add(rules::rec::all_checks);
        add(rules::set::all);
        add(rules::txt::all);
        add(rules::xml::all);
        add(rules::zip::all);
        std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
        return all;
    }();
    return table;
}

std::span<const Retired> retired_rules() {
    return rules::retired;
}

}  // namespace digestkit
