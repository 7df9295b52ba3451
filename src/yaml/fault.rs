//! What the YAML reader found wrong, in words for people who write records.

use granit_parser::{ErrorKind, ScanError};

use crate::message;
use crate::message::Message;

pub(super) fn fault(error: &ScanError) -> Message {
    use ErrorKind as Kind;
    match error.kind() {
        Kind::UnexpectedEof
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::UnexpectedEofBlockSequence
        | Kind::UnexpectedEofBlockMapping => message!("invalid-yaml.end"),
        Kind::ExpectedNodeContent
        | Kind::UnexpectedEndOfPlainScalar
        | Kind::PlainScalarStartsWithDashFlowIndicator => message!("invalid-yaml.no-value"),
        Kind::ExpectedBlockMappingKey => message!("invalid-yaml.no-key"),
        Kind::ExpectedBlockSequenceEntry => message!("invalid-yaml.no-item"),
        Kind::ExpectedFlowMappingSeparator => message!("invalid-yaml.in-braces"),
        Kind::ExpectedFlowSequenceSeparator => message!("invalid-yaml.in-brackets"),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => message!("invalid-yaml.no-colon"),
        Kind::MappingKeyNotAllowed
        | Kind::MappingValueNotAllowed
        | Kind::FlowMappingValueAdjacentCollection
        | Kind::InvalidColonPlacement => message!("invalid-yaml.colon-here"),
        Kind::BlockEntryInFlowCollection | Kind::BlockSequenceEntryNotAllowed => {
            message!("invalid-yaml.dash-here")
        }
        Kind::ExpectedWhitespace
        | Kind::CommentNotSeparated
        | Kind::InvalidBlockEntryWhitespace
        | Kind::InvalidMappingValueWhitespace => message!("invalid-yaml.space"),
        Kind::InvalidIndentation | Kind::InvalidFlowScalarIndent => {
            message!("invalid-yaml.line-indentation")
        }
        Kind::InvalidBlockScalarIndent | Kind::InvalidQuotedScalarIndent => {
            message!("invalid-yaml.text-indentation")
        }
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabAtBlockScalarStart
        | Kind::TabInPlainScalar => message!("invalid-yaml.tab-here"),
        Kind::CommentInterceptedScalar => message!("invalid-yaml.comment-in-text"),
        Kind::ZeroBlockScalarIndent | Kind::InvalidBlockScalarHeader => {
            message!("invalid-yaml.after-bar")
        }
        Kind::UnclosedQuotedScalar => message!("invalid-yaml.quote"),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            message!("invalid-yaml.early-quote")
        }
        Kind::DocumentIndicatorInQuotedScalar => message!("invalid-yaml.document-in-quotes"),
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => message!("invalid-yaml.escape"),
        Kind::UnexpectedCharacter { character: '`' } => message!("invalid-yaml.backtick"),
        Kind::UnexpectedCharacter { character } if character.is_control() => message!(
            "invalid-yaml.control",
            code = format!("U+{:04X}", u32::from(*character))
        ),
        Kind::UnexpectedCharacter { character } => message!("invalid-yaml.sign", sign = *character),
        Kind::UnclosedFlowCollection { open } => {
            message!("invalid-yaml.open-bracket", bracket = *open)
        }
        Kind::MisplacedFlowCollectionEnd => message!("invalid-yaml.closing-bracket"),
        Kind::MismatchedFlowCollectionEnd { open, close } => {
            message!("invalid-yaml.other-bracket", open = *open, close = *close)
        }
        Kind::RecursionLimitExceeded => message!("invalid-yaml.depth"),
        Kind::UnknownAnchor => message!("invalid-yaml.alias"),
        Kind::MissingAnchorOrAliasName => message!("invalid-yaml.no-alias-name"),
        Kind::ExpectedTagBang
        | Kind::InvalidTagTerminator
        | Kind::MissingTagUri
        | Kind::UnclosedVerbatimTag
        | Kind::InvalidTagEscape
        | Kind::InvalidTagUtf8LeadingByte
        | Kind::InvalidTagUtf8TrailingByte
        | Kind::InvalidTagUtf8
        | Kind::InvalidGlobalTagCharacter
        | Kind::UndeclaredTagHandle => message!("invalid-yaml.tag"),
        Kind::DuplicateVersionDirective
        | Kind::UnsupportedYamlMajorVersion
        | Kind::DuplicateTagDirective
        | Kind::MissingDocumentEndBeforeDirective
        | Kind::ExpectedTagDirectiveBang
        | Kind::InvalidDirectiveTerminator
        | Kind::DirectiveDisallowed
        | Kind::MissingYamlVersionSeparator
        | Kind::MissingDirectiveName
        | Kind::InvalidDirectiveName
        | Kind::DirectiveByteLimitExceeded { .. }
        | Kind::TooManyReservedDirectiveParams { .. }
        | Kind::YamlVersionTooLong
        | Kind::MissingYamlVersion
        | Kind::InvalidTagDirectiveTerminator => message!("invalid-yaml.directive"),
        Kind::ExpectedDocumentStart | Kind::InvalidDocumentEnd => {
            message!("invalid-yaml.after-document")
        }
        Kind::BomInsideDocument => message!("invalid-yaml.byte-order-mark"),
        _ => Message::verbatim(error.info()),
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::read;

    /// A kind of fault that is not known here would be shown in English to everybody.
    #[test]
    fn every_fault_has_words_of_our_own() {
        for text in [
            "a: [b",
            "a: {b",
            "a: 'b",
            "a: *b",
            "a: &",
            "a: @b",
            "a: b\n c: d",
            "a:\n\t- b",
            "a: 'b' c",
            "a: \"b\\q\"",
            "a: \"\\ud800\"",
            "a: }",
            "a: [b}",
            "a: !<b",
            "%YAML 3.0\n---\na",
            "%",
            "a: |x\n b",
            "a: |\n    b\n  c\n",
            "a: |\n\tb",
            "a: 'b\n---\nc'",
            "a: b: c",
            "a: - b",
            "- a\nb: c",
            "a: b\n- c",
            "? a\n b",
            "a: b # c\n  d",
            "a: 'b'#c",
            "a: b\n...\nc",
            "a\n---\nb",
            "a: \0",
            "{a: [}]",
            "a: [-]",
        ] {
            if let Err(error) = read(text) {
                assert!(!error.message.id().is_empty(), "{text}: {error:?}");
            }
        }
    }
}
