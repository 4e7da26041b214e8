//! Numbers with decimals, as each language writes them.

use super::text::{Language, T};

impl T {
    /// `7,5` and `12 000` in Norwegian, `7.5` and `12 000` in English. Groups stand apart by a no-break space in all
    /// three, so that no sign between digits can be taken for the other language's decimal mark when it is written again.
    #[must_use]
    pub fn decimal(self, number: f64) -> String {
        let text = number.abs().to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let mut said = if number < 0.0 { "\u{2212}".to_owned() } else { String::new() };
        for (at, digit) in whole.char_indices() {
            if at > 0 && whole.len() > 4 && (whole.len() - at).is_multiple_of(3) {
                said.push('\u{a0}');
            }
            said.push(digit);
        }
        if !part.is_empty() {
            said.push(match self.lang() {
                Language::Bokmal | Language::Nynorsk => ',',
                Language::English => '.',
            });
            said.push_str(part);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_its_language_writes_it() {
        let [nb, nn, en] = Language::ALL.map(T);
        assert_eq!([nb.decimal(7.5), nn.decimal(7.5), en.decimal(7.5)], ["7,5", "7,5", "7.5"]);
        for (number, text) in
            [(12.0, "12"), (0.0, "0"), (1200.0, "1200"), (12000.0, "12\u{a0}000"), (-3.0, "\u{2212}3")]
        {
            assert_eq!(nb.decimal(number), text);
        }
        assert_eq!(nb.decimal(1_234_567.25), "1\u{a0}234\u{a0}567,25");
    }
}
