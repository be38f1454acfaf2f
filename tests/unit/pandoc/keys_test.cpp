// SPDX-License-Identifier: MIT
#include "lib/pandoc/keys.h"

#include <set>

#include "lib/pandoc/origin_keys.h"
#include "lib/pandoc/topic_keys.h"
#include "tests/support/catch.h"

namespace {

using namespace digestkit;
using pandoc::Key;
using pandoc::read_key;

void check_all(Key key, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        INFO(name);
        CHECK(read_key(name).key == key);
    }
}

void check_section(SectionKind kind, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        INFO(name);
        const auto meaning = read_key(name);
        CHECK(meaning.key == Key::section);
        CHECK(meaning.kind == kind);
        CHECK(meaning.label.empty());
    }
}

}  // namespace

TEST_CASE("every key of the documented table means its field") {
    check_all(Key::title, {"title", "headline"});
    check_all(Key::id, {"id", "guid", "uuid"});
    check_all(Key::url, {"url", "link", "source_url", "original_url", "official_link", "permalink",
                         "canonical_url", "href"});
    check_all(Key::source, {"source", "source_name", "publisher", "site", "feed", "outlet"});
    check_all(Key::author, {"author", "authors", "by", "byline"});
    check_all(Key::published, {"date", "published", "published_at", "date_published", "pub_date",
                               "pub_datetime", "publish_date", "published_on", "datetime"});
    check_all(Key::updated, {"updated", "updated_at", "last_updated", "last_updated_at", "modified",
                             "last_modified", "date_modified"});
    check_all(Key::lang, {"lang", "language", "locale"});
    check_all(Key::tags, {"tags", "topics", "keywords", "categories", "category", "hashtags"});
    check_all(Key::badges, {"badges", "badge"});
    check_all(Key::provider, {"provider"});
    check_all(Key::model, {"model", "model_name", "llm", "generator_model"});
    check_all(Key::generated, {"generated", "generated_at"});
    check_all(Key::links, {"links", "references", "related", "related_links"});
    check_all(Key::discussion, {"discussion", "discussion_url", "comments_url", "hn_url"});
    check_section(SectionKind::summary, {"summary", "abstract", "description", "excerpt", "tldr", "摘要"});
    check_section(SectionKind::key_points, {"key_points", "highlights", "takeaways", "要点", "keypoints"});
    check_section(SectionKind::translation, {"translation", "翻訳"});
    check_section(SectionKind::full_text, {"full_text", "fulltext", "全文"});
    check_section(SectionKind::background, {"background", "Hintergrund", "why_it_matters"});
}

TEST_CASE("case, blanks, hyphens, underscores and capitals inside do not matter") {
    check_all(Key::url, {"source_url", "source-url", "sourceUrl", "sourceURL", "Source URL", "SOURCE_URL"});
    check_all(Key::published, {"pubDate", "pubDatetime", "PublishedAt", "pubdate"});
    check_section(SectionKind::key_points, {"keyPoints", "KEY POINTS", "key-points"});
    CHECK(pandoc::fold_key("Mots-clés") == pandoc::fold_key("mots cle\u0301s"));
}

TEST_CASE("a name of a field may be in another language") {
    check_all(Key::source,
              {"来源", "來源", "Fuente", "Kaynak", "出典", "출처", "Nguồn", "Quelle", "Источник"});
    check_all(Key::published, {"日期", "发布时间", "Fecha", "Tarih", "日付", "날짜", "Ngày", "Datum"});
    check_all(Key::tags, {"标签", "Etiquetas", "Etiketler", "タグ", "태그", "Schlagwörter", "Étiquettes"});
    check_all(Key::url, {"链接", "Lien", "リンク", "링크", "原文链接"});
    check_all(Key::author, {"作者", "Autor", "Auteur", "著者"});
    check_all(Key::lang, {"语言", "Sprache"});
}

TEST_CASE("a language stands behind or before the name of a title or section") {
    const auto lang = [](const char* name) { return read_key(name).lang; };
    CHECK(lang("title_zh") == "zh");
    CHECK(lang("summary-zh-Hant") == "zh-Hant");
    CHECK(lang("summary_pt_br") == "pt-BR");
    CHECK(lang("en_title") == "en");
    CHECK(lang("enTitle") == "en");
    CHECK(lang("titleZh") == "zh");
    CHECK(lang("titleEN") == "en");
    CHECK(lang("key_points_ja") == "ja");
    CHECK(lang("title_chinese") == "zh");
    CHECK(lang("English Summary") == "en");
    CHECK(lang("Summary (EN)") == "en");
    CHECK(lang("标题（中文）") == "zh");
    CHECK(lang("中文摘要") == "zh");
    CHECK(lang("英文标题") == "en");
    CHECK(read_key("中文摘要").kind == SectionKind::summary);
    CHECK(read_key("key_points_ja").kind == SectionKind::key_points);
}

TEST_CASE("what only looks like a language is none") {
    check_all(Key::unknown,
              {"source_id", "model_id", "is_translation", "no_summary", "title_short", "date_en", "url_zh",
               "subtitle", "layout", "draft", "", "en", "zh-CN", "-", "summary_xx"});
    check_all(Key::unknown, {std::string(2000, 'a'), std::string(50, '('), "()", "（）", "title()"});
    CHECK(read_key("title").lang.empty());
}

TEST_CASE("a section whose kind says nothing keeps what it is called") {
    const auto meaning = read_key("next_steps");
    CHECK(meaning.key == Key::section);
    CHECK(meaning.kind == SectionKind::other);
    CHECK(meaning.label == "Next steps");
    CHECK(read_key("Conclusion").label == "Conclusion");
}

TEST_CASE("a language is a tag or a name") {
    CHECK(pandoc::language_of("en_US") == "en-US");
    CHECK(pandoc::language_of(" zh-hant ") == "zh-Hant");
    CHECK(pandoc::language_of("English") == "en");
    CHECK(pandoc::language_of("en-US.UTF-8").empty());
    CHECK(pandoc::language_of("klingonish language").empty());
    CHECK(pandoc::language_of("").empty());
}

TEST_CASE("no word of the tables means two fields") {
    std::set<std::string> seen;
    const auto all_new = [&seen](const auto& table) {
        for (const auto& row : table) {
            INFO(row.word);
            CHECK(seen.insert(pandoc::fold_key(row.word)).second);
        }
    };
    all_new(pandoc::origin_keys);
    all_new(pandoc::topic_keys);
}
