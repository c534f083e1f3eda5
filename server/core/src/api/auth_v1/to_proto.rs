//! Users as `auth.v1` returns them.

use crate::accounts::profile::shown_language;
use crate::api::details;
use crate::context::RequestContext;
use crate::domain::user::{Contact, Human, State, User};
use zitadel_wasm::messages::zitadel::user::v1 as proto;

/// A user.
pub fn user_to_proto(ctx: &RequestContext<'_, '_>, user: User) -> proto::User {
    let login_name = ctx.login_name(&user);
    let kind = match &user.human {
        None => proto::user::Type::Machine(proto::Machine { name: user.name.clone(), ..proto::Machine::default() }),
        Some(human) => proto::user::Type::Human(proto::Human {
            profile: Some(profile_to_proto(human)),
            email: Some(email_to_proto(&human.email)),
            phone: Some(human.phone.as_ref().map(phone_to_proto).unwrap_or_default()),
            password_changed: human.password_changed.map(crate::clock::Time::to_proto),
        }),
    };
    proto::User {
        details: details::read_v1(&user),
        id: user.id,
        state: match user.state {
            State::Active => proto::UserState::Active,
            State::Inactive => proto::UserState::Inactive,
            State::Locked => proto::UserState::Locked,
            State::Initial => proto::UserState::Initial,
        }
        .into(),
        user_name: user.name,
        login_names: vec![login_name.clone()],
        preferred_login_name: login_name,
        r#type: Some(kind),
    }
}

/// The names of a human user.
pub fn profile_to_proto(human: &Human) -> proto::Profile {
    proto::Profile {
        first_name: human.given_name.clone(),
        last_name: human.family_name.clone(),
        nick_name: human.nick_name.clone(),
        display_name: human.display_name.clone(),
        preferred_language: shown_language(human),
        gender: human.gender,
        avatar_url: String::new(),
    }
}

/// An e-mail address.
pub fn email_to_proto(email: &Contact) -> proto::Email {
    proto::Email { email: email.value.clone(), is_email_verified: email.verified }
}

/// A phone number.
pub fn phone_to_proto(phone: &Contact) -> proto::Phone {
    proto::Phone { phone: phone.value.clone(), is_phone_verified: phone.verified }
}
