//! Overrides of settings, by the contract: checked against their message, and merged with its defaults.

use crate::domain::policies::Policies;
use crate::domain::settings_overrides::SettingsOverrides;
use serde_json::Value as Json;
use zitadel_wasm::codec::{Key, Mode, Value, decode, encode};
use zitadel_wasm::messages::zitadel::idp::v2::{
    AppleConfig, AzureAdConfig, GenericOidcConfig, GitHubConfig, GitHubEnterpriseServerConfig, GitLabConfig,
    GitLabSelfHostedConfig, GoogleConfig, JwtConfig, LdapConfig, OAuthConfig, SamlConfig,
};
use zitadel_wasm::messages::zitadel::settings::v2::{
    BrandingSettings, DomainSettings, LegalAndSupportSettings, LoginSettings, PasswordExpirySettings, SecuritySettings,
};
use zitadel_wasm::schema::{MessageId, Schema, Type};

/// A settings message of the contract.
pub trait SettingsMessage: prost::Message + Default {
    /// Its full name.
    const NAME: &'static str;
}

macro_rules! settings_messages {
    ($package:literal: $($message:ident = $name:literal)+) => {$(
        impl SettingsMessage for $message {
            const NAME: &'static str = concat!($package, ".", $name);
        }
    )+};
}

settings_messages! { "zitadel.settings.v2":
    BrandingSettings = "BrandingSettings"
    DomainSettings = "DomainSettings"
    LegalAndSupportSettings = "LegalAndSupportSettings"
    LoginSettings = "LoginSettings"
    PasswordExpirySettings = "PasswordExpirySettings"
    SecuritySettings = "SecuritySettings"
}

settings_messages! { "zitadel.idp.v2":
    AppleConfig = "AppleConfig"
    AzureAdConfig = "AzureADConfig"
    GenericOidcConfig = "GenericOIDCConfig"
    GitHubConfig = "GitHubConfig"
    GitHubEnterpriseServerConfig = "GitHubEnterpriseServerConfig"
    GitLabConfig = "GitLabConfig"
    GitLabSelfHostedConfig = "GitLabSelfHostedConfig"
    GoogleConfig = "GoogleConfig"
    JwtConfig = "JWTConfig"
    LdapConfig = "LDAPConfig"
    OAuthConfig = "OAuthConfig"
    SamlConfig = "SAMLConfig"
}

/// Overrides with the members of `message` that are set.
#[must_use]
pub fn overrides_from_message<M: SettingsMessage>(message: &M) -> SettingsOverrides {
    let members = || {
        let (schema, id) = schema_message::<M>()?;
        let value = decode(schema, id, &message.encode_to_vec()).ok()?;
        serde_json::to_value(value).ok()?.as_object().cloned()
    };
    SettingsOverrides { members: members().unwrap_or_default() }
}

/// `defaults` with the members that `overrides` replaces.
#[must_use]
pub fn merged_with_defaults<M: SettingsMessage>(overrides: Option<&SettingsOverrides>, defaults: M) -> M {
    let merged = || {
        let (schema, id) = schema_message::<M>()?;
        let below = decode(schema, id, &defaults.encode_to_vec()).ok()?;
        let all = merge_values(below, to_value(overrides?)?);
        M::decode(encode(schema, id, &all, Mode::Lenient).ok()?.as_slice()).ok()
    };
    merged().unwrap_or(defaults)
}

/// Whether the overrides of every message fit the contract. Those that are stored were checked when they came in.
///
/// # Errors
/// The first member that does not fit, and why.
pub fn check_policies(policies: &Policies) -> Result<(), String> {
    fn check<M: SettingsMessage>(name: &str, overrides: Option<&SettingsOverrides>) -> Result<(), String> {
        overrides.map_or(Ok(()), check_overrides::<M>).map_err(|why| format!("{name}.{why}"))
    }
    check::<LoginSettings>("login", policies.login.as_ref().map(|login| &login.overrides))?;
    check::<LegalAndSupportSettings>("legal", policies.legal.as_ref())?;
    check::<BrandingSettings>("branding", policies.branding.as_ref())?;
    check::<PasswordExpirySettings>("passwordExpiry", policies.password_expiry.as_ref())?;
    check::<DomainSettings>("domain", policies.domain.as_ref())?;
    check::<SecuritySettings>("security", policies.security.as_ref())
}

fn to_value(overrides: &SettingsOverrides) -> Option<Value> {
    serde_json::from_value(Json::Object(overrides.members.clone())).ok()
}

