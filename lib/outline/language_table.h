// SPDX-License-Identifier: MIT
// Names that people write for languages, and the codes that name one (ISO 639-1, and the usual ones of
// 639-3): data only.
#pragma once

#include <string_view>

namespace digestkit::outline {

struct LanguageName {
    std::string_view tag;
    std::string_view name;
};

inline constexpr LanguageName language_names[] = {
    {"en", "English"},
    {"en", "英文"},
    {"en", "英语"},
    {"en", "英語"},
    {"en", "영어"},
    {"en", "Englisch"},
    {"en", "Anglais"},
    {"en", "Inglés"},
    {"en", "Английский"},
    {"en", "İngilizce"},
    {"zh", "Chinese"},
    {"zh", "中文"},
    {"zh", "中国語"},
    {"zh", "汉语"},
    {"zh", "漢語"},
    {"zh", "중국어"},
    {"zh", "Chinesisch"},
    {"zh", "Chinois"},
    {"zh", "Chino"},
    {"zh", "Китайский"},
    {"zh-Hans", "Simplified Chinese"},
    {"zh-Hans", "Chinese Simplified"},
    {"zh-Hans", "简体中文"},
    {"zh-Hans", "简体"},
    {"zh-Hans", "簡體中文"},
    {"zh-Hans", "中文简体"},
    {"zh-Hant", "Traditional Chinese"},
    {"zh-Hant", "Chinese Traditional"},
    {"zh-Hant", "繁體中文"},
    {"zh-Hant", "繁體"},
    {"zh-Hant", "繁体中文"},
    {"zh-Hant", "正體中文"},
    {"yue", "Cantonese"},
    {"yue", "粵語"},
    {"yue", "粤语"},
    {"ja", "Japanese"},
    {"ja", "日本語"},
    {"ja", "日语"},
    {"ja", "日文"},
    {"ja", "일본어"},
    {"ja", "Japanisch"},
    {"ja", "Japonais"},
    {"ja", "Japonés"},
    {"ja", "Японский"},
    {"ja", "JP"},
    {"ko", "Korean"},
    {"ko", "한국어"},
    {"ko", "韩语"},
    {"ko", "韓文"},
    {"ko", "韓国語"},
    {"ko", "Koreanisch"},
    {"ko", "KR"},
    {"es", "Spanish"},
    {"es", "Español"},
    {"es", "西班牙语"},
    {"es", "スペイン語"},
    {"es", "Spanisch"},
    {"fr", "French"},
    {"fr", "Français"},
    {"fr", "法语"},
    {"fr", "フランス語"},
    {"fr", "Französisch"},
    {"de", "German"},
    {"de", "Deutsch"},
    {"de", "德语"},
    {"de", "ドイツ語"},
    {"de", "Allemand"},
    {"it", "Italian"},
    {"it", "Italiano"},
    {"pt", "Portuguese"},
    {"pt", "Português"},
    {"pt-BR", "Brazilian Portuguese"},
    {"ru", "Russian"},
    {"ru", "Русский"},
    {"ru", "俄语"},
    {"uk", "Ukrainian"},
    {"uk", "Українська"},
    {"tr", "Turkish"},
    {"tr", "Türkçe"},
    {"vi", "Vietnamese"},
    {"vi", "Tiếng Việt"},
    {"id", "Indonesian"},
    {"id", "Bahasa Indonesia"},
    {"th", "Thai"},
    {"th", "ไทย"},
    {"hi", "Hindi"},
    {"hi", "हिन्दी"},
    {"ar", "Arabic"},
    {"ar", "العربية"},
    {"ar", "عربي"},
    {"he", "Hebrew"},
    {"he", "עברית"},
    {"fa", "Persian"},
    {"fa", "فارسی"},
    {"nl", "Dutch"},
    {"nl", "Nederlands"},
    {"pl", "Polish"},
    {"pl", "Polski"},
    {"sv", "Swedish"},
    {"sv", "Svenska"},
    {"da", "Danish"},
    {"da", "Dansk"},
    {"nb", "Norwegian"},
    {"nb", "Norsk"},
    {"fi", "Finnish"},
    {"fi", "Suomi"},
    {"cs", "Czech"},
    {"cs", "Čeština"},
    {"el", "Greek"},
    {"el", "Ελληνικά"},
    {"hu", "Hungarian"},
    {"hu", "Magyar"},
    {"ro", "Romanian"},
    {"ro", "Română"},
};

/// Every code of ISO 639-1, and of ISO 639-3 those that digests are seen to use; one blank around each.
inline constexpr std::string_view language_codes =
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv "
    "dz ee el en"
    " eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is "
    "it iu iw ja"
    " ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr "
    "ms mt my na"
    " nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk "
    "sl sm sn so"
    " sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za "
    "zh zu"
    " arz ast bho ceb ckb cmn eng fil fra deu gsw haw hak hmn ita jpn kor lzh mai mul nan nds por rus sco "
    "spa tur und vie"
    " wuu yue zho zxx ";

}  // namespace digestkit::outline
