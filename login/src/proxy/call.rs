//! One call of a page, from its request to the response: what it asks, and the browser that it comes from.

use super::LoginProxy;
use super::members::{set_text, text_member};
use super::rules::{Handling, Proof, Rule};
use super::self_service::OWN_USER;
use super::templates::LinkTemplates;
use super::upstream_call::{Caller, Reply, passed_on, send};
use super::{answers, registration, self_service, sessions, unknown_users};
use crate::cookie::{BrowserSessions, CookieSession, CookieSpace, is_bound};
use crate::http::header_text;
use crate::refusal::Refusal;
use axum::http::HeaderMap;
use std::net::IpAddr;
use std::time::Instant;
use zitadel_wasm::codec::{Mode, Value, decode, encode};
use zitadel_wasm::schema::Method;

/// The header that names the session which a call without a session field is about.
pub const SESSION_HEADER: &str = "x-login-session";

/// A call whose request has been read, and whose shape has not been checked yet.
pub struct Call<'p> {
    pub(super) proxy: &'p LoginProxy,
    pub(super) rule: &'static Rule,
    pub(super) method: &'static Method,
    /// Who calls.
    pub(super) address: IpAddr,
    /// Where the page lives.
    pub(super) origin: String,
    pub(super) headers: HeaderMap,
    /// The browser's sessions; what is changed here is written into its cookie.
    pub(super) sessions: BrowserSessions,
    pub(super) request: Value,
    /// When the step began that is another one for unknown users: what comes before takes as long for all.
    pub(super) step: Instant,
}

