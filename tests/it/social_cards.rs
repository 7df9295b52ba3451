//! Share cards: the same words are the same bytes, small ones; what cannot be spelt has no card.

use throughline::social_card::Card;

fn card(title: &str) -> Card {
    Card {
        date: "between 5 and 12 October 2022".to_owned(),
        kind: "Acción conjunta".to_owned(),
        title: title.to_owned(),
        name: "Política migratoria de Estados Unidos, México y Venezuela".to_owned(),
        ..Card::default()
    }
}

#[test]
fn a_card_repeats_and_is_small() {
    for (title, most) in [
        ("Visit", 12_000),
        (
            "México anuncia la reanudación de los vuelos de repatriación a Venezuela, ¿y después?",
            25_000,
        ),
        (&"Long titles go on and on ".repeat(20), 40_000),
    ] {
        let card = card(title).spelt().unwrap();
        let png = card.png().unwrap();
        assert_eq!(png, card.png().unwrap());
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(png[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
        assert!(png.len() < most, "{title}: {} bytes", png.len());
    }
}

#[test]
fn what_the_fonts_lack_is_not_drawn_as_boxes() {
    assert_eq!(
        card("Ở Việt\u{a0}Nam\u{2011}").spelt().unwrap().title,
        "O Viet Nam-"
    );
    assert!(card("Визит").spelt().is_none());
    assert!(card("زيارة").spelt().is_none());
}
