//! Context of one RPC of a page: its rule, the decoded request, and the browser's sessions. Dispatches to the handlers.

use super::LoginClientProxy;
use super::link_templates::LinkTemplates;
use super::rules::{Handling, Rule, SessionProof};
use super::self_service::OWN_USER;
use super::upstream_rpc::{Caller, RpcReply, forwarded_headers, send_rpc};
use super::value_paths::{set_text_member, text_member};
use super::{
    auth_requests, branding, contact_hints, domain_discovery, first_credentials, idp_intents, idp_registration,
};
use super::{passkey_codes, registration, self_service, session_rpcs, unknown_users};
use crate::cookie::{BrowserSessions, CookieJar, CookieSession, is_bound};
use crate::http::header_text;
use crate::refusal::Refusal;
use crate::runtime::Moment;
use axum::http::{HeaderMap, HeaderValue};
use std::net::IpAddr;
use zitadel_wasm::codec::{Mode, Value, decode, encode};
use zitadel_wasm::schema::Method;

/// Header with the session id for RPCs whose request message has no session field.
pub const SESSION_HEADER: &str = "x-login-session";

/// Context of one RPC. Its request is decoded, but not checked against the rule yet.
pub struct CallContext<'p> {
    pub(super) proxy: &'p LoginClientProxy,
    pub(super) rule: &'static Rule,
    pub(super) method: &'static Method,
    /// The client's address.
    pub(super) address: IpAddr,
    /// The public origin.
    pub(super) origin: String,
    pub(super) headers: HeaderMap,
    /// The organization that people sign in to: that of the page's header, or of the sign-in at a provider that the
    /// request belongs to.
    pub(super) organization: Option<String>,
    /// The browser's sessions; changes are written into its cookie.
    pub(super) sessions: BrowserSessions,
    /// Cookies that the response sets beside that of the sessions.
    pub(super) set_cookies: Vec<HeaderValue>,
    pub(super) request: Value,
    /// Start of the step whose duration differs for unknown users; everything before takes equally long for all.
    pub(super) step_started: Moment,
}

