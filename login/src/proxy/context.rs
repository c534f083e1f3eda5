//! One call of a page, from its request to the response: what it asks, and the browser that it comes from.

use super::LoginClientProxy;
use super::link_templates::LinkTemplates;
use super::rules::{Handling, Rule, SessionProof};
use super::self_service::OWN_USER;
use super::upstream_rpc::{Caller, RpcReply, forwarded_headers, send_rpc};
use super::value_paths::{set_text_member, text_member};
use super::{auth_requests, registration, self_service, session_rpcs, unknown_users};
use crate::cookie::{BrowserSessions, CookieJar, CookieSession, is_bound};
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
pub struct CallContext<'p> {
    pub(super) proxy: &'p LoginClientProxy,
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
    pub(super) step_started: Instant,
}

impl CallContext<'_> {
    pub(super) fn jar(&self) -> CookieJar<'_> {
        CookieJar { keys: &self.proxy.keys, origin: &self.origin }
    }

    /// Whether an application's request began in this browser.
    pub(super) fn is_bound(&self, id: &str) -> bool {
        is_bound(self.jar(), &self.headers, id)
    }

    /// Whether the request fits its rule.
    pub(super) fn check_request_shape(&self) -> Result<(), Refusal> {
        let links = LinkTemplates { origin: &self.origin, is_bound: &|id| self.is_bound(id) };
        self.rule.check_request(&self.request, &links).map_err(|why| Refusal::not_allowed(&why))
    }

    /// Does what the rule says. `session` is the one in the path, if the path has one.
    pub(super) async fn dispatch(&mut self, session: Option<&str>) -> Result<RpcReply, Refusal> {
        match self.rule.handling {
            Handling::Forward => self.forward(Caller::LoginClient).await,
            Handling::Register => {
                let email = text_member(&self.request, "email.email").unwrap_or_default().to_owned();
                self.take_for_account(&email).await?;
                registration::check_registration_allowed(self).await?;
                self.forward(Caller::LoginClient).await
            }
            Handling::CreateSession => session_rpcs::create_session(self).await,
            Handling::SetSession => session_rpcs::set_session(self).await,
            Handling::GetSession => session_rpcs::get_session(self).await,
            Handling::DeleteSession => session_rpcs::delete_session(self).await,
            Handling::ListSessions => session_rpcs::list_sessions(self).await,
            Handling::ForSessionUser(proof) => self.forward_for_session_user(proof).await,
            Handling::WithCode => self.forward_with_code().await,
            Handling::ReadAuthRequest => auth_requests::read_auth_request(self).await,
            Handling::FinishAuthRequest => auth_requests::finish_auth_request(self).await,
            Handling::AuthorizeDevice => auth_requests::authorize_device(self).await,
            Handling::AsUser { changes } => {
                self_service::call_as_user(self, session.unwrap_or_default(), changes).await
            }
        }
    }

    /// A call about the user of the session that the header names.
    async fn forward_for_session_user(&mut self, proof: SessionProof) -> Result<RpcReply, Refusal> {
        let entry = self.named_session()?;
        let named = text_member(&self.request, "userId").unwrap_or_default().to_owned();
        // A reset begins with a session alone: a user id in it would tell whose session this is.
        if proof == SessionProof::Alive && named != OWN_USER {
            return Err(Refusal::not_allowed("userId must be - (the user of the session in x-login-session)"));
        }
        if proof == SessionProof::Alive && entry.hidden && !entry.proven {
            return unknown_users::send_code(self, &entry).await;
        }
        let user = self.user_with_proof(&entry, proof).await.map_err(Refusal::into_permission_denied)?;
        if named != OWN_USER && named != user {
            return Err(Refusal::not_allowed("userId must be - (the user of the session in x-login-session)"));
        }
        set_text_member(&mut self.request, "userId", &user);
        self.take_for_account(&user).await?;
        self.forward(Caller::LoginClient).await
    }

    /// Id of the user of a session that proves enough.
    async fn user_with_proof(&mut self, entry: &CookieSession, proof: SessionProof) -> Result<String, Refusal> {
        if proof == SessionProof::Alive {
            return Ok(self.verify_session_token(entry).await?.user()?.id.clone());
        }
        let sign_in = self.read_sign_in_state(entry).await?;
        sign_in.has_first_factor()?;
        if proof == SessionProof::NoSecondFactor {
            sign_in.has_no_second_factor()?;
        }
        Ok(sign_in.user_id().to_owned())
    }

    /// A call that carries a code which only the user has got.
    async fn forward_with_code(&mut self) -> Result<RpcReply, Refusal> {
        let named =
            if text_member(&self.request, "userId") == Some(OWN_USER) { Some(self.named_session()?) } else { None };
        let outcome = self.check_code(named.as_ref()).await;
        let hidden = match (&outcome, named) {
            (Ok(_), _) => false,
            (Err(_), Some(entry)) => entry.hidden && !entry.proven && self.sessions.find(&entry.id).is_some(),
            // The user's id, which came in a link or did not.
            (Err(_), None) => unknown_users::hides_unknown_users(self).await?,
        };
        match outcome {
            Err(refusal) if hidden => Err(unknown_users::mask_code_refusal(self, refusal).await),
            outcome => outcome,
        }
    }

    async fn check_code(&mut self, named: Option<&CookieSession>) -> Result<RpcReply, Refusal> {
        if let Some(entry) = named {
            self.take_for_account(&entry.login_name).await?;
            let proven = self.verify_session_token(entry).await?;
            self.step_started = Instant::now();
            set_text_member(&mut self.request, "userId", &proven.user()?.id);
        }
        let user = text_member(&self.request, "userId").unwrap_or_default().to_owned();
        self.take_for_account(&user).await?;
        self.forward(Caller::LoginClient).await
    }

    /// The session that `x-login-session` names.
    pub(super) fn named_session(&self) -> Result<CookieSession, Refusal> {
        self.browser_session(&header_text(&self.headers, SESSION_HEADER).unwrap_or_default())
    }

    /// A session of this browser.
    pub(super) fn browser_session(&self, id: &str) -> Result<CookieSession, Refusal> {
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
    pub(super) async fn forward(&self, caller: Caller) -> Result<RpcReply, Refusal> {
        let message = encode(self.proxy.schema, self.method.request, &self.request, Mode::Lenient)
            .map_err(|_| Refusal::invalid_request("the request cannot be encoded"))?;
        send_rpc(&self.proxy.upstream, self.rule.rpc, &message, caller, &forwarded_headers(&self.headers)).await
    }

    /// Sends another request as the login client; its response.
    pub(super) async fn send_as_login_client(&self, rpc: &str, request: &Value) -> Result<Value, Refusal> {
        let schema = self.proxy.schema;
        let (_, method) = schema.method(rpc).ok_or_else(Refusal::invalid_upstream_response)?;
        let message = encode(schema, method.request, request, Mode::Lenient);
        let message = message.map_err(|_| Refusal::invalid_request("the request cannot be encoded"))?;
        let headers = forwarded_headers(&self.headers);
        let reply = send_rpc(&self.proxy.upstream, rpc, &message, Caller::LoginClient, &headers).await?;
        decode(schema, method.response, &reply.message).map_err(|_| Refusal::invalid_upstream_response())
    }

    /// Reads a response message.
    pub(super) fn read_response(&self, reply: &RpcReply) -> Result<Value, Refusal> {
        decode(self.proxy.schema, self.method.response, &reply.message)
            .map_err(|_| Refusal::invalid_upstream_response())
    }

    /// A response message for the page.
    pub(super) fn encode_response(&self, response: &Value) -> Result<RpcReply, Refusal> {
        let message = encode(self.proxy.schema, self.method.response, response, Mode::Lenient);
        Ok(RpcReply { message: message.map_err(|_| Refusal::invalid_upstream_response())?, date: None })
    }
}