impl Call<'_> {
    pub(super) fn space(&self) -> CookieSpace<'_> {
        CookieSpace { keys: &self.proxy.keys, origin: &self.origin }
    }

    /// Whether an application's request began in this browser.
    pub(super) fn is_bound(&self, id: &str) -> bool {
        is_bound(self.space(), &self.headers, id)
    }

    /// Whether the request fits its rule.
    pub(super) fn check_shape(&self) -> Result<(), Refusal> {
        let links = LinkTemplates { origin: &self.origin, is_bound: &|id| self.is_bound(id) };
        self.rule.fits(&self.request, &links).map_err(|why| Refusal::denied(&why))
    }

    /// Does what the rule says. `session` is the one in the path, if the path has one.
    pub(super) async fn run(&mut self, session: Option<&str>) -> Result<Reply, Refusal> {
        match self.rule.handling {
            Handling::Pass => self.forward(Caller::LoginClient).await,
            Handling::Register => {
                let email = text_member(&self.request, "email.email").unwrap_or_default().to_owned();
                self.take_for_account(&email).await?;
                registration::check_open(self).await?;
                self.forward(Caller::LoginClient).await
            }
            Handling::CreateSession => sessions::create_session(self).await,
            Handling::SetSession => sessions::set_session(self).await,
            Handling::GetSession => sessions::get_session(self).await,
            Handling::DeleteSession => sessions::delete_session(self).await,
            Handling::ListSessions => sessions::list_sessions(self).await,
            Handling::OfSession(proof) => self.forward_of_session(proof).await,
            Handling::WithCode => self.forward_with_code().await,
            Handling::ReadRequest => answers::read_request(self).await,
            Handling::AnswerRequest => answers::answer_request(self).await,
            Handling::AnswerDevice => answers::answer_device(self).await,
            Handling::AsUser { changes } => {
                self_service::call_as_user(self, session.unwrap_or_default(), changes).await
            }
        }
    }

    /// A call about the user of the session that the header names.
    async fn forward_of_session(&mut self, proof: Proof) -> Result<Reply, Refusal> {
        let entry = self.named_session()?;
        let named = text_member(&self.request, "userId").unwrap_or_default().to_owned();
        // A reset begins with a session alone: a user id in it would tell whose session this is.
        if proof == Proof::Alive && named != OWN_USER {
            return Err(Refusal::denied("userId must be - (the user of the session in x-login-session)"));
        }
        if proof == Proof::Alive && entry.hidden && !entry.proven {
            return unknown_users::send_code(self, &entry).await;
        }
        let user = self.user_with_proof(&entry, proof).await.map_err(Refusal::into_denied)?;
        if named != OWN_USER && named != user {
            return Err(Refusal::denied("userId must be - (the user of the session in x-login-session)"));
        }
        set_text(&mut self.request, "userId", &user);
        self.take_for_account(&user).await?;
        self.forward(Caller::LoginClient).await
    }

    /// Id of the user of a session that proves enough.
    async fn user_with_proof(&mut self, entry: &CookieSession, proof: Proof) -> Result<String, Refusal> {
        if proof == Proof::Alive {
            return Ok(self.prove(entry).await?.user()?.id.clone());
        }
        let standing = self.read_standing(entry).await?;
        standing.has_first_factor()?;
        if proof == Proof::NoSecondFactor {
            standing.has_no_second_factor()?;
        }
        Ok(standing.user_id().to_owned())
    }

    /// A call that carries a code which only the user has got.
    async fn forward_with_code(&mut self) -> Result<Reply, Refusal> {
        let named =
            if text_member(&self.request, "userId") == Some(OWN_USER) { Some(self.named_session()?) } else { None };
        let outcome = self.check_code(named.as_ref()).await;
        let hidden = match (&outcome, named) {
            (Ok(_), _) => false,
            (Err(_), Some(entry)) => entry.hidden && !entry.proven && self.sessions.find(&entry.id).is_some(),
            // The user's id, which came in a link or did not.
            (Err(_), None) => unknown_users::are_hidden(self).await?,
        };
        match outcome {
            Err(refusal) if hidden => Err(unknown_users::hide_code_refusal(self, refusal).await),
            outcome => outcome,
        }
    }

    async fn check_code(&mut self, named: Option<&CookieSession>) -> Result<Reply, Refusal> {
        if let Some(entry) = named {
            self.take_for_account(&entry.login_name).await?;
            let proven = self.prove(entry).await?;
            self.step = Instant::now();
            set_text(&mut self.request, "userId", &proven.user()?.id);
        }
        let user = text_member(&self.request, "userId").unwrap_or_default().to_owned();
        self.take_for_account(&user).await?;
        self.forward(Caller::LoginClient).await
    }

    /// The session that `x-login-session` names.
    pub(super) fn named_session(&self) -> Result<CookieSession, Refusal> {
        self.session_of_browser(&header_text(&self.headers, SESSION_HEADER).unwrap_or_default())
    }

    /// A session of this browser.
    pub(super) fn session_of_browser(&self, id: &str) -> Result<CookieSession, Refusal> {
        self.sessions.find(id).cloned().ok_or_else(Refusal::session_unknown)
    }

    /// Whether the request message has a field.
    pub(super) fn has_field(&self, name: &str) -> bool {
        self.proxy.schema.message(self.method.request).is_some_and(|message| message.field(name).is_some())
    }

    /// Takes the cost of this call out of an account's bucket: that of a user id, or of a login name however it is spelt.
    pub(super) async fn take_for_account(&self, account: &str) -> Result<(), Refusal> {
        self.proxy.take_for_account(&account.trim().to_lowercase(), self.rule.account_cost(&self.request)).await
    }

    /// Sends the request on: encoded anew, so that what goes on is what was checked and nothing else.
    pub(super) async fn forward(&self, caller: Caller) -> Result<Reply, Refusal> {
        let message = encode(self.proxy.schema, self.method.request, &self.request, Mode::Lenient)
            .map_err(|_| Refusal::invalid("the request cannot be encoded"))?;
        send(&self.proxy.upstream, self.rule.rpc, &message, caller, &passed_on(&self.headers)).await
    }

    /// Sends another request as the login client; its response.
    pub(super) async fn send_as_login_client(&self, rpc: &str, request: &Value) -> Result<Value, Refusal> {
        let schema = self.proxy.schema;
        let (_, method) = schema.method(rpc).ok_or_else(Refusal::unreadable)?;
        let message = encode(schema, method.request, request, Mode::Lenient);
        let message = message.map_err(|_| Refusal::invalid("the request cannot be encoded"))?;
        let headers = passed_on(&self.headers);
        let reply = send(&self.proxy.upstream, rpc, &message, Caller::LoginClient, &headers).await?;
        decode(schema, method.response, &reply.message).map_err(|_| Refusal::unreadable())
    }

    /// Reads a response message.
    pub(super) fn read_response(&self, reply: &Reply) -> Result<Value, Refusal> {
        decode(self.proxy.schema, self.method.response, &reply.message).map_err(|_| Refusal::unreadable())
    }

    /// A response message for the page.
    pub(super) fn respond(&self, response: &Value) -> Result<Reply, Refusal> {
        let message = encode(self.proxy.schema, self.method.response, response, Mode::Lenient);
        Ok(Reply { message: message.map_err(|_| Refusal::unreadable())?, date: None })
    }
}
