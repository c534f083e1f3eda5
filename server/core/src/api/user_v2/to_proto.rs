//! Users as `user.v2` returns them.

use crate::accounts::profile::shown_language;
use crate::api::details;
use crate::context::RequestContext;
use crate::domain::user::{Human, Machine, State, User};
use zitadel_wasm::messages::zitadel::user::v2::{
    self, HumanEmail, HumanPhone, HumanProfile, HumanUser, MachineUser, UserState,
};

/// A user.
pub fn user_to_proto(ctx: &RequestContext<'_, '_>, user: User) -> v2::User {
    let login_name = ctx.login_name(&user);
    let kind = match user.human {
        None => v2::user::Type::Machine(machine_to_proto(&user.name, &user.machine)),
        Some(ref human) => v2::user::Type::Human(human_to_proto(human)),
    };
    v2::User {
        details: details::read(&user),
        user_id: user.id,
        state: match user.state {
            State::Active => UserState::Active,
            State::Inactive => UserState::Inactive,
            State::Locked => UserState::Locked,
            State::Initial => UserState::Initial,
        }
        .into(),
        login_names: vec![login_name.clone()],
        preferred_login_name: login_name,
        username: user.name,
        r#type: Some(kind),
    }
}

fn machine_to_proto(user_name: &str, machine: &Machine) -> MachineUser {
    MachineUser {
        name: if machine.name.is_empty() { user_name.to_owned() } else { machine.name.clone() },
        description: machine.description.clone(),
        access_token_type: machine.access_token_type,
        ..MachineUser::default()
    }
}

fn human_to_proto(human: &Human) -> HumanUser {
    let phone = human.phone.clone().map(|phone| HumanPhone { phone: phone.value, is_verified: phone.verified });
    HumanUser {
        profile: Some(HumanProfile {
            given_name: human.given_name.clone(),
            family_name: human.family_name.clone(),
            nick_name: Some(human.nick_name.clone()),
            display_name: Some(human.display_name.clone()),
            preferred_language: Some(shown_language(human)),
            gender: Some(human.gender),
            avatar_url: String::new(),
        }),
        email: Some(HumanEmail { email: human.email.value.clone(), is_verified: human.email.verified }),
        phone: Some(phone.unwrap_or_default()),
        password_change_required: human.password_change_required,
        password_changed: human.password_changed.map(crate::clock::Time::to_proto),
        mfa_init_skipped: human.mfa_init_skipped.map(crate::clock::Time::to_proto),
        ..HumanUser::default()
    }
}
