//! Fields that had another key in an earlier format: only one of the two counts.

use super::field_path::FieldPath;
use super::field_type::Schema;
use crate::diag::Diagnostic;
use crate::format_rules;
use crate::message;
use crate::yaml::{Key, Node};

/// Takes away a field's second value, where both its names are there.
pub(super) fn drop_second(
    entries: &mut Vec<(Key<'_>, Node<'_>)>,
    object: &Schema,
    way: &FieldPath<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    for field in object.fields.iter() {
        let Some(former) = field.former_name else {
            continue;
        };
        let named = entries.iter().enumerate();
        let mut named = named.filter(|(_, (key, _))| field.is_named(&key.text));
        let (Some((_, (first, _))), Some((second, (key, _)))) = (named.next(), named.next()) else {
            continue;
        };
        findings.push(
            Diagnostic::new(
                &format_rules::DUPLICATE_KEY,
                way.place().name(&key.text).on_key(),
                message!(
                    "duplicate-key.former-name",
                    former = former,
                    name = field.name
                ),
            )
            .help(message!(
                "duplicate-key.help-former-name",
                name = field.name
            ))
            .related(
                way.place().name(&first.text).on_key(),
                message!("duplicate-key.first"),
            ),
        );
        entries.remove(second);
    }
}
