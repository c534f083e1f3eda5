//! A new credential whose attestation is `none` or `packed`, which are those that pages get: the options ask for none. The
//! library's own ceremony reads the operating system's clock, for certificates that are not checked here, and WebAssembly has
//! no such clock. So this is the ceremony (WebAuthn level 2, §7.1) of the library's parts.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crypto_glue::traits::DecodeDer as _;
use crypto_glue::x509::Certificate;
use serde::Deserialize;
use serde_cbor_2::Value as Cbor;
use std::collections::BTreeMap;
use url::Url;
use webauthn_rs_core::attestation::{FidoGenCeAaguid, assert_packed_attest_req, validate_extension};
use webauthn_rs_core::crypto::{compute_sha256, verify_signature};
use webauthn_rs_core::error::WebauthnError;
use webauthn_rs_core::internals::AuthenticatorData;
use webauthn_rs_core::proto::origin::origins_match;
use webauthn_rs_core::proto::{
    AttestationFormat, AttestationMetadata, AttestedCredentialData, COSEAlgorithm, COSEKey, CollectedClientData,
    Credential, ParsedAttestation, ParsedAttestationData, RegisterPublicKeyCredential, RegisteredExtensions,
    Registration, RegistrationState, UserVerificationPolicy,
};

/// What the ceremony waits for: the members of the library's state.
#[derive(Deserialize)]
struct Waiting {
    policy: UserVerificationPolicy,
    exclude_credentials: Vec<String>,
    challenge: String,
    credential_algorithms: Vec<COSEAlgorithm>,
}

/// The attestation object of a response.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AttestationObject {
    fmt: String,
    att_stmt: Cbor,
    auth_data: Cbor,
}

/// Checks a response for this relying party, whose pages have one of these origins; `None` when its attestation has another
/// format.
pub(super) fn register(
    rp_id: &str,
    origins: &[Url],
    response: &RegisterPublicKeyCredential,
    state: &RegistrationState,
) -> Result<Option<Credential>, WebauthnError> {
    let client_data_json: &[u8] = response.response.client_data_json.as_ref();
    let client_data: CollectedClientData =
        serde_json::from_slice(client_data_json).map_err(WebauthnError::ParseJSONFailure)?;
    let object: AttestationObject = serde_cbor_2::from_slice(response.response.attestation_object.as_ref())
        .map_err(WebauthnError::ParseCBORFailure)?;
    let Cbor::Bytes(bytes) = &object.auth_data else { return Err(WebauthnError::ParseNOMFailure) };
    let data = AuthenticatorData::<Registration>::try_from(bytes.as_slice())?;
    let state = serde_json::to_value(state).and_then(serde_json::from_value::<Waiting>);
    let state = state.map_err(WebauthnError::ParseJSONFailure)?;
    check_client_data(&client_data, origins, &state)?;
    if bytes.get(..32) != Some(compute_sha256(rp_id.as_bytes()).as_slice()) {
        return Err(WebauthnError::InvalidRPIDHash);
    }
    if !data.user_present {
        return Err(WebauthnError::UserNotPresent);
    }
    if matches!(state.policy, UserVerificationPolicy::Required) && !data.user_verified {
        return Err(WebauthnError::UserNotVerified);
    }
    let acd = data.acd.as_ref().ok_or(WebauthnError::MissingAttestationCredentialData)?;
    let key = COSEKey::try_from(&acd.credential_pk)?;
    let (format, attestation) = match object.fmt.as_str() {
        "none" => (AttestationFormat::None, ParsedAttestationData::None),
        "packed" => {
            let signed = [bytes.as_slice(), &compute_sha256(client_data_json)].concat();
            (AttestationFormat::Packed, packed(&object.att_stmt, acd, &key, &signed)?)
        }
        _ => return Ok(None),
    };
    if !state.credential_algorithms.contains(&key.type_) {
        return Err(WebauthnError::CredentialAlteredAlgFromRequest);
    }
    if data.backup_state && !data.backup_eligible {
        return Err(WebauthnError::CredentialMayNotBeHardwareBound);
    }
    if state.exclude_credentials.contains(&URL_SAFE_NO_PAD.encode(&acd.credential_id)) {
        return Err(WebauthnError::CredentialAlteredAlgFromRequest);
    }
    let is_packed = format == AttestationFormat::Packed;
    Ok(Some(Credential {
        cred_id: acd.credential_id.clone(),
        cred: key,
        counter: data.counter,
        // Without an attestation, nothing vouches for them.
        transports: response.response.transports.clone().filter(|_| is_packed),
        user_verified: data.user_verified,
        backup_eligible: data.backup_eligible,
        backup_state: data.backup_state,
        registration_policy: state.policy,
        extensions: RegisteredExtensions::none(),
        attestation: ParsedAttestation { data: attestation, metadata: AttestationMetadata::None },
        attestation_format: format,
    }))
}