impl CallContext<'_> {
    pub(super) fn jar(&self) -> CookieJar<'_> {
        CookieJar { keys: &self.proxy.keys, origin: &self.origin }
    }

    /// Whether an auth request is bound to this browser.
    pub(super) fn is_bound(&self, id: &str) -> bool {
        is_bound(self.jar(), &self.headers, id)
    }

    /// Checks the members of the request against the rule.
    pub(super) fn check_request_shape(&self) -> Result<(), Refusal> {
        let links = LinkTemplates { origin: &self.origin, is_bound: &|id| self.is_bound(id) };
        self.rule.check_request(&self.request, &links).map_err(|why| Refusal::not_allowed(&why))
    }

    /// Runs the handler that the rule names. `session` is the id in the path, if there is one.
    pub(super) async fn dispatch(&mut self, session: Option<&str>) -> Result<RpcReply, Refusal> {
        match self.rule.handling {
            Handling::Forward => self.forward(Caller::LoginClient).await,
            Handling::Register if idp_intents::is_from_provider(self) => idp_registration::register(self).await,
            Handling::Register => {
                let email = text_member(&self.request, "email.email").unwrap_or_default().to_owned();
                self.take_for_account(&email).await?;
                registration::check_registration_allowed(self).await?;
                let reply = self.forward(Caller::LoginClient).await?;
                passkey_codes::remember_registration(self, &reply)?;
                Ok(reply)
            }
            Handling::CreateSession => session_rpcs::create_session(self).await,
            Handling::SetSession => session_rpcs::set_session(self).await,
            Handling::GetSession => session_rpcs::get_session(self).await,
            Handling::DeleteSession => session_rpcs::delete_session(self).await,
            Handling::ListSessions => session_rpcs::list_sessions(self).await,
            Handling::ForSessionUser(proof) => self.forward_for_session_user(proof).await,
            Handling::WithCode => self.forward_with_code().await,
            Handling::AcceptInvitation => first_credentials::accept_invitation(self).await,
            Handling::SetPassword => first_credentials::set_password(self).await,
            Handling::CreatePasskeyCode => passkey_codes::create_passkey_code(self).await,
            Handling::RegisterPasskey => passkey_codes::register_passkey(self).await,
            Handling::VerifyPasskey => passkey_codes::verify_passkey(self).await,
            Handling::ReadContactHints => contact_hints::read_contact_hints(self).await,
            Handling::DiscoverOrganization => domain_discovery::discover_organization(self).await,
            Handling::ReadBranding => branding::read_branding(self).await,
            Handling::StartIntent => idp_intents::start_intent(self).await,
            Handling::SignInWithIntent => idp_intents::sign_in_with_intent(self).await,
            Handling::ReadAuthRequest => auth_requests::read_auth_request(self).await,
            Handling::FinishAuthRequest => auth_requests::finish_auth_request(self).await,
            Handling::AuthorizeDevice => auth_requests::authorize_device(self).await,
            Handling::AsUser { changes } => {
                self_service::call_as_user(self, session.unwrap_or_default(), changes).await
            }
        }
    }

    /// Forwards an RPC about the user of the session in `x-login-session`.
    pub(super) async fn forward_for_session_user(&mut self, proof: SessionProof) -> Result<RpcReply, Refusal> {
        let entry = self.named_session()?;
        let named = text_member(&self.request, "userId").unwrap_or_default().to_owned();
        // A password reset needs no proof, so accepting a user id would reveal whether it is the session's.
        if proof == SessionProof::Alive && named != OWN_USER {
            return Err(Refusal::not_allowed(
                "invalid userId; expected - (the user of the session in x-login-session)",
            ));
        }
        if proof == SessionProof::Alive && entry.hidden && !entry.proven {
            return unknown_users::send_code(self, &entry).await;
        }
        let user = self.user_with_proof(&entry, proof).await.map_err(Refusal::into_permission_denied)?;
        if named != OWN_USER && named != user {
            return Err(Refusal::not_allowed(
                "invalid userId; expected - (the user of the session in x-login-session)",
            ));
        }
        set_text_member(&mut self.request, "userId", &user);
        self.take_for_account(&user).await?;
        self.forward(Caller::LoginClient).await
    }

    /// Checks the session proof, and returns the id of the session's user.
    pub(super) async fn user_with_proof(
        &mut self,
        entry: &CookieSession,
        proof: SessionProof,
    ) -> Result<String, Refusal> {
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

    /// Forwards an RPC with a code that only the user has received.
    pub(super) async fn forward_with_code(&mut self) -> Result<RpcReply, Refusal> {
        let named =
            if text_member(&self.request, "userId") == Some(OWN_USER) { Some(self.named_session()?) } else { None };
        let outcome = self.check_code(named.as_ref()).await;
        let hidden = match (&outcome, named) {
            (Ok(_), _) => false,
            (Err(_), Some(entry)) => entry.hidden && !entry.proven && self.sessions.find(&entry.id).is_some(),
            // A user id from the request, from a link or guessed.
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
            self.step_started = Moment::now();
            set_text_member(&mut self.request, "userId", &proven.user()?.id);
        }
        let user = text_member(&self.request, "userId").unwrap_or_default().to_owned();
        self.take_for_account(&user).await?;
        self.forward(Caller::LoginClient).await
    }

    /// Whether the request names a session in `x-login-session`.
    pub(super) fn names_session(&self) -> bool {
        self.headers.contains_key(SESSION_HEADER)
    }

    /// The session in `x-login-session`.
    pub(super) fn named_session(&self) -> Result<CookieSession, Refusal> {
        self.browser_session(&header_text(&self.headers, SESSION_HEADER).unwrap_or_default())
    }

    /// Finds a session of this browser.
    pub(super) fn browser_session(&self, id: &str) -> Result<CookieSession, Refusal> {
        self.sessions.find(id).cloned().ok_or_else(Refusal::session_unknown)
    }

    /// Whether the request message has a field.
    pub(super) fn has_field(&self, name: &str) -> bool {
        self.proxy.schema.message(self.method.request).is_some_and(|message| message.field(name).is_some())
    }

    /// Counts this request against the rate limit of an account: a user id, or a login name in any case.
    pub(super) async fn take_for_account(&self, account: &str) -> Result<(), Refusal> {
        self.proxy.take_for_account(&account.trim().to_lowercase(), self.rule.account_cost(&self.request)).await
    }

    /// Forwards the request, encoded again, so that the upstream reads exactly what was checked.
    pub(super) async fn forward(&self, caller: Caller) -> Result<RpcReply, Refusal> {
        let message = encode(self.proxy.schema, self.method.request, &self.request, Mode::Lenient)
            .map_err(|_| Refusal::invalid_request("invalid request; encoding failed"))?;
        send_rpc(&self.proxy.upstream, self.rule.rpc, &message, caller, &forwarded_headers(&self.headers)).await
    }

    /// Sends a different request as the login client, and decodes the response.
    pub(super) async fn send_as_login_client(&self, rpc: &str, request: &Value) -> Result<Value, Refusal> {
        let schema = self.proxy.schema;
        let (_, method) = schema.method(rpc).ok_or_else(Refusal::invalid_upstream_response)?;
        let message = encode(schema, method.request, request, Mode::Lenient);
        let message = message.map_err(|_| Refusal::invalid_request("invalid request; encoding failed"))?;
        let headers = forwarded_headers(&self.headers);
        let reply = send_rpc(&self.proxy.upstream, rpc, &message, Caller::LoginClient, &headers).await?;
        decode(schema, method.response, &reply.message).map_err(|_| Refusal::invalid_upstream_response())
    }

    /// Decodes the response message of this RPC.
    pub(super) fn read_response(&self, reply: &RpcReply) -> Result<Value, Refusal> {
        decode(self.proxy.schema, self.method.response, &reply.message)
            .map_err(|_| Refusal::invalid_upstream_response())
    }

    /// Encodes a response message of this RPC for the page.
    pub(super) fn encode_response(&self, response: &Value) -> Result<RpcReply, Refusal> {
        let message = encode(self.proxy.schema, self.method.response, response, Mode::Lenient);
        Ok(RpcReply { message: message.map_err(|_| Refusal::invalid_upstream_response())?, date: None })
    }
}
