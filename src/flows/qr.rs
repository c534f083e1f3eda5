//! QR codes as SVG.

use qrcodegen_no_heap::{QrCode, QrCodeEcc, Version};

/// The quiet zone around a code, in modules (ISO/IEC 18004 §9.1).
const QUIET: usize = 4;

/// The bytes that the crate works in: enough for the largest code.
type Buffer = [u8; Version::MAX.buffer_len()];

/// A QR code of `text` as an SVG document that scales to its container: black on white, whatever the page's colours, so
/// that every camera reads it. `None` when the text is too long for any code (2,331 bytes).
#[must_use]
pub fn qr_svg(text: &str) -> Option<String> {
    let (mut work, mut out): (Buffer, Buffer) = ([0; _], [0; _]);
    let code = encode(text, &mut work, &mut out)?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            // Outside of the code, all modules are light.
            let length = (x..).take_while(|x| code.get_module(*x, y)).count();
            if length > 0 {
                // One line per run of dark modules: M4 4h7v1h-7z
                for (letter, number) in
                    [("M", x as usize + QUIET), (" ", y as usize + QUIET), ("h", length), ("v1h-", length)]
                {
                    path.push_str(letter);
                    push_number(&mut path, number);
                }
                path.push('z');
            }
            x += length as i32 + 1;
        }
    }
    let side = size as usize + 2 * QUIET;
    let mut across = String::new();
    push_number(&mut across, side);
    let mut svg = String::new();
    for part in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
        &across,
        " ",
        &across,
        "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h",
        &across,
        "v",
        &across,
        "H0z\"/><path d=\"",
        &path,
        "\"/></svg>",
    ] {
        svg.push_str(part);
    }
    Some(svg)
}

/// The smallest code of medium error correction, which a seventh of its modules may be wrong in. Of bytes, whatever they
/// are: addresses have small letters, which the denser modes do not have.
fn encode<'a>(text: &str, work: &mut Buffer, out: &'a mut Buffer) -> Option<QrCode<'a>> {
    work.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    QrCode::encode_binary(work, text.len(), out, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false).ok()
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
        let (mut work, mut out) = ([0; _], [0; _]);
        let code = encode(text, &mut work, &mut out).unwrap();
        let size = code.size() as usize;
        // Every run of the path, read back.
        let path = svg.split(" d=\"").nth(2).unwrap().split('"').next().unwrap();
        let mut drawn = vec![false; size * size];
        for run in path.split('M').skip(1) {
            let (start, rest) = run.split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let length: usize = rest.split('v').next().unwrap().parse().unwrap();
            let at = (y.parse::<usize>().unwrap() - QUIET) * size + x.parse::<usize>().unwrap() - QUIET;
            drawn[at..at + length].fill(true);
        }
        let sides = 0..code.size();
        let modules: Vec<bool> = sides
            .clone()
            .flat_map(|y| sides.clone().map(move |x| (x, y)))
            .map(|(x, y)| code.get_module(x, y))
            .collect();
        assert_eq!(drawn, modules);
    }

    #[test]
    fn text_that_fits_no_code_is_none() {
        assert!(qr_svg(&"x".repeat(2331)).is_some());
        assert!(qr_svg(&"x".repeat(3000)).is_none());
    }
}
