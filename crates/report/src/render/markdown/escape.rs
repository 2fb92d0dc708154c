//! Text in which nothing becomes markup by chance.

use super::is_web;

/// A text in which nothing is markup.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '^' | '@'
            | '#' | '!' => {
                out.push('\\');
                out.push(c);
            }
            // A line break would end a row of a table or a footnote.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push(' '),
            c => out.push(c),
        }
    }
    // Bare addresses would become links.
    out.replace("://", ":\\//").replace("www.", "www\\.")
}

/// A text at the start of a block, where `-`, `+`, `=` and `1.` would be markup.
pub(super) fn at_start(text: &str) -> String {
    let text = text.trim_start();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if digits > 0 && digits <= 9 && rest.starts_with(['.', ')']) {
        let number = text.strip_suffix(rest).unwrap_or("");
        return format!("{number}\\{rest}");
    }
    if text.starts_with(['-', '+', '=', ':', '"', '(']) && !text.starts_with("– ") {
        return format!("\\{text}");
    }
    text.to_owned()
}

pub(super) fn emphasised(mark: &str, text: &str) -> String {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        String::new()
    } else {
        format!("{mark}{trimmed}{mark}")
    }
}

/// A text as code: the fence is longer than any run of backticks in it.
pub(super) fn code(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    // In a table even code must not have a bare `|`.
    let text = text.replace('|', "\\|");
    format!("{fence}{pad}{text}{pad}{fence}")
}

pub(super) fn link(url: &str, text: &str) -> String {
    if !(is_web(url) || url.starts_with('#')) {
        return text.to_owned();
    }
    let mut safe = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '(' | ')' | '<' | '>' | '\\' | '|' | '`' | '*' | '_' | '~' | '"' | ' ' => {
                for byte in c.to_string().bytes() {
                    if c == '_' {
                        safe.push('_');
                    } else {
                        safe.push_str(&format!("%{byte:02X}"));
                    }
                }
            }
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    format!("[{text}]({safe})")
}
