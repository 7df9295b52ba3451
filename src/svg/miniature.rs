//! A story in miniature: its steps side by side, however far apart in time, and the arrows between them, at any width.

use super::add;

/// How a miniature is drawn.
pub(crate) struct Look {
    height: i32,
    radius: &'static str,
    /// A story of more steps than this is drawn without dots.
    most_dots: usize,
}

/// Beside the steps of a story, each of which has its dot.
pub(crate) const BESIDE_STEPS: Look = Look {
    height: 40,
    radius: "4",
    most_dots: usize::MAX,
};

/// On a card.
pub(crate) const ON_A_CARD: Look = Look {
    height: 20,
    radius: "2.5",
    most_dots: 60,
};

/// How far an arrow over one step rises in the higher look, how much more over each further one, and how far at most.
const RISE: (i32, i32, i32) = (12, 5, 50);

/// An arrow of a story in miniature: from which step to which, and whether it is disputed.
pub(crate) type Leap = (usize, usize, bool);

/// A story of so many steps as an element for an HTML page; words beside it say the same.
pub(crate) fn miniature(steps: usize, arrows: &[Leap], look: &Look) -> String {
    let dots = if steps > look.most_dots { 0 } else { steps };
    let height = look.height;
    let base = height - height / 5 - 1;
    let steps = i32::try_from(steps).unwrap_or(i32::MAX / 1000).max(1);
    // In tenths of a per cent: a dot at an end is whole.
    let x = |step: usize| {
        let step = i32::try_from(step).unwrap_or(0);
        20 + 960 * step / (steps - 1).max(1)
    };
    let mut svg = format!(
        "<svg class=\"picture miniature\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\"><svg viewBox=\"0 0 1000 {height}\" \
         preserveAspectRatio=\"none\"><path class=\"thread\" vector-effect=\"non-scaling-stroke\" d=\"M20 {base}H980\"/>"
    );
    for &(from, to, disputed) in arrows {
        let (tail, head) = (x(from.min(to)), x(from.max(to)));
        let span = i32::try_from(from.abs_diff(to)).unwrap_or(0);
        let class = if disputed { "leap disputed" } else { "leap" };
        let line = if span < 2 {
            format!("M{tail} {base}H{head}")
        } else {
            let rise = RISE.2.min(RISE.0 + RISE.1 * span) * height / BESIDE_STEPS.height;
            format!(
                "M{tail} {base}Q{} {} {head} {base}",
                tail.midpoint(head),
                base - rise
            )
        };
        add(
            &mut svg,
            format_args!(
                "<path class=\"{class}\" vector-effect=\"non-scaling-stroke\" data-to=\"{}\" d=\"{line}\"/>",
                from.max(to)
            ),
        );
    }
    svg.push_str("</svg>");
    for step in 0..dots {
        let x = x(step);
        add(
            &mut svg,
            format_args!(
                "<circle cx=\"{}.{}%\" cy=\"{base}\" r=\"{}\"/>",
                x / 10,
                x % 10,
                look.radius
            ),
        );
    }
    svg.push_str("</svg>");
    svg
}