/// Whether overrides fit their message.
///
/// # Errors
/// The first member that does not fit, and why.
pub fn check_overrides<M: SettingsMessage>(overrides: &SettingsOverrides) -> Result<(), String> {
    let (schema, id) = schema_message::<M>().ok_or("the schema table cannot be read")?;
    let value = to_value(overrides).ok_or("not a JSON object")?;
    check_names(schema, id, &value, "")?;
    let outcome = encode(schema, id, &value, Mode::Request).map(drop);
    outcome.map_err(|violations| violations.first().map(|v| format!("{}: {}", v.path, v.message)).unwrap_or_default())
}

fn schema_message<M: SettingsMessage>() -> Option<(&'static Schema, MessageId)> {
    let schema = crate::schema()?;
    Some((schema, schema.message_id(M::NAME)?))
}

/// Every member must have its JSON name: one with two spellings could not be merged with itself.
fn check_names(schema: &Schema, id: MessageId, value: &Value, path: &str) -> Result<(), String> {
    let (Some(message), Value::Object(members)) = (schema.message(id), value) else { return Ok(()) };
    for (key, value) in members {
        let field = message.fields.iter().find(|field| *key == field.json);
        let names = || message.fields.iter().map(|field| field.json).collect::<Vec<_>>().join(", ");
        let field = field.ok_or_else(|| format!("{path}{key}: unknown member; expected one of {}", names()))?;
        if let Type::Message(inner) = field.ty {
            check_names(schema, inner, value, &format!("{path}{key}."))?;
        }
    }
    Ok(())
}

/// Merges objects, and replaces everything else.
fn merge_values(defaults: Value, overrides: Value) -> Value {
    match (defaults, overrides) {
        (Value::Object(mut members), Value::Object(overrides)) => {
            for (key, value) in overrides {
                merge_member(&mut members, key, value);
            }
            Value::Object(members)
        }
        (_, overrides) => overrides,
    }
}

fn merge_member(members: &mut Vec<(Key, Value)>, key: Key, value: Value) {
    match members.iter_mut().find(|(known, _)| *known == key) {
        Some((_, default)) => *default = merge_values(std::mem::replace(default, Value::Null), value),
        None => members.push((key, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zitadel_wasm::messages::zitadel::settings::v2::Theme;

    fn checked<M: SettingsMessage>(text: &str) -> Result<SettingsOverrides, String> {
        let overrides: SettingsOverrides = serde_json::from_str(text).map_err(|e| e.to_string())?;
        check_overrides::<M>(&overrides).map(|()| overrides)
    }

    #[test]
    fn overrides_replace_the_members_that_they_name_and_no_others() {
        let defaults = LoginSettings { allow_register: true, force_mfa: true, ..LoginSettings::default() };
        let overrides =
            checked::<LoginSettings>(r#"{"allowRegister": false, "passwordCheckLifetime": "60s"}"#).unwrap();
        let merged = merged_with_defaults(Some(&overrides), defaults);
        assert!(!merged.allow_register && merged.force_mfa);
        assert_eq!(merged.password_check_lifetime.map(|d| d.seconds), Some(60));
    }

    #[test]
    fn nested_messages_are_merged_member_by_member() {
        let theme = Theme { primary_color: "#111".into(), font_color: "#222".into(), ..Theme::default() };
        let defaults = BrandingSettings { light_theme: Some(theme), ..BrandingSettings::default() };
        let overrides = checked::<BrandingSettings>(r##"{"lightTheme": {"primaryColor": "#333"}}"##).unwrap();
        let light = merged_with_defaults(Some(&overrides), defaults).light_theme.unwrap();
        assert_eq!((light.primary_color.as_str(), light.font_color.as_str()), ("#333", "#222"));
    }

    #[test]
    fn rejects_members_that_the_message_does_not_have_and_values_of_another_type() {
        let unknown = checked::<BrandingSettings>(r#"{"lightTheme": {"primaryColour": "x"}}"#).unwrap_err();
        assert!(unknown.starts_with("lightTheme.primaryColour: unknown member; expected one of "), "{unknown}");
        let mistyped = checked::<LoginSettings>(r#"{"forceMfa": "yes"}"#).unwrap_err();
        assert!(mistyped.starts_with("forceMfa: "), "{mistyped}");
        assert!(checked::<LoginSettings>(r#"{"passkeysType": "PASSKEYS_TYPE_MAYBE"}"#).is_err());
        assert!(checked::<LoginSettings>("[]").is_err());
    }
}
