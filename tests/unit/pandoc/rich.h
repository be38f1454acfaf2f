// SPDX-License-Identifier: MIT
// A digest with one of everything.
#pragma once

#include <string_view>

namespace digestkit::test {

inline constexpr std::string_view rich_digest = R"json({
"title": "Weekly notes", "date": "2026-05-08", "records": [
 {"id": "a1", "title": "Tram opens", "alt_titles": [{"text": "电车开通", "lang": "zh"}],
  "source": {"name": "Harbour Post", "url": "https://post.example/tram?a=1&b=2", "authors": ["A. Writer", "B. Author"]},
  "published": "2026-05-04T08:00:00Z", "updated": {"value": "2026-05-05", "raw": "May 5th, 2026"}, "lang": "en",
  "badges": ["Claude"], "tags": ["Transport", {"text": "city", "scheme": "iptc"}],
  "links": [{"href": "https://talk.example/1", "text": "Talk", "rel": "discussion"}, {"href": "https://ref.example/2"}],
  "sections": [
   {"kind": "summary", "provenance": {"provider": "claude", "model": "claude-haiku-4-5", "generated": "2026-05-05"},
    "blocks": [
     {"type": "paragraph", "text": ["The ", {"text": "harbour", "strong": true}, " and the ",
       {"text": "station", "emphasis": true}, ", see ", {"text": "the map", "href": "https://map.example/x"}, " and ",
       {"text": "tram --open", "code": true}, "."]},
     {"type": "item", "label": "Length", "text": "12 km"},
     {"type": "item", "label": "Stops", "sep": " = ", "marker": "•", "text": "20"},
     {"type": "item", "depth": 1, "text": "all with lifts"},
     {"type": "item", "ordered": true, "number": "3)", "text": "third"},
     {"type": "item", "ordered": true, "number": "4、", "text": "fourth"},
     {"type": "quote", "text": "It is fast.\nVery."},
     {"type": "code", "code_lang": "sh", "text": "ls -l\ncd /"},
     {"type": "code", "code_lang": "pipe-table", "text": "| Stop | Min |\n| --- | --- |\n| Harbour | 0 |"},
     {"type": "rule"},
     {"type": "heading", "level": 5, "text": "Later"},
     {"type": "paragraph", "lang": "de", "text": "Ein deutscher Satz."}]},
   {"kind": "key-points", "lang": "zh", "blocks": [
     {"type": "item", "text": [{"text": "重点：", "strong": true}, "第一条"]}]},
   {"kind": "translation", "lang": "ar", "blocks": [{"type": "paragraph", "text": "يربط الخط الميناء بالمحطة."}]}]},
 {"sections": [{"kind": "other", "blocks": [{"type": "paragraph", "text": "No title."}]}]}]})json";

}  // namespace digestkit::test
