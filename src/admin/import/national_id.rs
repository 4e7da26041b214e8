//! National identity numbers, known by their form: they have no place here, whatever the heading says (I14, settled 9).

/// Whether this is the form of a national identity number: eleven digits, a day that can be (also of D-numbers and made-up
/// people), and both control digits right. Excel takes the first nought away: ten digits count with it put back.
#[must_use]
pub fn is_one(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter(|c| !is_gap(*c)).map_while(|c| c.to_digit(10)).collect();
    if digits.len() != text.chars().filter(|c| !is_gap(*c)).count() {
        return false;
    }
    match digits.len() {
        11 => has_form(&digits),
        10 => has_form(&[&[0], digits.as_slice()].concat()),
        _ => false,
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '-' || c == '.'
}

fn has_form(digits: &[u32]) -> bool {
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]);
    let day = if day > 40 { day - 40 } else { day };
    let month = match month {
        41..=52 => month - 40,
        66..=77 => month - 65,
        81..=92 => month - 80,
        month => month,
    };
    let most = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=most).contains(&day)
        && digits[9] == control(digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2])
        && digits[10] == control(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
}

/// Ten, which is no digit, when the number cannot be given to anybody.
fn control(digits: &[u32], weights: &[u32]) -> u32 {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11
}

/// Whether a column holds them. One number in a hundred has the form by chance, so an employer's own eleven digits are
/// not taken for it: half of those as long must have the form.
#[must_use]
pub fn fill<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut as_long, mut formed) = (0, 0);
    for cell in cells {
        let length = cell.chars().filter(char::is_ascii_digit).count();
        if (10..=11).contains(&length) && cell.chars().all(|c| c.is_ascii_digit() || is_gap(c)) {
            as_long += 1;
            formed += usize::from(is_one(cell));
        }
    }
    formed > 0 && formed * 2 >= as_long
}

/// Whether one stands inside a text, as in «Lunde 01019012345».
#[must_use]
pub fn stands_in(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 11
        && text
            .split(|c: char| !c.is_ascii_digit() && !is_gap(c))
            .any(|run| run.chars().filter(char::is_ascii_digit).count() == 11 && is_one(run))
}

#[cfg(test)]
pub(super) fn made_up(day: u32, month: u32, rest: u32) -> Option<String> {
    let start = format!("{day:02}{month:02}{rest:05}");
    let mut digits: Vec<u32> = start.chars().filter_map(|c| c.to_digit(10)).collect();
    digits.push(control(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2]));
    digits.push(control(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]));
    (digits[9] < 10 && digits[10] < 10).then(|| digits.iter().map(u32::to_string).collect())
}
