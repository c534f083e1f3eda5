//! Deadlines that clients set for a call: `grpc-timeout`, as each of ZITADEL's three readers of it has it, and Connect's
//! `connect-timeout-ms`.

use crate::refusal::{Code, Refusal};
use axum::http::HeaderMap;
use std::time::Duration;
use zitadel_login::runtime;

/// How long a call may take; without a deadline it may take as long as it needs.
pub(super) type Deadline = Option<Duration>;

/// The deadline of a call over gRPC or gRPC-Web to connect-go.
///
/// # Errors
/// INVALID_ARGUMENT for a malformed one.
pub(super) fn of_connect_go(headers: &HeaderMap) -> Result<Deadline, Refusal> {
    let Some(text) = grpc_timeout(headers) else { return Ok(None) };
    let (number, unit) = number_and_unit(&text).ok_or_else(|| invalid(&format!("protocol error: timeout {text:?}")))?;
    match number.parse::<i64>() {
        Ok(number) if (0..=99_999_999).contains(&number) => Ok(Some(unit.times(number.unsigned_abs()))),
        _ => Err(invalid(&format!("protocol error: invalid timeout {text:?}"))),
    }
}

/// The deadline of a call over gRPC or gRPC-Web to grpc-go.
///
/// # Errors
/// The text of HTTP's 400 for a malformed one.
pub(super) fn of_grpc_go(headers: &HeaderMap) -> Result<Deadline, String> {
    let Some(text) = grpc_timeout(headers) else { return Ok(None) };
    let malformed = |why: &str| format!("malformed grpc-timeout: transport: timeout {why}: {text:?}\n");
    if text.len() < 2 {
        return Err(malformed("string is too short"));
    }
    if text.len() > 9 {
        return Err(malformed("string is too long"));
    }
    let (number, unit) = number_and_unit(&text).ok_or_else(|| malformed("unit is not recognized"))?;
    let is_number = number.bytes().all(|b| b.is_ascii_digit());
    let number = number.parse().ok().filter(|_| is_number).ok_or_else(|| malformed("is not a number"))?;
    Ok(Some(unit.times(number)))
}

/// The deadline of a call over REST, which ZITADEL's gateway reads.
///
/// # Errors
/// INVALID_ARGUMENT for a malformed one.
pub(super) fn of_gateway(headers: &HeaderMap) -> Result<Deadline, Refusal> {
    let Some(text) = grpc_timeout(headers) else { return Ok(None) };
    let parsed = number_and_unit(&text).and_then(|(number, unit)| Some((number.parse::<i64>().ok()?, unit)));
    let (number, unit) = parsed.ok_or_else(|| invalid(&format!("invalid grpc-timeout: {text}")))?;
    // The gateway takes zero for no deadline.
    Ok((number != 0).then(|| unit.times(number.max(0).unsigned_abs())))
}

/// The deadline of a call over Connect.
///
/// # Errors
/// INVALID_ARGUMENT for a malformed one.
pub(super) fn of_connect(headers: &HeaderMap) -> Result<Deadline, Refusal> {
    let text = super::header_text(headers, "connect-timeout-ms").filter(|text| !text.is_empty());
    let Some(text) = text else { return Ok(None) };
    if text.len() > 10 {
        return Err(invalid(&format!("parse timeout: {text:?} has >10 digits")));
    }
    let millis = text.parse::<i64>().map_err(|why| invalid(&format!("parse timeout: {why}")))?;
    Ok(Some(Duration::from_millis(millis.max(0).unsigned_abs())))
}

/// Runs a call within its deadline. One that is over before the call begins lets nothing happen.
///
/// # Errors
/// DEADLINE_EXCEEDED when it has passed.
pub(super) async fn within<T>(
    deadline: Deadline,
    call: impl Future<Output = Result<T, Refusal>>,
) -> Result<T, Refusal> {
    let exceeded = || Refusal::plain(Code::DeadlineExceeded, "context deadline exceeded");
    match deadline {
        None => call.await,
        Some(Duration::ZERO) => Err(exceeded()),
        Some(deadline) => tokio::select! {
            result = call => result,
            () = runtime::sleep(deadline) => Err(exceeded()),
        },
    }
}

fn grpc_timeout(headers: &HeaderMap) -> Option<String> {
    super::header_text(headers, "grpc-timeout").filter(|text| !text.is_empty())
}

fn invalid(text: &str) -> Refusal {
    Refusal::plain(Code::InvalidArgument, text)
}

/// A unit of `grpc-timeout`, in nanoseconds.
#[derive(Clone, Copy)]
struct Unit(u64);

impl Unit {
    fn times(self, number: u64) -> Duration {
        Duration::from_nanos(number.saturating_mul(self.0))
    }
}

fn number_and_unit(text: &str) -> Option<(&str, Unit)> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let nanos = match unit {
        "H" => 3_600_000_000_000,
        "M" => 60_000_000_000,
        "S" => 1_000_000_000,
        "m" => 1_000_000,
        "u" => 1000,
        "n" => 1,
        _ => return None,
    };
    (!number.is_empty()).then_some((number, Unit(nanos)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(axum::http::HeaderName::from_static(name), value.parse().unwrap())])
    }

    #[test]
    fn units_of_grpc_timeout_are_read_and_malformed_ones_refused_by_each_reader() {
        for (text, connect_go, grpc_go, gateway) in [
            ("5S", true, true, true),
            ("100m", true, true, true),
            ("99999999n", true, true, true),
            ("100000000n", false, false, true),
            ("5", false, false, false),
            ("S", false, false, false),
            ("5s", false, false, false),
            ("5.5S", false, false, false),
            ("-5S", false, false, true),
            ("soon", false, false, false),
        ] {
            let of = headers("grpc-timeout", text);
            let found = (of_connect_go(&of).is_ok(), of_grpc_go(&of).is_ok(), of_gateway(&of).is_ok());
            assert_eq!(found, (connect_go, grpc_go, gateway), "{text}");
        }
        assert_eq!(of_grpc_go(&headers("grpc-timeout", "2M")), Ok(Some(Duration::from_secs(120))));
        assert_eq!(of_connect_go(&HeaderMap::new()), Ok(None));
        assert_eq!(of_gateway(&headers("grpc-timeout", "0S")), Ok(None), "zero means no deadline there");
        assert_eq!(of_gateway(&headers("grpc-timeout", "-1S")), Ok(Some(Duration::ZERO)));
    }

    #[test]
    fn connect_timeouts_have_up_to_ten_digits() {
        let of = |text: &str| of_connect(&headers("connect-timeout-ms", text));
        assert_eq!(of("1500"), Ok(Some(Duration::from_millis(1500))));
        assert_eq!(of("-1"), Ok(Some(Duration::ZERO)), "over already");
        assert!(of("12345678901").is_err() && of("soon").is_err());
        assert_eq!(of_connect(&HeaderMap::new()), Ok(None));
    }

    #[tokio::test]
    async fn a_call_that_takes_longer_than_its_deadline_is_refused() {
        let never = std::future::pending::<Result<(), Refusal>>();
        let refused = within(Some(Duration::from_millis(1)), never).await.unwrap_err();
        assert_eq!(refused.code, Code::DeadlineExceeded);
        assert!(within(Some(Duration::ZERO), async { Ok(()) }).await.is_err());
        assert!(within(None, async { Ok(()) }).await.is_ok());
    }
}
