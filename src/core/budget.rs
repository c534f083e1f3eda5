//! Retry throttling, as gRPC has it (gRFC A6): a server that fails every call is not sent three times as many.

/// Tokens are counted in tenths, so that the count is exact.
const TENTHS: u8 = 10;

/// The most that a client may save up: ten retries.
const FULL: u8 = 10 * TENTHS;

/// How many retries a client may still make. Each costs one token, each successful call earns a tenth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryBudget {
    tenths: u8,
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self { tenths: FULL }
    }
}

impl RetryBudget {
    /// A budget of so many tenths of a retry, as [`Self::tenths`] gives it to a driver that stores it; at most a full one.
    #[must_use]
    pub fn from_tenths(tenths: u8) -> Self {
        Self { tenths: if tenths > FULL { FULL } else { tenths } }
    }

    /// What is left, in tenths of a retry.
    #[must_use]
    pub fn tenths(self) -> u8 {
        self.tenths
    }

    /// A call succeeded.
    pub fn earn(&mut self) {
        *self = Self::from_tenths(self.tenths + 1);
    }

    /// Pays for a retry; `false` when the budget does not suffice.
    pub fn spend(&mut self) -> bool {
        match self.tenths.checked_sub(TENTHS) {
            Some(left) => {
                self.tenths = left;
                true
            }
            None => false,
        }
    }
}
