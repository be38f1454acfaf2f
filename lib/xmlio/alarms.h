// SPDX-License-Identifier: MIT
// Private to this room: what the look at the bytes before the parser (prescan.h) found, as a finding.
#pragma once

#include "lib/xmlio/prescan.h"
#include "lib/xmlio/track.h"

namespace digestkit::xmlio {

void report_alarm(const PreScan::Alarm& alarm, const Limits& limits, Track& track);

}  // namespace digestkit::xmlio
