//! The one writer of the site's folder.
