//! RSA keys of the host's Web Cryptography, which makes them ten times faster than WebAssembly does.

use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A new key of 2048 bits in PKCS #8 (DER); absent where the host has no Web Cryptography, as a page without TLS.
pub async fn rsa_key() -> Option<Vec<u8>> {
    let subtle = member(&member(&js_sys::global(), "crypto")?, "subtle").filter(JsValue::is_object)?;
    let algorithm = Object::new();
    set(&algorithm, "name", &JsValue::from_str("RSASSA-PKCS1-v1_5"))?;
    set(&algorithm, "hash", &JsValue::from_str("SHA-256"))?;
    set(&algorithm, "modulusLength", &JsValue::from_f64(2048.0))?;
    set(&algorithm, "publicExponent", &Uint8Array::from([1, 0, 1].as_slice()))?;
    let uses = Array::of1(&JsValue::from_str("sign"));
    let pair = call(&subtle, "generateKey", &[algorithm.into(), JsValue::TRUE, uses.into()]).await?;
    let der = call(&subtle, "exportKey", &[JsValue::from_str("pkcs8"), member(&pair, "privateKey")?]).await?;
    Some(Uint8Array::new(der.dyn_ref::<ArrayBuffer>()?).to_vec())
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}

fn set(object: &Object, name: &str, value: &JsValue) -> Option<bool> {
    Reflect::set(object, &JsValue::from_str(name), value).ok()
}

/// What a method's promise resolves to.
async fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = member(object, method)?.dyn_into().ok()?;
    let promise = function.apply(object, &arguments.iter().collect()).ok()?;
    JsFuture::from(Promise::resolve(&promise)).await.ok()
}
