//! Texts of the hosted login, as far as somebody changed them. Those that ship with it are the login's own.

use crate::context::RequestContext;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::settings_v2 as rpc;
use crate::store::Entity;
use prost::Message as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zitadel_wasm::messages::zitadel::settings::v2::*;
use zitadel_wasm::refusals;

/// Texts of one level and language, stored under both: an encoded `google.protobuf.Struct`.
#[derive(Serialize, Deserialize)]
struct Texts(Vec<u8>);

impl Entity for Texts {
    const PREFIX: &'static str = "login-texts";
}

impl Texts {
    fn read(&self) -> prost_types::Struct {
        prost_types::Struct::decode(self.0.as_slice()).unwrap_or_default()
    }
}

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetHostedLoginTranslation>(get);
    r.write::<rpc::SetHostedLoginTranslation>(set);
}

fn key(ctx: &RequestContext<'_, '_>, org: Option<&str>, locale: &str) -> String {
    format!("{}/{locale}", org.unwrap_or(&ctx.instance.id))
}

/// Thirty-two characters that change with the texts.
fn etag(texts: &prost_types::Struct) -> String {
    Sha256::digest(texts.encode_to_vec()).iter().take(16).map(|b| format!("{b:02x}")).collect()
}

fn get(
    ctx: &mut RequestContext<'_, '_>,
    request: GetHostedLoginTranslationRequest,
) -> Result<GetHostedLoginTranslationResponse, Refusal> {
    use get_hosted_login_translation_request::Level;
    let of = |org: Option<&str>| {
        let base = request.locale.split('-').next().unwrap_or_default();
        let locale = |locale: &str| ctx.tx.get::<Texts>(&key(ctx, org, locale));
        locale(&request.locale).or_else(|| locale(base)).map(|texts| texts.read()).unwrap_or_default()
    };
    let mut texts = match &request.level {
        Some(Level::System(_)) | None => prost_types::Struct::default(),
        Some(Level::Instance(_)) => of(None),
        Some(Level::OrganizationId(id)) => of(Some(id)),
    };
    if let (Some(Level::OrganizationId(_)), false) = (&request.level, request.ignore_inheritance) {
        let mut inherited = of(None);
        merge(&mut inherited, texts);
        texts = inherited;
    }
    Ok(GetHostedLoginTranslationResponse { etag: etag(&texts), translations: Some(texts) })
}

/// Lays `over` over `under`, member by member.
fn merge(under: &mut prost_types::Struct, over: prost_types::Struct) {
    use prost_types::value::Kind;
    for (name, value) in over.fields {
        let below = under.fields.get_mut(&name).and_then(|v| v.kind.as_mut());
        match (below, value.kind) {
            (Some(Kind::StructValue(below)), Some(Kind::StructValue(above))) => merge(below, above),
            (_, kind) => drop(under.fields.insert(name, prost_types::Value { kind })),
        }
    }
}

fn set(
    ctx: &mut RequestContext<'_, '_>,
    request: SetHostedLoginTranslationRequest,
) -> Result<SetHostedLoginTranslationResponse, Refusal> {
    use set_hosted_login_translation_request::Level;
    let org = match &request.level {
        Some(Level::OrganizationId(id)) => Some(id.as_str()),
        Some(Level::Instance(_)) => None,
        None => return Err(refusals::TRANSLATION_LEVEL_MISSING.into()),
    };
    let texts = request.translations.unwrap_or_default();
    let key = key(ctx, org, &request.locale);
    ctx.tx.put(&key, &Texts(texts.encode_to_vec()));
    Ok(SetHostedLoginTranslationResponse { etag: etag(&texts) })
}
