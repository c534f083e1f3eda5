//! JavaScript functions of the host.

use js_sys::{Function, Reflect};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast as _, JsValue};

/// A function, and the object whose method it is.
#[derive(Clone, Debug)]
pub struct HostFunction(SendWrapper<(JsValue, Function)>);

impl HostFunction {
    /// The function that `object` has under this name.
    pub fn of(object: &JsValue, name: &str) -> Option<Self> {
        let function = Reflect::get(object, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
        Some(Self(SendWrapper::new((object.clone(), function))))
    }

    /// The same of the global object that is under this name.
    pub fn of_global(object: &str, name: &str) -> Option<Self> {
        Self::of(&Reflect::get(&js_sys::global(), &JsValue::from_str(object)).ok()?, name)
    }

    /// Calls it.
    pub fn call(&self, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
        let (this, function) = &*self.0;
        match arguments {
            [] => function.call0(this),
            [only] => function.call1(this, only),
            [first, second] => function.call2(this, first, second),
            more => function.apply(this, &more.iter().collect()),
        }
    }
}

/// What was thrown, as text.
pub fn thrown_text(thrown: &JsValue) -> String {
    let message = || Reflect::get(thrown, &JsValue::from_str("message")).ok()?.as_string();
    thrown.as_string().or_else(message).unwrap_or_else(|| "the host threw something that is not an Error".into())
}
