//! The pages of the site: one file a page, twin of `templates/page/<name>.html`.
