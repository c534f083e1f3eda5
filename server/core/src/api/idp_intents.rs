//! Intents at identity providers: RPCs of `zitadel.user.v2`.

use crate::context::RequestContext;
use crate::domain::idp::{Idp, IdpKind};
use crate::domain::intent::{Account, Intent};
use crate::idps::start::Departure;
use crate::idps::{check, start};
use crate::refusal::Refusal;
use crate::structs::struct_from_json;
use serde_json::Value as Json;
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::user::v2::start_identity_provider_intent_request::Content;
use zitadel_wasm::messages::zitadel::user::v2::start_identity_provider_intent_response::NextStep;
use zitadel_wasm::messages::zitadel::user::v2::{
    AddHumanUserRequest, CreateUserRequest, FormData, IdpInformation, IdpIntent, IdpLink, IdpldapAccessInformation,
    IdpoAuthAccessInformation, RetrieveIdentityProviderIntentRequest, RetrieveIdentityProviderIntentResponse,
    SendEmailVerificationCode, SendPhoneVerificationCode, SetHumanEmail, SetHumanPhone, SetHumanProfile,
    StartIdentityProviderIntentRequest, StartIdentityProviderIntentResponse, UpdateHumanUserRequest, UpdateUserRequest,
    create_user_request, idp_information, retrieve_identity_provider_intent_response, set_human_email, set_human_phone,
    update_user_request,
};
use zitadel_wasm::refusals;

/// `zitadel.user.v2.UserService/StartIdentityProviderIntent`: the URL that the browser goes to. It needs no permission.
pub fn start_identity_provider_intent(
    ctx: &mut RequestContext<'_, '_>,
    request: StartIdentityProviderIntentRequest,
) -> Result<StartIdentityProviderIntentResponse, Refusal> {
    let urls = match request.content {
        Some(Content::Urls(urls)) => urls,
        Some(Content::Ldap(credentials)) => {
            let (intent, token) =
                start::sign_in_at_directory(ctx, &request.idp_id, &credentials.username, &credentials.password)?;
            let details = details(ctx, &intent);
            let succeeded = IdpIntent { idp_intent_id: intent.id, idp_intent_token: token, user_id: intent.user };
            let next_step = Some(NextStep::IdpIntent(succeeded));
            return Ok(StartIdentityProviderIntentResponse { details, next_step });
        }
        None => return Err(refusals::IDP_INTENT_KIND_MISSING.into()),
    };
    let (intent, departure) = start::start(ctx, &request.idp_id, urls.success_url, urls.failure_url, &urls.login_hint)?;
    let next_step = match departure {
        Departure::Url(url) => NextStep::AuthUrl(url),
        Departure::Form { url, fields } => NextStep::FormData(FormData { url, fields: fields.into_iter().collect() }),
    };
    Ok(StartIdentityProviderIntentResponse { details: details(ctx, &intent), next_step: Some(next_step) })
}

/// `zitadel.user.v2.UserService/RetrieveIdentityProviderIntent`: who signed in, and what a user would be created or updated
/// with.
#[expect(deprecated, reason = "clients of 2025 read the request for AddHumanUser")]
pub fn retrieve_identity_provider_intent(
    ctx: &mut RequestContext<'_, '_>,
    request: RetrieveIdentityProviderIntentRequest,
) -> Result<RetrieveIdentityProviderIntentResponse, Refusal> {
    use retrieve_identity_provider_intent_response::UserAction;
    let mut intent = check::find_succeeded(ctx, &request.idp_intent_id, &request.idp_intent_token)?;
    let account = intent.account.take().ok_or(refusals::IDP_INTENT_NOT_SUCCEEDED)?;
    let idp = ctx.tx.get::<Idp>(&intent.idp).ok_or(refusals::IDP_OF_INTENT_NOT_FOUND)?;
    let knows_attributes = idp.kind.is_oidc() || idp.kind == IdpKind::Ldap;
    let external = ExternalUser { oidc: knows_attributes, account: &account };
    let mut response = RetrieveIdentityProviderIntentResponse {
        details: details(ctx, &intent),
        idp_information: Some(information(&idp, &account)),
        user_id: intent.user.clone(),
        ..RetrieveIdentityProviderIntentResponse::default()
    };
    if intent.user.is_empty() {
        response.add_human_user = Some(external.add_human_user(&intent.idp));
        response.user_action = Some(UserAction::CreateUser(external.create_user(&intent.idp)));
    } else {
        response.update_human_user = Some(external.update_human_user(&intent.user));
        response.user_action = Some(UserAction::UpdateUser(external.update_user(&intent.user)));
    }
    Ok(response)
}

