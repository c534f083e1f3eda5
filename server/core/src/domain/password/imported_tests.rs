use super::*;

/// Every verifier.
const ALL: [Verifier; 10] = [
    Verifier::Argon2,
    Verifier::Bcrypt,
    Verifier::Drupal7,
    Verifier::Md5,
    Verifier::Md5Plain,
    Verifier::Md5Salted,
    Verifier::Pbkdf2,
    Verifier::Phpass,
    Verifier::Scrypt,
    Verifier::Sha2,
];

/// Hashes that other programs made: those of `Password1!` by OpenSSL and Python's hashlib, that of `password` by the
/// reference implementation of Argon2, and that of `Hello world!` of Drepper's specification of SHA-crypt's kind.
const HASHES: [(Verifier, &str, &str); 19] = [
    (
        Verifier::Argon2,
        "password",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
    ),
    (
        Verifier::Argon2,
        "password",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
    ),
    (Verifier::Drupal7, "Password1!", "$S$CsaltsaltWsA2pfVQFGwkLQ9UF9LzwMzNa4bwT.E0QbWntj01AEP"),
    (Verifier::Md5, "Password1!", "$1$saltstri$tyTbDrd3wClzd2qVlhe/j/"),
    (Verifier::Md5Plain, "Password1!", "0cef1fb10f60529028a71f58e54ed07b"),
    (Verifier::Md5Plain, "Password1!", "0CEF1FB10F60529028A71F58E54ED07B"),
    (Verifier::Md5Salted, "Password1!", "$md5salted-prefix$salt$kSBsixrmxJKr9jO5m+1P2g=="),
    (Verifier::Md5Salted, "Password1!", "$md5salted-suffix$salt$M8pIkApIi8t4eV1mTMXxHA=="),
    (Verifier::Pbkdf2, "Password1!", "$pbkdf2$1000$c2FsdHNhbHRzYWx0c2FsdA$jErnKSGy/BZCi9suPtARlunqjdg"),
    (
        Verifier::Pbkdf2,
        "Password1!",
        "$pbkdf2-sha224$1000$c2FsdHNhbHRzYWx0c2FsdA$UdEpc7rP0GFHmsIT3.61YskBxkNBcFKHXOUENg",
    ),
    (
        Verifier::Pbkdf2,
        "Password1!",
        "$pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$ChY5wiklPMJbg8m9hIWGFSTp2vVY2CO4p9/OcxOxSrI",
    ),
    (
        Verifier::Pbkdf2,
        "Password1!",
        "$pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA==$ChY5wiklPMJbg8m9hIWGFSTp2vVY2CO4p9/OcxOxSrI=",
    ),
    (
        Verifier::Pbkdf2,
        "Password1!",
        "$pbkdf2-sha384$1000$c2FsdHNhbHRzYWx0c2FsdA$kcDlALJh4F0uC1MZ2tNIEGxBbJicbzplPQn.ci0E.h3xedMAKD4z5ekM3X5LOmz/",
    ),
    (
        Verifier::Pbkdf2,
        "Password1!",
        "$pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA$oBTUN9EDdUI4aikPas577t2ZPmmCwkdQ.51OQg4RgpuHUBullZVOmpOtPbhMmwR/XVcKELyegD16TwKha8Yqrw",
    ),
    (Verifier::Phpass, "Password1!", "$P$9saltsaltlzQA74BUQWKgkzBHgPxB30"),
    (Verifier::Phpass, "Password1!", "$H$7saltsalt00pI7kWjxwdMMoIdnc.Mq1"),
    (
        Verifier::Scrypt,
        "Password1!",
        "$scrypt$ln=14,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$8kk1hbLmk+X1BNY+1pRrxySnogNsGlpghSBmpJ7aLeg",
    ),
    (Verifier::Sha2, "Password1!", "$5$saltstri$1gZL0gZR.XEzqAIdIxYycl.dZzOSqus8ecmvxmM.OG/"),
    (
        Verifier::Sha2,
        "Password1!",
        "$6$saltstri$PcGxPV6H/tm8LEmVnR1r33lsek.m6fnmG2zLJpKoPCzb/n.TUDnI/Be4Sy9D6Xf3mWN5uv3qh/I4QQXiguq/E1",
    ),
];

