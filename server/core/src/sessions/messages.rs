//! Sessions from and to the messages of `zitadel.session.v2`.

use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::session;
use zitadel_wasm::messages::zitadel::session::v2::{
    Factors, IntentFactor, OtpFactor, PasswordFactor, RecoveryCodeFactor, Session, TotpFactor, UserAgent, UserFactor,
    WebAuthNFactor, user_agent,
};

/// The browser of a session, as its creator describes it.
#[must_use]
pub fn user_agent_from_proto(user_agent: UserAgent) -> session::UserAgent {
    session::UserAgent {
        fingerprint_id: user_agent.fingerprint_id,
        ip: user_agent.ip,
        description: user_agent.description,
        headers: user_agent.header.into_iter().map(|(name, header)| (name, header.values)).collect(),
    }
}

fn user_agent_to_proto(user_agent: session::UserAgent) -> UserAgent {
    let headers = user_agent.headers.into_iter();
    UserAgent {
        fingerprint_id: user_agent.fingerprint_id,
        ip: user_agent.ip,
        description: user_agent.description,
        header: headers.map(|(name, values)| (name, user_agent::HeaderValues { values })).collect(),
    }
}

/// A session as reads return it.
#[must_use]
pub fn session_to_proto(ctx: &RequestContext<'_, '_>, session: session::Session) -> Session {
    Session {
        factors: factors_to_proto(ctx, &session),
        user_agent: session.user_agent.map(user_agent_to_proto),
        id: session.id,
        creation_date: Some(session.created.to_proto()),
        change_date: Some(session.changed.to_proto()),
        sequence: session.sequence,
        metadata: session.metadata.into_iter().map(|(k, v)| (k, v.into())).collect(),
        expiration_date: session.expires.map(Time::to_proto),
    }
}

/// The factors; none before the user was checked.
fn factors_to_proto(ctx: &RequestContext<'_, '_>, session: &session::Session) -> Option<Factors> {
    let at = |time: Time| Some(time.to_proto());
    let (id, checked) = session.user.as_ref()?;
    let user = ctx.user(id).filter(|user| user.human.is_some());
    let factor = UserFactor {
        verified_at: at(*checked),
        id: id.clone(),
        login_name: user.as_ref().map(|user| ctx.login_name(user)).unwrap_or_default(),
        display_name: user
            .as_ref()
            .and_then(|user| user.human.as_ref())
            .map(|h| h.display_name.clone())
            .unwrap_or_default(),
        organization_id: user.map(|user| user.org).unwrap_or_default(),
    };
    let otp = |otp: &session::Otp| otp.checked.map(|time| OtpFactor { verified_at: at(time) });
    Some(Factors {
        user: Some(factor),
        password: session.password.map(|time| PasswordFactor { verified_at: at(time) }),
        intent: session.intent.map(|time| IntentFactor { verified_at: at(time) }),
        totp: session.totp.map(|time| TotpFactor { verified_at: at(time) }),
        web_auth_n: session.key.map(|(time, user_verified)| WebAuthNFactor { verified_at: at(time), user_verified }),
        otp_sms: otp(&session.otp_sms),
        otp_email: otp(&session.otp_email),
        recovery_code: session.recovery_code.map(|time| RecoveryCodeFactor { verified_at: at(time) }),
    })
}