fn details(ctx: &RequestContext<'_, '_>, intent: &Intent) -> Option<Details> {
    Some(Details {
        sequence: intent.sequence,
        change_date: Some(intent.changed.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    })
}

fn information(idp: &Idp, account: &Account) -> IdpInformation {
    let access = match idp.kind {
        IdpKind::Ldap => {
            idp_information::Access::Ldap(IdpldapAccessInformation { attributes: Some(attributes(&account.claims)) })
        }
        _ => idp_information::Access::Oauth(IdpoAuthAccessInformation {
            access_token: account.access_token.clone(),
            id_token: account.id_token.clone(),
            refresh_token: account.refresh_token.clone(),
        }),
    };
    IdpInformation {
        idp_id: idp.id.clone(),
        user_id: account.id.clone(),
        user_name: account.name.clone(),
        raw_information: Some(struct_from_json(&account.claims)),
        access: Some(access),
    }
}

/// The attributes of a directory, each of which has a list of values.
fn attributes(claims: &Json) -> prost_types::Struct {
    let members = claims.as_object().cloned().unwrap_or_default();
    let lists = members.into_iter().map(|(name, value)| (name, Json::Array(vec![value]))).collect();
    struct_from_json(&Json::Object(lists))
}

/// Whoever signed in at a provider, as requests for users have it. Of generic OAuth no attribute but the id is known, so
/// that those requests are all but empty (recording idp-intent-oauth).
struct ExternalUser<'a> {
    oidc: bool,
    account: &'a Account,
}

impl ExternalUser<'_> {
    fn claim(&self, name: &str) -> Option<String> {
        let claim = self.account.claims.get(name).filter(|_| self.oidc)?.as_str()?;
        (!claim.is_empty()).then(|| claim.to_owned())
    }

    fn is_true(&self, name: &str) -> bool {
        // Some providers send it as a string.
        let is_true = |claim: &Json| claim.as_bool() == Some(true) || claim.as_str() == Some("true");
        self.oidc && self.account.claims.get(name).is_some_and(is_true)
    }

    /// Without a language it is `und`, undetermined.
    fn language(&self) -> String {
        self.claim("locale").unwrap_or_else(|| "und".into())
    }

    fn profile(&self) -> SetHumanProfile {
        SetHumanProfile {
            given_name: self.claim("given_name").unwrap_or_default(),
            family_name: self.claim("family_name").unwrap_or_default(),
            nick_name: self.claim("nickname"),
            display_name: self.claim("name"),
            preferred_language: Some(self.language()),
            gender: None,
        }
    }

    fn email(&self) -> SetHumanEmail {
        use set_human_email::Verification;
        let verification = match self.is_true("email_verified") {
            true => Verification::IsVerified(true),
            false => Verification::SendCode(SendEmailVerificationCode::default()),
        };
        SetHumanEmail { email: self.claim("email").unwrap_or_default(), verification: Some(verification) }
    }

    fn phone(&self) -> Option<SetHumanPhone> {
        use set_human_phone::Verification;
        let verification = match self.is_true("phone_number_verified") {
            true => Verification::IsVerified(true),
            false => Verification::SendCode(SendPhoneVerificationCode::default()),
        };
        self.claim("phone_number").map(|phone| SetHumanPhone { phone, verification: Some(verification) })
    }

    fn changed_email(&self) -> Option<SetHumanEmail> {
        Some(self.email()).filter(|email| !email.email.is_empty())
    }

    fn links(&self, idp: &str) -> Vec<IdpLink> {
        let (user_id, user_name) = (self.account.id.clone(), self.account.name.clone());
        vec![IdpLink { idp_id: idp.to_owned(), user_id, user_name }]
    }

    fn add_human_user(&self, idp: &str) -> AddHumanUserRequest {
        AddHumanUserRequest {
            username: self.claim("preferred_username"),
            profile: Some(self.profile()),
            email: Some(self.email()),
            phone: self.phone(),
            idp_links: self.links(idp),
            ..AddHumanUserRequest::default()
        }
    }

    fn create_user(&self, idp: &str) -> CreateUserRequest {
        let human = create_user_request::Human {
            profile: Some(self.profile()),
            email: Some(self.email()),
            phone: self.phone(),
            idp_links: self.links(idp),
            ..create_user_request::Human::default()
        };
        CreateUserRequest {
            username: self.claim("preferred_username"),
            user_type: Some(create_user_request::UserType::Human(human)),
            ..CreateUserRequest::default()
        }
    }

    fn update_human_user(&self, user: &str) -> UpdateHumanUserRequest {
        UpdateHumanUserRequest {
            user_id: user.to_owned(),
            username: self.claim("preferred_username"),
            profile: Some(self.profile()),
            email: self.changed_email(),
            phone: self.phone(),
            ..UpdateHumanUserRequest::default()
        }
    }

    fn update_user(&self, user: &str) -> UpdateUserRequest {
        let profile = update_user_request::human::Profile {
            given_name: self.claim("given_name"),
            family_name: self.claim("family_name"),
            nick_name: self.claim("nickname"),
            display_name: self.claim("name"),
            preferred_language: Some(self.language()),
            gender: None,
        };
        let human = update_user_request::Human {
            profile: Some(profile),
            email: self.changed_email(),
            phone: self.phone(),
            ..update_user_request::Human::default()
        };
        UpdateUserRequest {
            user_id: user.to_owned(),
            username: self.claim("preferred_username"),
            user_type: Some(update_user_request::UserType::Human(human)),
            ..UpdateUserRequest::default()
        }
    }
}
