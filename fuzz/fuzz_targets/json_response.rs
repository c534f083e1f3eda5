#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| zitadel_fuzz::json_response(data));