#[test]
fn verifies_the_hashes_of_other_programs() {
    for (verifier, password, hash) in HASHES {
        let imported = Imported::parse(hash).expect(hash);
        assert_eq!(imported.verifier(), verifier, "{hash}");
        assert!(imported.matches(password), "{hash}");
        assert!(!imported.matches("Password2!"), "{hash}");
    }
    let linux = HASHES[16].2.replace("$scrypt$", "$7$");
    assert!(matches!(Imported::parse(&linux), Some(Imported::Scrypt(hash)) if hash.to_string() == HASHES[16].2));
}

#[test]
fn accepts_what_is_enabled_and_bcrypt_in_every_case() {
    let bcrypt = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
    assert_eq!(check_hash(bcrypt, &[]), Ok(()));
    for (verifier, _, hash) in HASHES {
        assert_eq!(check_hash(hash, &[]), Err(InvalidHash::NotSupported), "{hash}");
        assert_eq!(check_hash(hash, &[verifier]), Ok(()), "{hash}");
        let others: Vec<_> = ALL.into_iter().filter(|other| *other != verifier).collect();
        assert_eq!(check_hash(hash, &others), Err(InvalidHash::NotSupported), "{hash}");
    }
}

#[test]
fn refuses_malformed_hashes_of_every_format() {
    let bcrypt = "N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
    let too_cheap_for_bcrypt = format!("$2a$03${bcrypt}");
    let unknown_bcrypt = format!("$2x$10${bcrypt}");
    for hash in [
        "",
        "$",
        "$$",
        "$nope$1$abc",
        "plain",
        "abc",
        "$2a$10$short",
        &too_cheap_for_bcrypt,
        &unknown_bcrypt,
        "$argon2d$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ",
        "$scrypt$ln=14,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA",
        "$pbkdf2-md5$1000$c2FsdA$aGFzaA",
        "$pbkdf2$many$c2FsdA$aGFzaA",
        "$pbkdf2$1000$c2FsdA",
        "$5$salt",
        "$6$rounds=many$salt$hash",
        "$6$rounds=5000$salt$hash$more",
        "$1$salt",
        "$P$9saltsalt",
        "$S$Csaltsalt",
        "$md5salted$salt$kSBsixrmxJKr9jO5m+1P2g==",
    ] {
        assert_eq!(check_hash(hash, &ALL), Err(InvalidHash::NotSupported), "{hash}");
    }
}

#[test]
fn refuses_costs_outside_of_the_limits() {
    let bcrypt = "N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
    let [cheap, costly] = ["04", "17"].map(|cost| format!("$2a${cost}${bcrypt}"));
    let argon2 =
        |costs: &str| format!("$argon2id$v=19${costs}$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    let scrypt =
        |costs: &str| format!("$scrypt${costs}$c2FsdHNhbHRzYWx0c2FsdA$8kk1hbLmk+X1BNY+1pRrxySnogNsGlpghSBmpJ7aLeg");
    let crypt =
        |id: &str, rounds: &str| format!("${id}$rounds={rounds}$saltstri$1gZL0gZR.XEzqAIdIxYycl.dZzOSqus8ecmvxmM.OG/");
    for hash in [
        cheap,
        costly,
        argon2("m=4096,t=2,p=1"),
        argon2("m=4194304,t=2,p=1"),
        argon2("m=65536,t=11,p=1"),
        argon2("m=65536,t=2,p=17"),
        scrypt("ln=4,r=8,p=1"),
        scrypt("ln=30,r=8,p=1"),
        scrypt("ln=14,r=1,p=1"),
        scrypt("ln=18,r=32,p=16"),
        crypt("5", "999"),
        crypt("6", "999999999"),
        "$pbkdf2-sha256$999$c2FsdA$aGFzaA".into(),
        "$pbkdf2-sha256$4294967295$c2FsdA$aGFzaA".into(),
        "$P$4saltsaltlzQA74BUQWKgkzBHgPxB30".into(),
        "$P$zsaltsaltlzQA74BUQWKgkzBHgPxB30".into(),
        "$S$zsaltsaltWsA2pfVQFGwkLQ9UF9LzwMzNa4bwT.E0QbWntj01AEP".into(),
    ] {
        assert_eq!(check_hash(&hash, &ALL), Err(InvalidHash::CostOutsideLimits), "{hash}");
    }
}

#[test]
fn verifiers_have_the_names_of_zitadels_configuration() {
    let names = serde_json::to_value(ALL).unwrap();
    let expected =
        ["argon2", "bcrypt", "drupal7", "md5", "md5plain", "md5salted", "pbkdf2", "phpass", "scrypt", "sha2"];
    assert_eq!(names, serde_json::json!(expected));
}
