//! Settings as a seed or a test tells them: members of the contract's own message, in its JSON form. What they do not
//! say is as ZITADEL's defaults have it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use std::marker::PhantomData;
use zitadel_wasm::codec::{Key, Mode, Value, decode, encode};
use zitadel_wasm::messages::zitadel::settings::v2 as settings;
use zitadel_wasm::schema::{MessageId, Schema, Type};

/// A message of settings.
pub trait Settings: prost::Message + Default {
    /// Its full name in the contract.
    const NAME: &'static str;
}

macro_rules! settings {
    ($($message:ident)+) => {$(
        impl Settings for settings::$message {
            const NAME: &'static str = concat!("zitadel.settings.v2.", stringify!($message));
        }
    )+};
}

settings! { LoginSettings BrandingSettings DomainSettings LegalAndSupportSettings PasswordExpirySettings SecuritySettings }

/// What is said of settings. Whoever takes it from outside asks [`Said::check`] whether it fits their message.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Said<M> {
    members: Map<String, Json>,
    #[serde(skip)]
    of: PhantomData<fn() -> M>,
}

impl<M> Clone for Said<M> {
    fn clone(&self) -> Self {
        Self { members: self.members.clone(), of: PhantomData }
    }
}

impl<M> Default for Said<M> {
    fn default() -> Self {
        Self { members: Map::new(), of: PhantomData }
    }
}

impl<M> std::fmt::Debug for Said<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.members.fmt(f)
    }
}

impl<M: Settings> Said<M> {
    /// Settings that say what `message` says, and where that says nothing, nothing.
    #[must_use]
    pub fn of(message: &M) -> Self {
        let json = || {
            let (schema, id) = self::message::<M>()?;
            let value = decode(schema, id, &message.encode_to_vec()).ok()?;
            serde_json::to_value(value).ok()?.as_object().cloned()
        };
        Self { members: json().unwrap_or_default(), of: PhantomData }
    }

    /// Whether a member of that name is `true`.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.members.get(name) == Some(&Json::Bool(true))
    }

    /// `defaults`, and over them what is said.
    #[must_use]
    pub fn over(&self, defaults: M) -> M {
        let merged = || {
            let (schema, id) = message::<M>()?;
            let below = decode(schema, id, &defaults.encode_to_vec()).ok()?;
            let all = overlay(below, self.value()?);
            M::decode(encode(schema, id, &all, Mode::Lenient).ok()?.as_slice()).ok()
        };
        merged().unwrap_or(defaults)
    }

    fn value(&self) -> Option<Value> {
        serde_json::from_value(Json::Object(self.members.clone())).ok()
    }

    /// Whether it fits the message.
    ///
    /// # Errors
    /// The member that does not, and why.
    pub fn check(&self) -> Result<(), String> {
        let (schema, id) = message::<M>().ok_or("the contract's table cannot be read")?;
        let value = self.value().ok_or("this is no JSON object")?;
        names(schema, id, &value, "")?;
        match encode(schema, id, &value, Mode::Request) {
            Ok(_) => Ok(()),
            Err(violations) => {
                Err(violations.first().map(|v| format!("{}: {}", v.path, v.message)).unwrap_or_default())
            }
        }
    }
}

fn message<M: Settings>() -> Option<(&'static Schema, MessageId)> {
    let schema = crate::schema()?;
    Some((schema, schema.message_id(M::NAME)?))
}

/// Every member has to be spelt as answers spell it: a name that is spelt in two ways cannot be laid over itself.
fn names(schema: &Schema, id: MessageId, value: &Value, path: &str) -> Result<(), String> {
    let (Some(message), Value::Object(members)) = (schema.message(id), value) else { return Ok(()) };
    for (key, value) in members {
        let field = message.fields.iter().find(|field| *key == field.json);
        let known = || message.fields.iter().map(|field| field.json).collect::<Vec<_>>().join(", ");
        let field = field.ok_or_else(|| format!("{path}{key}: there is no such member; there are {}", known()))?;
        if let Type::Message(inner) = field.ty {
            names(schema, inner, value, &format!("{path}{key}."))?;
        }
    }
    Ok(())
}

/// Objects are merged, everything else is replaced.
fn overlay(below: Value, above: Value) -> Value {
    match (below, above) {
        (Value::Object(mut members), Value::Object(above)) => {
            for (key, value) in above {
                lay(&mut members, key, value);
            }
            Value::Object(members)
        }
        (_, above) => above,
    }
}

fn lay(members: &mut Vec<(Key, Value)>, key: Key, value: Value) {
    match members.iter_mut().find(|(known, _)| *known == key) {
        Some((_, below)) => *below = overlay(std::mem::replace(below, Value::Null), value),
        None => members.push((key, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use settings::{BrandingSettings, LoginSettings, Theme};

    fn said<M: Settings>(text: &str) -> Result<Said<M>, String> {
        let said: Said<M> = serde_json::from_str(text).map_err(|e| e.to_string())?;
        said.check().map(|()| said)
    }

    #[test]
    fn what_is_said_is_laid_over_the_defaults() {
        let defaults = LoginSettings { allow_register: true, force_mfa: true, ..LoginSettings::default() };
        let said: Said<LoginSettings> = said(r#"{"allowRegister": false, "passwordCheckLifetime": "60s"}"#).unwrap();
        let is = said.over(defaults);
        assert!(!is.allow_register && is.force_mfa);
        assert_eq!(is.password_check_lifetime.map(|d| d.seconds), Some(60));
    }

    #[test]
    fn messages_in_messages_are_merged_too() {
        let theme = Theme { primary_color: "#111".into(), font_color: "#222".into(), ..Theme::default() };
        let defaults = BrandingSettings { light_theme: Some(theme), ..BrandingSettings::default() };
        let said: Said<BrandingSettings> = said(r##"{"lightTheme": {"primaryColor": "#333"}}"##).unwrap();
        let light = said.over(defaults).light_theme.unwrap();
        assert_eq!((light.primary_color.as_str(), light.font_color.as_str()), ("#333", "#222"));
    }

    #[test]
    fn what_the_message_does_not_have_is_refused() {
        let unknown = said::<BrandingSettings>(r#"{"lightTheme": {"primaryColour": "x"}}"#).unwrap_err();
        assert!(unknown.starts_with("lightTheme.primaryColour: there is no such member; there are "), "{unknown}");
        let wrong = said::<LoginSettings>(r#"{"forceMfa": "yes"}"#).unwrap_err();
        assert!(wrong.starts_with("forceMfa: "), "{wrong}");
        assert!(said::<LoginSettings>(r#"{"passkeysType": "PASSKEYS_TYPE_MAYBE"}"#).is_err());
        assert!(said::<LoginSettings>("[]").is_err());
    }
}
