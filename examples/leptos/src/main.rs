//! A page that verifies a phone number: typed requests, the contract's limits in the form, and one type for all errors.
//!
//! `cargo xtask test page` builds it with wasm-bindgen and tests it in Chromium.

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

/// The message that the user sees.
fn message_of(error: &Error) -> String {
    match (error.kind, error.reason()) {
        (Kind::Validation, _) => {
            let first = error.violations.first();
            first.map_or_else(|| error.message.clone(), |v| format!("Nothing was sent: {} {}.", v.path, v.message))
        }
        (_, "code_invalid" | "code_expired") => "This code is wrong or has expired.".to_owned(),
        (_, "token_invalid") => "Sign in again.".to_owned(),
        (Kind::Network | Kind::Timeout, _) => "No connection. Try again.".to_owned(),
        _ => format!("Something went wrong: {}", error.message),
    }
}

/// The limits of the code in the contract.
fn hint() -> String {
    let limits =
        Core::new().and_then(|core| core.constraints("zitadel.user.v2.VerifyPhoneRequest")).unwrap_or_default();
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
    let message = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        message.set("One moment …".to_owned());
        spawn_local(async move {
            let [zitadel, token, user, code] = [zitadel, token, user, code].map(|s| s.get_untracked());
            message.set(match verify(zitadel, token, user, code).await {
                Ok(()) => "The number is verified.".to_owned(),
                Err(error) => message_of(&error),
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
            <p role="status">{message}</p>
        </main>
    }
}

fn main() {
    leptos::mount::mount_to_body(App);
}
