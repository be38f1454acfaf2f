// SPDX-License-Identifier: MIT
// Private to this room: frequent characters that are written in one of the two forms of Chinese only, the
// second line the traditional forms of the first. Sorted by code point.
#pragma once

#include <string_view>

namespace digestkit::checks {

inline constexpr std::u32string_view simplified_only =
    U"业东个为么书产从们会关务动发员国图头学实对应开报据数时术来样现电种经给络统网见计认让论设识话该语说车过"
    U"运还这进长问际题";
inline constexpr std::u32string_view traditional_only =
    U"來個們動務員問國圖報學實對從應據數時書會東業樣為現產發種絡給統經網術見計設話該認語說論識讓車這進運過還"
    U"長開關際電頭題麼";

}  // namespace digestkit::checks
