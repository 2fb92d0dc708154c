//! How wide a text is, and where it is broken.

use unicode_width::UnicodeWidthChar as _;

/// About how wide a text is: no fonts are read, so this errs on the wide side.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars()
        .map(|c| match c.width() {
            Some(2) => 1.0,
            Some(0) | None => 0.0,
            _ if c.is_uppercase() => 0.68,
            _ if matches!(
                c,
                'i' | 'j' | 'l' | 't' | 'f' | ' ' | '.' | ',' | '\u{a0}' | '(' | ')'
            ) =>
            {
                0.33
            }
            _ if matches!(c, 'm' | 'w' | 'ш' | 'щ' | 'ж' | 'м' | 'ю' | 'ы') => 0.82,
            _ => 0.57,
        })
        .sum::<f64>()
        * size
}

/// Lines that are at most so wide, broken at spaces, or anywhere where there are none.
pub(crate) fn wrap(text: &str, most: f64, size: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive([' ', '、', '，', '；', '：', '。']) {
        if !line.is_empty() && width(line.trim_end(), size) + width(word.trim_end(), size) > most {
            lines.push(std::mem::take(&mut line));
        }
        if width(word, size) <= most {
            line.push_str(word);
            continue;
        }
        for c in word.chars() {
            let full = width(&line, size) + width(c.encode_utf8(&mut [0; 4]), size) > most;
            // No line starts with what closes something.
            if full && !line.is_empty() && !"、，；：。）》”".contains(c) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line);
    lines
        .iter()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_spaces_and_inside_long_words() {
        assert_eq!(wrap("one two", 30.0, 14.0), ["one", "two"]);
        assert!(wrap("哈萨克斯坦哈萨克斯坦", 60.0, 14.0).len() >= 3);
        assert_eq!(wrap("一二三四、五", 60.0, 14.0), ["一二三四、", "五"]);
        assert!(wrap("", 60.0, 14.0).is_empty());
        assert_eq!(wrap("х", 1.0, 14.0), ["х"]);
    }
}
