// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "lib/pandoc/names.h"
#include "tests/support/catch.h"
#include "tests/unit/pandoc/rich.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::string_view expected_markdown = R"text(---
date: 2026-05-08
keywords:
- Transport
- city
title: Weekly notes
---

# Tram opens {.dg-title record-id="a1" lang="en"}

[电车开通]{.dg-alt-title lang="zh"}

[Claude]{.dg-badge} · [Harbour Post](https://post.example/tram?a=1&b=2){.dg-source} · [A. Writer]{.dg-author} · [B. Author]{.dg-author} · [4 May 2026, 08:00 UTC]{.dg-published .dg-made datetime="2026-05-04T08:00:00Z"} · Updated: [May 5th, 2026]{.dg-updated datetime="2026-05-05"}

Topics: [Transport]{.dg-tag} · [city]{.dg-tag scheme="iptc"}

## Summary {.dg-section .dg-made kind="summary"}

[claude · claude-haiku-4-5 · 5 May 2026]{.dg-provenance provider="claude" model="claude-haiku-4-5" generated="2026-05-05"}

The **harbour** and the *station*, see [the map](https://map.example/x) and `tram --open`.

- **Length**: 12 km
- [[**Stops**]{.dg-label}[&#32;=&#32;]{.dg-sep}20]{.dg-item marker="•"}
  - all with lifts

3)  third

<!-- -->

4.  [fourth]{.dg-item number="4、"}

> It is fast.  
> Very.

``` sh
ls -l
cd /
```

| Stop    | Min |
|---------|-----|
| Harbour | 0   |

------------------------------------------------------------------------

### Later {level="5"}

::: {lang="de"}
Ein deutscher Satz.
:::

## 要点 {.dg-section .dg-made lang="zh" kind="key-points"}

- [**重点：**]{.dg-run}第一条

## الترجمة {.dg-section .dg-made lang="ar" kind="translation"}

يربط الخط الميناء بالمحطة.

## Links {.dg-furniture}

- Discussion: [Talk](https://talk.example/1){.dg-link rel="discussion"}
- [https://ref.example/2](https://ref.example/2){.dg-link}

# Untitled {.dg-untitled}

::: {.dg-section}
No title.
:::
)text";

constexpr std::string_view expected_gfm = R"text(---
date: 2026-05-08
keywords:
- Transport
- city
title: Weekly notes
---

# Tram opens

电车开通

*Claude*

**Source:** [Harbour Post](https://post.example/tram?a=1&b=2)

**By:** A. Writer, B. Author

**Published:** 4 May 2026, 08:00 UTC

**Updated:** May 5th, 2026

**Topics:** Transport, city

## Summary (EN)

*claude · claude-haiku-4-5 · 5 May 2026*

The **harbour** and the *station*, see [the map](https://map.example/x) and `tram --open`.

- **Length**: 12 km
- **Stops** = 20
  - all with lifts

3)  third

<!-- -->

4.  fourth

> It is fast.  
> Very.

``` sh
ls -l
cd /
```

| Stop    | Min |
|---------|-----|
| Harbour | 0   |

------------------------------------------------------------------------

### Later

Ein deutscher Satz.

## 要点 (ZH)

- <strong>重点：</strong>第一条

## الترجمة (AR)

يربط الخط الميناء بالمحطة.

## Links

- Discussion: [Talk](https://talk.example/1)
- <https://ref.example/2>

# Untitled

No title.
)text";

Digest of_paragraph(const Text& text) {
    Block block;
    block.text = text;
    Section section;
    section.blocks.push_back(block);
    Record record;
    record.title = "T";
    record.sections.push_back(section);
    Digest digest;
    digest.records.push_back(record);
    return digest;
}

/// What stands in the section of `of_paragraph`, as pandoc understands it.
std::string read_back(const std::string& markdown) {
    return test::text_of_document(
        test::pandoc_reads(markdown, std::string(pandoc::markdown_dialect), "json"));
}

}  // namespace

TEST_CASE("a digest as Markdown says what everything is and stays readable") {
    if (!test::has_pandoc()) return;
    const test::Written written = test::write_as("markdown", test::digest_of_json(test::rich_digest));
    CHECK(written.bytes == expected_markdown);
    CHECK(written.findings.empty());
}

TEST_CASE("a digest as Markdown of others has no attributes") {
    if (!test::has_pandoc()) return;
    CHECK(test::write_as("gfm", test::digest_of_json(test::rich_digest)).bytes == expected_gfm);
}

TEST_CASE("a text comes back from Markdown byte for byte") {
    if (!test::has_pandoc()) return;
    const std::vector<std::string> texts = {
        "two  blanks, a\ttab, a\xC2\xA0space that does not break, an ideographic\xE3\x80\x80one",
        " blanks at both ends  ",
        "- no list",
        "+ no list",
        "12. no list",
        "3) no list",
        "# no heading",
        "no heading\n---\nat all\n===",
        "> no quote",
        "::: no-div",
        "~~~",
        "```",
        "***",
        "---",
        "| no | table |\n|---|---|",
        "[no]: https://link.example",
        "[^1]: no note",
        "a{.b} c{=html} d{} {.e f=g}",
        "&amp; &copy; &#38; &copy AT&T",
        "<b>no tag</b> <!-- no comment --> <https://link.example>",
        "\\ \\* \\n *no* _no_ `no` ~~no~~ ^no^ $no$ :no: @no #no",
        "\"no\" 'smart' -- ... quotes",
        "https://link.example/a_b*c www.link.example a@link.example",
        "a line\n\nand another\n",
        "\na line",
        "e\xCC\x81 is not \xC3\xA9, and \xE2\x84\xAB is not \xC3\x85",
        "\r\n"};
    Digest digest = of_paragraph(texts.front());
    std::vector<Block>& blocks = digest.records[0].sections[0].blocks;
    std::string expected = "T";
    for (std::size_t i = 0; i < texts.size(); ++i) {  // and numbers, which say where something went wrong
        blocks.resize(i + 1, blocks.front());
        blocks[i].text = std::to_string(i) + "\n" + texts[i];
        expected += blocks[i].text.plain();
    }
    CHECK(read_back(test::write_as("markdown", digest).bytes) == expected);
    expected = "T";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        blocks[i].text = texts[i];
        expected += texts[i];
    }
    const std::string markdown = test::write_as("markdown", digest).bytes;
    INFO(markdown);
    CHECK(read_back(markdown) == expected);
}

TEST_CASE("marks come back from Markdown wherever they stand") {
    if (!test::has_pandoc()) return;
    Marks strong, emphasis, both, code, link;
    strong.strong = both.strong = emphasis.emphasis = both.emphasis = true;
    code.code = true;
    link.href = "https://link.example/a(b";
    Text text;
    text.append("内");
    text.append("重点：", strong);
    text.append("又", emphasis);
    text.append("文", both);
    text.append("字 ", strong);
    text.append("a link", link);
    text.append("!", strong);
    text.append(" ` ", code);
    text.append("x\ny", code);
    const std::string markdown = test::write_as("markdown", of_paragraph(text)).bytes;
    INFO(markdown);
    CHECK(read_back(markdown) == "T" + text.plain());
    CHECK(markdown.find("[**重点：**]{.dg-run}") != std::string::npos);
    CHECK(markdown.find("[a link](https://link.example/a%28b){.dg-run url=\"https://link.example/a(b\"}") !=
          std::string::npos);
    CHECK(test::pandoc_reads(markdown, std::string(pandoc::markdown_dialect), "html").find("*") ==
          std::string::npos);
}
