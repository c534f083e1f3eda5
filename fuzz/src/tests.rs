//! The seeds, and changes of them by a fixed run of numbers: what every machine can do in seconds.

use super::TARGETS;

/// xorshift: the same changes each time.
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state as usize
}

fn changed(seed: &[u8], state: &mut u64) -> Vec<u8> {
    let mut out = seed.to_vec();
    for _ in 0..=next(state) % 3 {
        let at = next(state) % (out.len() + 1);
        match next(state) % 5 {
            0 => out.truncate(at),
            1 => out.insert(at, next(state) as u8),
            2 if at < out.len() => drop(out.remove(at)),
            3 => out.extend_from_slice(&seed[..at.min(seed.len())]),
            _ if at < out.len() => out[at] = next(state) as u8,
            _ => {}
        }
    }
    out
}

#[test]
fn seeds_and_changes_of_them_do_no_harm() {
    for (name, target) in TARGETS {
        let dir = format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut files: Vec<_> = std::fs::read_dir(&dir).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{dir}");
        let mut state = 0x9e37_79b9_7f4a_7c15;
        for file in files {
            let seed = std::fs::read(&file).unwrap();
            target(&seed);
            for _ in 0..500 {
                target(&changed(&seed, &mut state));
            }
        }
    }
}
