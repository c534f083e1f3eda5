//! The OTP e-mail factor: it asks for a verified address and is ready at once.

use crate::call::Call;
use crate::domain::user::User;
use crate::status::{Code, Status};

fn not_ready() -> Status {
    Status::new(Code::FailedPrecondition, "COMMAND-KLJ2d", "Errors.User.MFA.OTP.NotReady")
}

/// Adds the factor of a user whose address is verified.
pub fn add(call: &mut Call<'_, '_>, id: &str) -> Result<User, Status> {
    if call.user(id).is_none() {
        return Err(Status::new(Code::NotFound, "COMMAND-4g3xq", "Errors.NotFound"));
    }
    call.allow_on(id, "user.credential.write")?;
    let (mut user, mut human) = call.person(id).ok_or_else(not_ready)?;
    if human.otp_email {
        return Err(Status::new(Code::AlreadyExists, "COMMAND-MKL2s", "Errors.User.MFA.OTP.AlreadyReady"));
    }
    if !human.email_proved {
        return Err(not_ready());
    }
    human.otp_email = true;
    call.record(&mut user, &human, "user.human.mfa.otp.email.added", false);
    Ok(user)
}

/// Removes the factor.
pub fn remove(call: &mut Call<'_, '_>, id: &str) -> Result<User, Status> {
    let not_existing = || Status::new(Code::NotFound, "COMMAND-b312D", "Errors.User.MFA.OTP.NotExisting");
    let (mut user, mut human) = call.person(id).filter(|(_, human)| human.otp_email).ok_or_else(not_existing)?;
    call.allow_on(id, "user.write")?;
    human.otp_email = false;
    call.record(&mut user, &human, "user.human.mfa.otp.email.removed", false);
    Ok(user)
}
