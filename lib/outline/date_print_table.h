// SPDX-License-Identifier: MIT
// How dates are printed, by language: data only, in the forms of newspapers. Month names are the first of
// each row in date_words.h.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace digestkit::outline {

enum class DateOrder : std::uint8_t { day_first, month_first, year_first };
enum class Clock : std::uint8_t { colon, dot, half_days };  ///< 18:30, 18.30, 6:30 PM

struct DatePrint {
    std::string_view lang;
    DateOrder order;
    Clock clock;
    std::string_view only_day;                 ///< of a day whose month stands elsewhere
    std::string_view day_month;                ///< without the year
    std::string_view date;                     ///< with the year
    std::string_view month_year;               ///< without the day
    std::string_view with_time;                ///< {0}: date, {1}: time
    std::string_view with_weekday;             ///< {0}: weekday, {1}: date
    std::string_view narrow_dash, wide_dash;   ///< between two days of one month, and between two dates
    std::array<std::string_view, 7> weekdays;  ///< from Monday, as at the start of a line
};

// Arguments of the patterns: {0} day, {1} name of the month, {2} year, {3} number of the month.
inline constexpr DatePrint date_prints[] = {
    // clang-format off
    {"en", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}},
    {"en-US", DateOrder::month_first, Clock::half_days, "{0}", "{1} {0}", "{1} {0}, {2}", "{1} {2}",
     "{0}, {1}", "{0}, {1}", "–", " – ",
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}},
    {"it", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0} {1}", "–", " – ",
     {"Lunedì", "Martedì", "Mercoledì", "Giovedì", "Venerdì", "Sabato", "Domenica"}},
    {"fr", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0} à {1}",
     "{0} {1}", "–", " – ",
     {"Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"}},
    {"es", DateOrder::day_first, Clock::colon, "{0}", "{0} de {1}", "{0} de {1} de {2}", "{1} de {2}",
     "{0}, {1}", "{0}, {1}", "–", " – ",
     {"Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"}},
    {"pt", DateOrder::day_first, Clock::colon, "{0}", "{0} de {1}", "{0} de {1} de {2}", "{1} de {2}",
     "{0} às {1}", "{0}, {1}", "–", " – ",
     {"Segunda-feira", "Terça-feira", "Quarta-feira", "Quinta-feira", "Sexta-feira", "Sábado", "Domingo"}},
    {"de", DateOrder::day_first, Clock::colon, "{0}.", "{0}. {1}", "{0}. {1} {2}", "{1} {2}", "{0}, {1} Uhr",
     "{0}, {1}", "–", " – ",
     {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"}},
    {"nl", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0} om {1}",
     "{0} {1}", "–", " – ",
     {"Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag"}},
    {"sv", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0} kl. {1}",
     "{0} {1}", "–", " – ",
     {"Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"}},
    {"pl", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"Poniedziałek", "Wtorek", "Środa", "Czwartek", "Piątek", "Sobota", "Niedziela"}},
    {"ru", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"}},
    {"uk", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"Понеділок", "Вівторок", "Середа", "Четвер", "П’ятниця", "Субота", "Неділя"}},
    {"tr", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{1} {0}", "–", " – ",
     {"Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"}},
    {"id", DateOrder::day_first, Clock::dot, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"}},
    {"vi", DateOrder::day_first, Clock::colon, "{0}", "{0} tháng {3}", "{0} tháng {3} năm {2}",
     "Tháng {3} năm {2}", "{0} lúc {1}", "{0}, {1}", "–", " – ",
     {"Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"}},
    {"ja", DateOrder::year_first, Clock::colon, "{0}日", "{3}月{0}日", "{2}年{3}月{0}日", "{2}年{3}月",
     "{0} {1}", "{1}（{0}）", "～", "～",
     {"月", "火", "水", "木", "金", "土", "日"}},
    {"zh-Hans", DateOrder::year_first, Clock::colon, "{0}日", "{3}月{0}日", "{2}年{3}月{0}日", "{2}年{3}月",
     "{0} {1}", "{1} {0}", "至", "至",
     {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"}},
    {"zh-Hant", DateOrder::year_first, Clock::colon, "{0}日", "{3}月{0}日", "{2}年{3}月{0}日", "{2}年{3}月",
     "{0} {1}", "{1} {0}", "至", "至",
     {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"}},
    {"ko", DateOrder::year_first, Clock::colon, "{0}일", "{3}월 {0}일", "{2}년 {3}월 {0}일", "{2}년 {3}월",
     "{0} {1}", "{1} {0}", "~", " ~ ",
     {"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"}},
    {"ar", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}، {1}",
     "{0}، {1}", "–", " – ",
     {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"}},
    {"he", DateOrder::day_first, Clock::colon, "{0}", "{0} ב{1}", "{0} ב{1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "שבת", "יום ראשון"}},
    {"fa", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}، {1}",
     "{0}، {1}", "–", " – ",
     {"دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"}},
    {"hi", DateOrder::day_first, Clock::colon, "{0}", "{0} {1}", "{0} {1} {2}", "{1} {2}", "{0}, {1}",
     "{0}, {1}", "–", " – ",
     {"सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"}},
    // Thai dates count years from 543 years earlier, and a reader could not tell which is meant: digits alone
    // leave no doubt.
    {"th", DateOrder::year_first, Clock::colon, "{2}-{3:02}-{0}", "{2}-{3:02}-{0}", "{2}-{3:02}-{0}",
     "{2}-{3:02}", "{0} {1}", "{0} {1}", " – ", " – ",
     {"วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์"}},
    // clang-format on
};

/// Names of months that stand alone, where they differ from those behind a day.
struct MonthsAlone {
    std::string_view lang;
    std::array<std::string_view, 12> names;
};
inline constexpr MonthsAlone months_alone[] = {
    {"ru",
     {"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
      "декабрь"}},
    {"uk",
     {"січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень",
      "жовтень", "листопад", "грудень"}},
    {"pl",
     {"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
      "październik", "listopad", "grudzień"}},
};

}  // namespace digestkit::outline
