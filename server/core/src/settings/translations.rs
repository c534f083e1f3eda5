//! Texts of the hosted login: ZITADEL's own, and what an administrator has changed of them for the instance or an
//! organization.

use super::login_texts::login_texts;
use crate::context::RequestContext;
use crate::domain::language;
use crate::refusal::Refusal;
use crate::store::Entity;
use prost::Message as _;
use prost_types::{Struct, Value, value::Kind};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zitadel_wasm::messages::zitadel::settings::v2::*;
use zitadel_wasm::refusals;

/// The instance's default language, whose texts take the place of those that are not there.
const DEFAULT_LANGUAGE: &str = "en";

/// The overrides of one level and language, stored under both: an encoded `google.protobuf.Struct`.
#[derive(Serialize, Deserialize)]
struct Texts(Vec<u8>);

impl Entity for Texts {
    const PREFIX: &'static str = "login-texts";
}

fn key(ctx: &RequestContext<'_, '_>, org: Option<&str>, locale: &str) -> String {
    format!("{}/{locale}", org.unwrap_or(&ctx.instance.id))
}

/// 32 hexadecimal digits that change with the texts.
fn etag(texts: &Struct) -> String {
    Sha256::digest(texts.encode_to_vec()).iter().take(16).map(|b| format!("{b:02x}")).collect()
}

/// The texts of a level and language. Those of an organization are its overrides and ZITADEL's own texts: ZITADEL reads the
/// overrides of one level only, although its documentation says that an organization inherits those of the instance. The
/// etag is that of the overrides, or of the own texts without any.
///
/// # Errors
/// QUERY-rZLAGi for text that is not a locale, QUERY-YB6Sri without a level.
pub fn get_hosted_login_translation(
    ctx: &mut RequestContext<'_, '_>,
    request: GetHostedLoginTranslationRequest,
) -> Result<GetHostedLoginTranslationResponse, Refusal> {
    use get_hosted_login_translation_request::Level;
    let requested = language::parse(&request.locale).ok_or(refusals::LOCALE_INVALID)?;
    let parent = language::parent(&requested);
    let org = match &request.level {
        Some(Level::System(_)) => return Ok(response(own_texts(&parent), None)),
        Some(Level::Instance(_)) => None,
        Some(Level::OrganizationId(id)) => Some(id.as_str()),
        None => return Err(refusals::TRANSLATION_LEVEL_UNKNOWN.into()),
    };
    let stored = |locale: &str| ctx.tx.get::<Texts>(&key(ctx, org, locale));
    let stored = stored(&requested).or_else(|| stored(&parent));
    let overrides = stored.map(|texts| Struct::decode(texts.0.as_slice()).unwrap_or_default());
    let overrides_etag = overrides.as_ref().map(etag);
    let mut texts = overrides.unwrap_or_default();
    if request.ignore_inheritance {
        return Ok(response(texts, Some(overrides_etag.unwrap_or_default())));
    }
    let own = own_texts(&parent);
    let etag = overrides_etag.unwrap_or_else(|| etag(&own));
    add_missing(&mut texts, own);
    Ok(response(texts, Some(etag)))
}

fn response(texts: Struct, etag_of_overrides: Option<String>) -> GetHostedLoginTranslationResponse {
    let etag = etag_of_overrides.unwrap_or_else(|| etag(&texts));
    GetHostedLoginTranslationResponse { etag, translations: Some(texts) }
}

/// ZITADEL's own texts in a language; in the default language where it has none in that one.
fn own_texts(language: &str) -> Struct {
    login_texts(language).or_else(|| login_texts(DEFAULT_LANGUAGE)).unwrap_or_default()
}

/// Adds what `texts` lacks, or has an empty value for, from `others`, member by member.
fn add_missing(texts: &mut Struct, others: Struct) {
    for (name, other) in others.fields {
        match (texts.fields.get_mut(&name), other.kind) {
            (Some(Value { kind: Some(Kind::StructValue(texts)) }), Some(Kind::StructValue(others))) => {
                add_missing(texts, others);
            }
            (Some(text), _) if !is_empty(text) => {}
            (_, kind) => drop(texts.fields.insert(name, Value { kind })),
        }
    }
}

/// Whether Go calls a value empty; ZITADEL replaces those.
fn is_empty(value: &Value) -> bool {
    match &value.kind {
        None | Some(Kind::NullValue(_)) => true,
        Some(Kind::StringValue(text)) => text.is_empty(),
        Some(Kind::NumberValue(number)) => *number == 0.0,
        Some(Kind::BoolValue(flag)) => !flag,
        Some(Kind::StructValue(inner)) => inner.fields.is_empty(),
        Some(Kind::ListValue(list)) => list.values.is_empty(),
    }
}

/// Replaces the overrides of a level and language.
///
/// # Errors
/// COMMA-YB6Sri without a level, COMMA-xmjATA for text that is not a locale.
pub fn set_hosted_login_translation(
    ctx: &mut RequestContext<'_, '_>,
    request: SetHostedLoginTranslationRequest,
) -> Result<SetHostedLoginTranslationResponse, Refusal> {
    use set_hosted_login_translation_request::Level;
    let org = match &request.level {
        Some(Level::OrganizationId(id)) => Some(id.as_str()),
        Some(Level::Instance(_)) => None,
        None => return Err(refusals::TRANSLATION_LEVEL_TO_SET_UNKNOWN.into()),
    };
    let locale = language::parse(&request.locale).ok_or(refusals::LOCALE_TO_SET_INVALID)?;
    let texts = request.translations.unwrap_or_default();
    let key = key(ctx, org, &locale);
    ctx.tx.put(&key, &Texts(texts.encode_to_vec()));
    Ok(SetHostedLoginTranslationResponse { etag: etag(&texts) })
}
