// SPDX-License-Identifier: MIT
// The words of words.h by language: data only. Each list is in the order of `Word`. In the forms of "stories"
// and "week", `#` stands for the number.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace digestkit::outline {

/// Which number takes which form (CLDR 44, whole numbers only), and the order of the forms in a row.
enum class Plural : std::uint8_t {
    none,              ///< one form for all
    one,               ///< 1 · other
    zero_one,          ///< 0 and 1 · other
    one_million,       ///< 1 · other · round millions
    zero_one_million,  ///< 0 and 1 · other · round millions
    east_slavic,       ///< 1, 21, 31 · 2-4, 22-24 · other
    polish,            ///< 1 · 2-4, 22-24 · other
    hebrew,            ///< 1 · 2 · other
    arabic,            ///< 0 · 1 · 2 · 3-10, 103-110 · 11-99, 111-199 · other
};

struct WordRow {
    std::string_view lang;
    std::array<std::string_view, 21> words;
    std::string_view week;
    Plural plural;
    std::array<std::string_view, 6> stories;
};

/// The first row stands in for languages without one.
inline constexpr WordRow word_rows[] = {
    // clang-format off
    {"en",
     {"Contents", "Cover", "Previous", "Next", "Source", "Published", "Updated", "By", "Topics", "Links",
     "Untitled", "Index of topics", "Start of content", "Weekly digest", "News digest", "Week", "Issue",
     "Other", "Undated", "Discussion", "Reference"}, "Week #", Plural::one,
     {"# story", "# stories"}},
    {"it",
     {"Indice", "Copertina", "Precedente", "Successivo", "Fonte", "Pubblicato", "Aggiornato", "Di",
     "Argomenti", "Link", "Senza titolo", "Indice degli argomenti", "Inizio del contenuto",
     "Rassegna settimanale", "Rassegna di notizie", "Settimana", "Numero", "Altro", "Senza data",
     "Discussione", "Riferimento"}, "Settimana #", Plural::one_million,
     {"# notizia", "# notizie", "# di notizie"}},
    {"fr",
     {"Sommaire", "Couverture", "Précédent", "Suivant", "Source", "Publié", "Mis à jour", "Par", "Thèmes",
     "Liens", "Sans titre", "Index des thèmes", "Début du contenu", "Revue de la semaine",
     "L’actualité en bref", "Semaine", "Numéro", "Autres", "Sans date", "Discussion", "Référence"},
     "Semaine #", Plural::zero_one_million,
     {"# article", "# articles", "# d’articles"}},
    {"es",
     {"Contenido", "Portada", "Anterior", "Siguiente", "Fuente", "Publicado", "Actualizado", "Por", "Temas",
     "Enlaces", "Sin título", "Índice de temas", "Inicio del contenido", "Resumen semanal",
     "Resumen de noticias", "Semana", "Número", "Otros", "Sin fecha", "Discusión", "Referencia"}, "Semana #",
     Plural::one_million,
     {"# noticia", "# noticias", "# de noticias"}},
    {"pt",
     {"Índice", "Capa", "Anterior", "Seguinte", "Fonte", "Publicado", "Atualizado", "Por", "Temas", "Links",
     "Sem título", "Índice de temas", "Início do conteúdo", "Resumo semanal", "Resumo de notícias", "Semana",
     "Edição", "Outros", "Sem data", "Discussão", "Referência"}, "Semana #", Plural::zero_one_million,
     {"# notícia", "# notícias", "# de notícias"}},
    {"de",
     {"Inhalt", "Titelseite", "Zurück", "Weiter", "Quelle", "Veröffentlicht", "Aktualisiert", "Von",
     "Themen", "Links", "Ohne Titel", "Themenverzeichnis", "Beginn des Inhalts", "Wochenrückblick",
     "Nachrichtenüberblick", "Woche", "Ausgabe", "Sonstiges", "Ohne Datum", "Diskussion", "Referenz"},
     "Woche #", Plural::one,
     {"# Meldung", "# Meldungen"}},
    {"nl",
     {"Inhoud", "Omslag", "Vorige", "Volgende", "Bron", "Gepubliceerd", "Bijgewerkt", "Door", "Onderwerpen",
     "Links", "Zonder titel", "Index van onderwerpen", "Begin van de inhoud", "Weekoverzicht",
     "Nieuwsoverzicht", "Week", "Editie", "Overig", "Zonder datum", "Discussie", "Referentie"}, "Week #",
     Plural::one,
     {"# artikel", "# artikelen"}},
    {"sv",
     {"Innehåll", "Omslag", "Föregående", "Nästa", "Källa", "Publicerad", "Uppdaterad", "Av", "Ämnen",
     "Länkar", "Utan rubrik", "Ämnesregister", "Början av innehållet", "Veckoöversikt", "Nyhetsöversikt",
     "Vecka", "Nummer", "Övrigt", "Utan datum", "Diskussion", "Referens"}, "Vecka #", Plural::one,
     {"# artikel", "# artiklar"}},
    {"pl",
     {"Spis treści", "Okładka", "Poprzedni", "Następny", "Źródło", "Opublikowano", "Zaktualizowano", "Autor",
     "Tematy", "Linki", "Bez tytułu", "Indeks tematów", "Początek treści", "Przegląd tygodnia",
     "Przegląd wiadomości", "Tydzień", "Wydanie", "Pozostałe", "Bez daty", "Dyskusja", "Odnośnik"},
     "Tydzień #", Plural::polish,
     {"# artykuł", "# artykuły", "# artykułów"}},
    {"ru",
     {"Содержание", "Обложка", "Предыдущая", "Следующая", "Источник", "Опубликовано", "Обновлено", "Автор",
     "Темы", "Ссылки", "Без заголовка", "Указатель тем", "Начало текста", "Дайджест недели",
     "Дайджест новостей", "Неделя", "Выпуск", "Прочее", "Без даты", "Обсуждение", "Материал по теме"},
     "Неделя #", Plural::east_slavic,
     {"# новость", "# новости", "# новостей"}},
    {"uk",
     {"Зміст", "Обкладинка", "Попередня", "Наступна", "Джерело", "Опубліковано", "Оновлено", "Автор", "Теми",
     "Посилання", "Без заголовка", "Покажчик тем", "Початок тексту", "Дайджест тижня", "Дайджест новин",
     "Тиждень", "Випуск", "Інше", "Без дати", "Обговорення", "Матеріал за темою"}, "Тиждень #",
     Plural::east_slavic,
     {"# новина", "# новини", "# новин"}},
    {"tr",
     {"İçindekiler", "Kapak", "Önceki", "Sonraki", "Kaynak", "Yayınlanma", "Güncelleme", "Yazan", "Konular",
     "Bağlantılar", "Başlıksız", "Konu dizini", "İçeriğin başlangıcı", "Haftalık özet", "Haber özeti",
     "Hafta", "Sayı", "Diğer", "Tarihsiz", "Tartışma", "Referans"}, "#. hafta", Plural::none,
     {"# haber"}},
    {"id",
     {"Daftar isi", "Sampul", "Sebelumnya", "Berikutnya", "Sumber", "Diterbitkan", "Diperbarui", "Oleh",
     "Topik", "Tautan", "Tanpa judul", "Indeks topik", "Awal isi", "Ringkasan mingguan", "Ringkasan berita",
     "Minggu", "Edisi", "Lainnya", "Tanpa tanggal", "Diskusi", "Referensi"}, "Minggu ke-#", Plural::none,
     {"# berita"}},
    {"vi",
     {"Mục lục", "Bìa", "Trước", "Tiếp theo", "Nguồn", "Ngày đăng", "Cập nhật", "Tác giả", "Chủ đề",
     "Liên kết", "Không có tiêu đề", "Chỉ mục chủ đề", "Bắt đầu nội dung", "Bản tin tuần", "Điểm tin",
     "Tuần", "Số", "Khác", "Không rõ ngày", "Thảo luận", "Tham khảo"}, "Tuần #", Plural::none,
     {"# bài viết"}},
    {"ja",
     {"目次", "表紙", "前へ", "次へ", "出典", "公開", "更新", "執筆", "トピック", "リンク", "無題",
     "トピック索引", "本文", "週刊ダイジェスト", "ニュースダイジェスト", "週", "号", "その他", "日付なし",
     "議論", "参考"}, "第#週", Plural::none,
     {"#件の記事"}},
    {"zh-Hans",
     {"目录", "封面", "上一篇", "下一篇", "来源", "发布时间", "更新时间", "作者", "话题", "链接", "无标题",
     "话题索引", "正文", "一周要闻", "新闻摘要", "周", "期", "其他", "日期不详", "讨论", "参考"}, "第#周",
     Plural::none,
     {"#篇报道"}},
    {"zh-Hant",
     {"目錄", "封面", "上一篇", "下一篇", "來源", "發布時間", "更新時間", "作者", "話題", "連結", "無標題",
     "話題索引", "內文", "一週要聞", "新聞摘要", "週", "期", "其他", "日期不詳", "討論", "參考"}, "第#週",
     Plural::none,
     {"#篇報導"}},
    {"ko",
     {"차례", "표지", "이전", "다음", "출처", "입력", "수정", "글", "주제", "링크", "제목 없음", "주제 색인",
     "본문", "주간 뉴스", "뉴스 요약", "주", "호", "기타", "날짜 없음", "토론", "참고"}, "제#주",
     Plural::none,
     {"기사 #건"}},
    {"ar",
     {"المحتويات", "الغلاف", "السابق", "التالي", "المصدر", "تاريخ النشر", "آخر تحديث", "بقلم", "الموضوعات",
     "روابط", "بلا عنوان", "فهرس الموضوعات", "بداية المحتوى", "ملخص الأسبوع", "موجز الأخبار", "الأسبوع",
     "العدد", "أخرى", "بلا تاريخ", "نقاش", "مرجع"}, "الأسبوع #", Plural::arabic,
     {"لا أخبار", "خبر واحد", "خبران", "# أخبار", "# خبرًا", "# خبر"}},
    {"he",
     {"תוכן העניינים", "כריכה", "הקודם", "הבא", "מקור", "פורסם", "עודכן", "מאת", "נושאים", "קישורים",
     "ללא כותרת", "מפתח נושאים", "תחילת התוכן", "סיכום השבוע", "תקציר החדשות", "שבוע", "גיליון", "שונות",
     "ללא תאריך", "דיון", "הפניה"}, "שבוע #", Plural::hebrew,
     {"כתבה אחת", "שתי כתבות", "# כתבות"}},
    {"fa",
     {"فهرست", "جلد", "قبلی", "بعدی", "منبع", "تاریخ انتشار", "به‌روزرسانی", "نویسنده", "موضوع‌ها",
     "پیوندها", "بدون عنوان", "نمایهٔ موضوعی", "آغاز متن", "خلاصهٔ هفته", "خلاصهٔ اخبار", "هفته", "شماره",
     "سایر", "بدون تاریخ", "گفت‌وگو", "مرجع"}, "هفتهٔ #", Plural::none,
     {"# خبر"}},
    {"hi",
     {"विषय-सूची", "आवरण", "पिछला", "अगला", "स्रोत", "प्रकाशित", "अपडेटेड", "लेखक", "विषय", "लिंक",
     "बिना शीर्षक", "विषय अनुक्रमणिका", "सामग्री का आरंभ", "साप्ताहिक सार", "समाचार सार", "सप्ताह", "अंक", "अन्य",
     "बिना तारीख", "चर्चा", "संदर्भ"}, "सप्ताह #", Plural::zero_one,
     {"# ख़बर", "# ख़बरें"}},
    {"th",
     {"สารบัญ", "ปก", "ก่อนหน้า", "ถัดไป", "ที่มา", "เผยแพร่", "อัปเดต", "โดย", "หัวข้อ", "ลิงก์", "ไม่มีชื่อเรื่อง",
     "ดัชนีหัวข้อ", "เริ่มเนื้อหา", "สรุปข่าวประจำสัปดาห์", "สรุปข่าว", "สัปดาห์", "ฉบับ", "อื่น ๆ", "ไม่ระบุวันที่",
     "พูดคุย", "อ้างอิง"}, "สัปดาห์ที่ #", Plural::none,
     {"# ข่าว"}},
    // clang-format on
};

}  // namespace digestkit::outline
