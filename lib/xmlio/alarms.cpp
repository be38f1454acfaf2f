// SPDX-License-Identifier: MIT
#include "lib/xmlio/alarms.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_xml.h"

namespace digestkit::xmlio {

namespace {

void report_part(std::string_view what, std::string_view instead, std::uint64_t at, const Limits& limits,
                 Track& track) {
    const std::uint64_t limit = std::max(limits.record_bytes, limits.tag_bytes);
    const bool raisable = limit < PreScan::most_part_bytes;
    track.report(rules::lim::record_bytes,
                 fmt::format("a {} is larger than {} bytes", what, std::min(limit, PreScan::most_part_bytes)),
                 at, at + 1, {},
                 raisable ? "raise it with --limit record-bytes=SIZE"
                          : fmt::format("no --limit raises this further: {}", instead));
}

}  // namespace

void report_alarm(const PreScan::Alarm& alarm, const Limits& limits, Track& track) {
    const std::uint64_t at = alarm.offset;
    switch (alarm.threat) {
        case PreScan::Threat::doctype:
            track.report(rules::xml::doctype_forbidden, "a document type declaration is not read", at, at + 9,
                         {}, "remove the <!DOCTYPE …> and write entities out");
            break;
        case PreScan::Threat::tag_bytes:
            track.report(rules::lim::tag_bytes,
                         fmt::format("a tag is larger than {} bytes", limits.tag_bytes), at, at + 1, {},
                         "raise it with --limit tag-bytes=SIZE");
            break;
        case PreScan::Threat::tag_attributes:
            track.report(rules::lim::tag_attributes,
                         fmt::format("a tag has more than {} attributes", limits.tag_attributes), at, at + 1,
                         {}, "raise it with --limit tag-attributes=NUMBER");
            break;
        case PreScan::Threat::comment:
            return report_part("comment", "remove it", at, limits, track);
        case PreScan::Threat::cdata:
            return report_part("CDATA section", "write it as text with references", at, limits, track);
        case PreScan::Threat::instruction:
            return report_part("processing instruction", "remove it", at, limits, track);
    }
}

}  // namespace digestkit::xmlio
