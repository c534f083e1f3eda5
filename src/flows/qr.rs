//! QR codes as SVG.

use fast_qr::{ECL, QRBuilder};
/// The quiet zone around a code, in modules (ISO/IEC 18004 §9.1).
const QUIET: usize = 4;

/// A QR code of `text` as an SVG document that scales to its container: black on white, whatever the page's colours, so
/// that every camera reads it. `None` when the text is too long for any code (2,331 bytes).
#[must_use]
pub fn qr_svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let dark = |x: usize| x < code.size && code.data.get(y * code.size + x).is_some_and(|m| m.value());
            let length = (x..).take_while(|x| dark(*x)).count();
            if length > 0 {
                // One line per run of dark modules: M4 4h7v1h-7z
                for (letter, number) in [("M", x + QUIET), (" ", y + QUIET), ("h", length), ("v1h-", length)] {
                    path.push_str(letter);
                    push_number(&mut path, number);
                }
                path.push('z');
            }
            x += length + 1;
        }
    }
    let mut across = String::new();
    push_number(&mut across, side);
    let s = across.as_str();
    let head =
        ["<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", s, " ", s, "\" shape-rendering=\"crispEdges\">"];
    let ground = ["<path fill=\"#fff\" d=\"M0 0h", s, "v", s, "H0z\"/>"];
    Some([head.concat(), ground.concat(), "<path d=\"".into(), path, "\"/></svg>".into()].concat())
}

/// The digits of a number; `core::fmt` would be most of the module.
fn push_number(text: &mut String, number: usize) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_modules_of_a_code_are_drawn_where_they_are() {
        let text = "otpauth://totp/ZITADEL:mia?secret=JBSWY3DPEHPK3PXP&issuer=ZITADEL";
        let svg = qr_svg(text).unwrap();
        let code = QRBuilder::new(text).ecl(ECL::M).build().unwrap();
        // Every run of the path, read back.
        let path = svg.split(" d=\"").nth(2).unwrap().split('"').next().unwrap();
        let mut drawn = vec![false; code.size * code.size];
        for run in path.split('M').skip(1) {
            let (start, rest) = run.split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let length: usize = rest.split('v').next().unwrap().parse().unwrap();
            let at = (y.parse::<usize>().unwrap() - QUIET) * code.size + x.parse::<usize>().unwrap() - QUIET;
            drawn[at..at + length].fill(true);
        }
        let modules: Vec<bool> = code.data.iter().take(drawn.len()).map(|m| m.value()).collect();
        assert_eq!(drawn, modules);
    }

    #[test]
    fn text_that_fits_no_code_is_none() {
        assert!(qr_svg(&"x".repeat(2331)).is_some());
        assert!(qr_svg(&"x".repeat(3000)).is_none());
    }
}
