//! Codes that other bodies keep: countries (ISO 3166-1), languages (ISO 639-1), licences (SPDX).

/// ISO 3166-1 alpha-3, all 249 codes. They change every few years.
const COUNTRIES: &str = "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR \
    BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG \
    COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH \
    FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY \
    HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM \
    KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL \
    MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR \
    NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU \
    SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA \
    TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB \
    VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// ISO 639-1, all 184 codes. A language that has one is written with it and not with three letters.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia \
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo \
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl \
    ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Whether this is the code of a country.
pub(super) fn is_country(code: &str) -> bool {
    code.len() == 3 && is_among(code, COUNTRIES)
}

/// Whether a code is in a list of codes of its length, in order, with one blank after each but the last.
fn is_among(code: &str, list: &str) -> bool {
    let step = code.len() + 1;
    let (mut low, mut high) = (0, (list.len() + 1) / step);
    while low < high {
        let middle = low.midpoint(high);
        match list.get(middle * step..middle * step + code.len()) {
            Some(known) if known < code => low = middle + 1,
            Some(known) if known == code => return true,
            _ => high = middle,
        }
    }
    false
}

/// Whether this may be a language tag (BCP 47): a known language of two letters or one of three, then script, region and
/// variants in their forms.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let Some(language) = parts.next() else {
        return false;
    };
    let known = match language.len() {
        2 => is_among(language, LANGUAGES),
        3 => language.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => false,
    };
    known
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Whether this is an SPDX licence expression with known licences.
pub(super) fn is_licence(text: &str) -> bool {
    spdx::Expression::parse(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, LANGUAGES, is_country, is_language};

    #[test]
    fn every_code_is_found_and_none_between_them() {
        assert!(COUNTRIES.split(' ').all(is_country));
        assert_eq!(COUNTRIES.split(' ').count(), 249);
        assert!(LANGUAGES.split(' ').all(is_language));
        assert_eq!(LANGUAGES.split(' ').count(), 184);
        let letters = || 'a'..='z';
        let pairs = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
        assert_eq!(pairs.filter(|pair| is_language(pair)).count(), 184);
        for wrong in ["", "A", "AAA", "ABX", "ZZZ", "mex", "ME", "EX ", "MEXI"] {
            assert!(!is_country(wrong), "{wrong}");
        }
    }

    #[test]
    fn every_country_and_language_has_a_name_in_each_language() {
        for language in crate::message::LANGUAGES {
            let countries = COUNTRIES.split(' ').map(|code| ("browse-country", code));
            let languages = LANGUAGES
                .split(' ')
                .map(|code| ("source-language-name", code));
            for (family, code) in countries.chain(languages) {
                let name = language.find(&format!("{family}-{code}"));
                assert!(name.is_some(), "{}: {code} has no name", language.tag);
            }
        }
    }
}
