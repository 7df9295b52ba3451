//! The address at which readers reach the editors by mail.

use super::site_address::is_host_label;

/// What an address looks like, for JSON Schemas: what [`is_mail_address`] accepts.
pub(crate) const MAIL: &str = "^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$";

/// Whether mail can be sent to this: a name of letters that every program takes, at a whole name of a host.
pub(crate) fn is_mail_address(address: &str) -> bool {
    let Some((name, host)) = address.split_once('@') else {
        return false;
    };
    let is_letter =
        |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_{|}~-".contains(&byte);
    !name.is_empty()
        && name.bytes().all(is_letter)
        && host.contains('.')
        && host.split('.').all(is_host_label)
}
