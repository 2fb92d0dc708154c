//! How wide a text is, and where it is broken.

use unicode_width::UnicodeWidthChar as _;

/// About how wide a text is, in a wide font (the letters of DejaVu Sans), since no fonts are read.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars()
        .map(|c| match c.width() {
            Some(2) => 1.0,
            Some(0) | None => 0.0,
            _ => match c {
                'M' | 'W' | 'm' | 'Ж' | 'М' | 'Ш' | 'Щ' | 'Ю' | 'ж' | 'ш' | 'щ' | 'ф' | 'ю'
                | '—' => 0.95,
                'w' | 'м' | 'ы' => 0.8,
                c if c.is_uppercase() => 0.73,
                'i' | 'j' | 'l' | ' ' | '\u{a0}' | '.' | ',' | ':' | ';' => 0.34,
                't' | 'f' | 'r' | '(' | ')' | '-' => 0.42,
                _ => 0.63,
            },
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

    #[test]
    fn widths_are_those_of_a_wide_font() {
        // Measured in DejaVu Sans at 100 units.
        for (text, real) in [
            ("Туркменистан", 750.0),
            ("Turkmenistan", 674.0),
            ("43.8", 225.0),
        ] {
            let guess = width(text, 100.0);
            assert!(
                guess >= real * 0.99 && guess < real * 1.12,
                "{text}: {guess}"
            );
        }
    }
}
