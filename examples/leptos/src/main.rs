//! A page that verifies a phone number: typed requests, the contract's limits in the form, and one shape of errors.
//!
//! `cargo xtask test page` builds it with wasm-bindgen and tries it in Chromium.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use zitadel_wasm::core::Core;
use zitadel_wasm::error::{Error, Kind};
use zitadel_wasm::messages::zitadel::user::v2::VerifyPhoneRequest;
use zitadel_wasm::messages::zitadel::user::v2::user_service_client::UserServiceClient;
use zitadel_wasm::tonic_web::{bearer, channel};

async fn verify(zitadel: String, token: String, user_id: String, verification_code: String) -> Result<(), Error> {
    let mut user = UserServiceClient::with_interceptor(channel(&zitadel)?, bearer(token));
    let request = VerifyPhoneRequest { user_id, verification_code };
    user.verify_phone(request).await.map(drop).map_err(Error::from)
}

/// What a person is told.
fn in_words(error: &Error) -> String {
    match (error.kind, error.reason()) {
        (Kind::Validation, _) => {
            let first = error.violations.first();
            first.map_or_else(|| error.message.clone(), |v| format!("Nothing was sent: {} {}.", v.path, v.message))
        }
        (_, "code_invalid" | "code_expired") => "That code is not right, or too old.".to_owned(),
        (_, "token_invalid") => "Please sign in again.".to_owned(),
        (Kind::Network | Kind::Timeout, _) => "There is no connection. Please try again.".to_owned(),
        _ => format!("It did not work: {}", error.message),
    }
}

/// The limits of the code, as the contract has them.
fn hint() -> String {
    let limits = Core::new().and_then(|core| core.constraints("zitadel.user.v2.VerifyPhoneRequest")).unwrap_or_default();
    let code = limits.into_iter().find(|c| c.name == "verificationCode");
    code.and_then(|c| Some(format!("{} to {} characters", c.min_length?, c.max_length?))).unwrap_or_default()
}

#[component]
fn Field(name: &'static str, label: &'static str, kind: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <p>
            <label for=name>{label}</label>
            <input id=name type=kind autocomplete="off" prop:value=value on:input:target=move |e| value.set(e.target().value()) />
        </p>
    }
}

#[component]
fn App() -> impl IntoView {
    let here = window().location().origin().unwrap_or_default();
    let [zitadel, token, user, code] = [here, String::new(), String::new(), String::new()].map(RwSignal::new);
    let told = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        told.set("One moment …".to_owned());
        spawn_local(async move {
            let [zitadel, token, user, code] = [zitadel, token, user, code].map(|s| s.get_untracked());
            told.set(match verify(zitadel, token, user, code).await {
                Ok(()) => "The number is verified.".to_owned(),
                Err(error) => in_words(&error),
            });
            busy.set(false);
        });
    };
    view! {
        <main>
            <h1>"Verify a phone number"</h1>
            <form on:submit=submit>
                <Field name="zitadel" label="ZITADEL" kind="url" value=zitadel />
                <Field name="token" label="Access token" kind="password" value=token />
                <Field name="user" label="User id" kind="text" value=user />
                <Field name="code" label="Code" kind="text" value=code />
                <p><small>{hint()}</small></p>
                <button disabled=busy>"Verify"</button>
            </form>
            <p role="status">{told}</p>
        </main>
    }
}

fn main() {
    leptos::mount::mount_to_body(App);
}