fn check_client_data(data: &CollectedClientData, origins: &[Url], state: &Waiting) -> Result<(), WebauthnError> {
    if data.type_ != "webauthn.create" {
        return Err(WebauthnError::InvalidClientDataType);
    }
    if URL_SAFE_NO_PAD.encode(&data.challenge) != state.challenge {
        return Err(WebauthnError::MismatchedChallenge);
    }
    if !origins.iter().any(|origin| origins_match(true, true, &data.origin, origin)) {
        return Err(WebauthnError::InvalidRPOrigin);
    }
    if data.cross_origin == Some(true) {
        return Err(WebauthnError::CredentialCrossOrigin);
    }
    Ok(())
}

/// Packed attestation (§8.2): signed by a certificate's key, or by the credential itself.
fn packed(
    statement: &Cbor,
    acd: &AttestedCredentialData,
    key: &COSEKey,
    signed: &[u8],
) -> Result<ParsedAttestationData, WebauthnError> {
    let Cbor::Map(statement) = statement else { return Err(WebauthnError::AttestationStatementMapInvalid) };
    let algorithm = match member(statement, "alg") {
        Some(Cbor::Integer(algorithm)) => *algorithm,
        Some(_) => return Err(WebauthnError::AttestationStatementAlgInvalid),
        None => return Err(WebauthnError::AttestationStatementAlgMissing),
    };
    let algorithm = COSEAlgorithm::try_from(algorithm).map_err(|_| WebauthnError::COSEKeyInvalidAlgorithm)?;
    let Some(Cbor::Bytes(signature)) = member(statement, "sig") else {
        return Err(WebauthnError::AttestationStatementSigMissing);
    };
    let (holds, attestation) = match (member(statement, "x5c"), member(statement, "ecdaaKeyId")) {
        (Some(Cbor::Array(chain)), _) => {
            let chain = chain.iter().map(certificate).collect::<Result<Vec<_>, _>>()?;
            let first = chain.first().ok_or(WebauthnError::AttestationStatementX5CInvalid)?;
            let holds = verify_signature(first, signature, signed)?;
            assert_packed_attest_req(first)?;
            validate_extension::<FidoGenCeAaguid>(first, &acd.aaguid)?;
            (holds, ParsedAttestationData::Basic(chain))
        }
        (Some(_), _) => return Err(WebauthnError::AttestationStatementX5CInvalid),
        (None, Some(_)) => return Err(WebauthnError::AttestationNotSupported),
        (None, None) if algorithm != key.type_ => return Err(WebauthnError::AttestationStatementAlgMismatch),
        (None, None) => (key.verify_signature(signature, signed)?, ParsedAttestationData::Self_),
    };
    if holds { Ok(attestation) } else { Err(WebauthnError::AttestationStatementSigInvalid) }
}

fn member<'a>(map: &'a BTreeMap<Cbor, Cbor>, name: &str) -> Option<&'a Cbor> {
    map.get(&Cbor::Text(name.to_owned()))
}

fn certificate(value: &Cbor) -> Result<Certificate, WebauthnError> {
    let Cbor::Bytes(der) = value else { return Err(WebauthnError::AttestationStatementX5CInvalid) };
    Certificate::from_der(der).map_err(|_| WebauthnError::X509DerInvalid)
}
