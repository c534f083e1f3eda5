//! Texts of the hosted login that an administrator has changed. Its default texts are the login's own.

use crate::context::RequestContext;
use crate::domain::language;
use crate::refusal::Refusal;
use crate::store::Entity;
use prost::Message as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zitadel_wasm::messages::zitadel::settings::v2::*;
use zitadel_wasm::refusals;

/// The texts of one level and language, stored under both: an encoded `google.protobuf.Struct`.
#[derive(Serialize, Deserialize)]
struct Texts(Vec<u8>);

impl Entity for Texts {
    const PREFIX: &'static str = "login-texts";
}

impl Texts {
    fn to_struct(&self) -> prost_types::Struct {
        prost_types::Struct::decode(self.0.as_slice()).unwrap_or_default()
    }
}

fn key(ctx: &RequestContext<'_, '_>, org: Option<&str>, locale: &str) -> String {
    format!("{}/{locale}", org.unwrap_or(&ctx.instance.id))
}

/// 32 hexadecimal digits that change with the texts.
fn etag(texts: &prost_types::Struct) -> String {
    Sha256::digest(texts.encode_to_vec()).iter().take(16).map(|b| format!("{b:02x}")).collect()
}

/// The texts of a level and language.
pub fn get_hosted_login_translation(
    ctx: &mut RequestContext<'_, '_>,
    request: GetHostedLoginTranslationRequest,
) -> Result<GetHostedLoginTranslationResponse, Refusal> {
    use get_hosted_login_translation_request::Level;
    let requested = language::parse(&request.locale).ok_or(refusals::LOCALE_INVALID)?;
    let stored = |org: Option<&str>| {
        let base = requested.split('-').next().unwrap_or_default();
        let locale = |locale: &str| ctx.tx.get::<Texts>(&key(ctx, org, locale));
        locale(&requested).or_else(|| locale(base)).map(|texts| texts.to_struct()).unwrap_or_default()
    };
    let mut texts = match &request.level {
        Some(Level::System(_)) | None => prost_types::Struct::default(),
        Some(Level::Instance(_)) => stored(None),
        Some(Level::OrganizationId(id)) => stored(Some(id)),
    };
    if let (Some(Level::OrganizationId(_)), false) = (&request.level, request.ignore_inheritance) {
        let mut inherited = stored(None);
        merge(&mut inherited, texts);
        texts = inherited;
    }
    Ok(GetHostedLoginTranslationResponse { etag: etag(&texts), translations: Some(texts) })
}

/// Merges `overrides` into `texts`, member by member.
fn merge(texts: &mut prost_types::Struct, overrides: prost_types::Struct) {
    use prost_types::value::Kind;
    for (name, value) in overrides.fields {
        let text = texts.fields.get_mut(&name).and_then(|v| v.kind.as_mut());
        match (text, value.kind) {
            (Some(Kind::StructValue(texts)), Some(Kind::StructValue(overrides))) => merge(texts, overrides),
            (_, kind) => drop(texts.fields.insert(name, prost_types::Value { kind })),
        }
    }
}

/// Replaces the texts of a level and language.
pub fn set_hosted_login_translation(
    ctx: &mut RequestContext<'_, '_>,
    request: SetHostedLoginTranslationRequest,
) -> Result<SetHostedLoginTranslationResponse, Refusal> {
    use set_hosted_login_translation_request::Level;
    let org = match &request.level {
        Some(Level::OrganizationId(id)) => Some(id.as_str()),
        Some(Level::Instance(_)) => None,
        None => return Err(refusals::TRANSLATION_LEVEL_MISSING.into()),
    };
    let locale = language::parse(&request.locale).ok_or(refusals::LOCALE_TO_SET_INVALID)?;
    let texts = request.translations.unwrap_or_default();
    let key = key(ctx, org, &locale);
    ctx.tx.put(&key, &Texts(texts.encode_to_vec()));
    Ok(SetHostedLoginTranslationResponse { etag: etag(&texts) })
}
