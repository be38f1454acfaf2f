// SPDX-License-Identifier: MIT
// The words in printed dates and times, by language: data only. Variants of one month are separated by `|`,
// months by a blank row end. A dot behind an abbreviation is not part of the word.
#pragma once

#include <array>
#include <string_view>

namespace digestkit::outline {

struct MonthNames {
    std::string_view lang;
    std::array<std::string_view, 12> names;
};

inline constexpr MonthNames month_names[] = {
    {"en",
     {"January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun", "July|Jul", "August|Aug",
      "September|Sept|Sep", "October|Oct", "November|Nov", "December|Dec"}},
    {"it",
     {"gennaio|gen", "febbraio|feb", "marzo|mar", "aprile|apr", "maggio|mag", "giugno|giu", "luglio|lug",
      "agosto|ago", "settembre|set", "ottobre|ott", "novembre|nov", "dicembre|dic"}},
    {"fr",
     {"janvier|janv", "février|févr", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août",
      "septembre|sept", "octobre|oct", "novembre|nov", "décembre|déc"}},
    {"es",
     {"enero|ene", "febrero|feb", "marzo|mar", "abril|abr", "mayo|may", "junio|jun", "julio|jul",
      "agosto|ago", "septiembre|setiembre|sept|sep", "octubre|oct", "noviembre|nov", "diciembre|dic"}},
    {"pt",
     {"janeiro|jan", "fevereiro|fev", "março|mar", "abril|abr", "maio|mai", "junho|jun", "julho|jul",
      "agosto|ago", "setembro|set", "outubro|out", "novembro|nov", "dezembro|dez"}},
    {"de",
     {"Januar|Jänner|Jan", "Februar|Feb", "März|Mär", "April|Apr", "Mai", "Juni|Jun", "Juli|Jul",
      "August|Aug", "September|Sept|Sep", "Oktober|Okt", "November|Nov", "Dezember|Dez"}},
    {"nl",
     {"januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug",
      "september|sep", "oktober|okt", "november|nov", "december|dec"}},
    {"ru",
     {"января|янв", "февраля|февр|фев", "марта|март|мар", "апреля|апр", "мая|май", "июня|июнь|июн",
      "июля|июль|июл", "августа|авг", "сентября|сент|сен", "октября|окт", "ноября|нояб|ноя", "декабря|дек"}},
    {"uk",
     {"січня|січ", "лютого|лют", "березня|бер", "квітня|квіт", "травня|трав", "червня|черв", "липня|лип",
      "серпня|серп", "вересня|вер", "жовтня|жовт", "листопада|лист", "грудня|груд"}},
    {"pl",
     {"stycznia|sty", "lutego|lut", "marca|mar", "kwietnia|kwi", "maja|maj", "czerwca|cze", "lipca|lip",
      "sierpnia|sie", "września|wrz", "października|paź", "listopada|lis", "grudnia|gru"}},
    {"sv",
     {"januari|jan", "februari|feb", "mars|mar", "april|apr", "maj", "juni|jun", "juli|jul", "augusti|aug",
      "september|sep", "oktober|okt", "november|nov", "december|dec"}},
    {"id",
     {"Januari|Jan", "Februari|Feb", "Maret|Mar", "April|Apr", "Mei", "Juni|Jun", "Juli|Jul",
      "Agustus|Agu|Agt", "September|Sep", "Oktober|Okt", "November|Nov", "Desember|Des"}},
    {"tr",
     {"Ocak|Oca", "Şubat|Şub", "Mart|Mar", "Nisan|Nis", "Mayıs|May", "Haziran|Haz", "Temmuz|Tem",
      "Ağustos|Ağu", "Eylül|Eyl", "Ekim|Eki", "Kasım|Kas", "Aralık|Ara"}},
    {"ar",
     {"يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|إبريل|نيسان", "مايو|أيار", "يونيو|حزيران",
      "يوليو|تموز", "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني",
      "ديسمبر|كانون الأول"}},
    {"he",
     {"ינואר|ינו׳|ינו", "פברואר|פבר׳|פבר", "מרץ|מרס", "אפריל|אפר׳|אפר", "מאי", "יוני", "יולי",
      "אוגוסט|אוג׳|אוג", "ספטמבר|ספט׳|ספט", "אוקטובר|אוק׳|אוק", "נובמבר|נוב׳|נוב", "דצמבר|דצמ׳|דצמ"}},
    {"fa",
     {"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر",
      "دسامبر"}},
    {"hi",
     {"जनवरी", "फ़रवरी|फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर|अक्तूबर", "नवंबर",
      "दिसंबर"}},
};

/// What a word beside a time of day says about the hour.
enum class DayPeriod : unsigned char {
    am,    ///< 12 is 0
    pm,    ///< 12 is noon, 1 to 11 are afternoon
    noon,  ///< 11 is before noon; 12 to 2 as pm
};

struct DayPeriodWord {
    DayPeriod period;
    std::string_view word;
};

/// Longer words before their beginnings.
inline constexpr DayPeriodWord day_period_words[] = {
    {DayPeriod::am, "a.m."}, {DayPeriod::pm, "p.m."}, {DayPeriod::am, "a. m."},  {DayPeriod::pm, "p. m."},
    {DayPeriod::am, "AM"},   {DayPeriod::pm, "PM"},   {DayPeriod::am, "오전"},   {DayPeriod::pm, "오후"},
    {DayPeriod::am, "午前"}, {DayPeriod::pm, "午後"}, {DayPeriod::am, "凌晨"},   {DayPeriod::am, "清晨"},
    {DayPeriod::am, "早上"}, {DayPeriod::am, "上午"}, {DayPeriod::noon, "中午"}, {DayPeriod::pm, "下午"},
    {DayPeriod::pm, "傍晚"}, {DayPeriod::pm, "晚上"}, {DayPeriod::am, "صباحًا"},  {DayPeriod::pm, "مساءً"},
    {DayPeriod::am, "ص"},    {DayPeriod::pm, "م"},    {DayPeriod::am, "ÖÖ"},     {DayPeriod::pm, "ÖS"},
    {DayPeriod::am, "SA"},   {DayPeriod::pm, "CH"},   {DayPeriod::am, "לפנה״צ"}, {DayPeriod::pm, "אחה״צ"},
};

inline constexpr std::string_view weekday_words[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "Mon",    "Tue",     "Wed",       "Thu",      "Fri",    "Sat",      "Sun",
};

/// Weekdays that stand behind a date.
inline constexpr std::string_view weekdays_behind[] = {
    "（月）",   "（火）",   "（水）", "（木）",    "（金）", "（土）", "（日）", "(月)",      "(火)",
    "(水)",     "(木)",     "(金)",   "(土)",      "(日)",   "月曜日", "火曜日", "水曜日",    "木曜日",
    "金曜日",   "土曜日",   "日曜日", "星期一",    "星期二", "星期三", "星期四", "星期五",    "星期六",
    "星期日",   "星期天",   "周一",   "周二",      "周三",   "周四",   "周五",   "周六",      "周日",
    "월요일",   "화요일",   "수요일", "목요일",    "금요일", "토요일", "일요일", "Pazartesi", "Salı",
    "Çarşamba", "Perşembe", "Cuma",   "Cumartesi", "Pazar"};

/// What may stand between a date and a time, beside a comma and blanks.
inline constexpr std::string_view between_words[] = {"at",    "um",  "à",    "a las",  "às",  "alle ore",
                                                     "alle",  "в",   "о",    "om",     "kl.", "klockan",
                                                     "pukul", "lúc", "saat", "الساعة", "בשעה"};

/// Zone words that are recognised and never resolved: each has several meanings or depends on the season.
inline constexpr std::string_view zone_words[] = {
    "EST",  "EDT",  "CST",  "CDT", "MST",  "MDT", "PST",  "PDT", "BST", "IST", "JST",
    "KST",  "CET",  "CEST", "EET", "EEST", "WET", "WEST", "MSK", "SGT", "HKT", "AEST",
    "AEDT", "NZST", "NZDT", "BRT", "ART",  "WIB", "TRT",  "PT",  "ET",  "CT",  "MT"};

}  // namespace digestkit::outline
