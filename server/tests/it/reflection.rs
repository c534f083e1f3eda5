//! What gRPC tools ask before they call.

use crate::replay::wire::{frame, frames, send};
use prost::Message as _;
use tonic_reflection::pb::v1::server_reflection_request::MessageRequest;
use tonic_reflection::pb::v1::server_reflection_response::MessageResponse;
use tonic_reflection::pb::v1::{ServerReflectionRequest, ServerReflectionResponse};
use zitadel_testserver::TestServer;

async fn call_tool(server: &TestServer, path: &str, message: &[u8]) -> Vec<u8> {
    let headers = [("content-type", "application/grpc"), ("te", "trailers")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    let response = send(true, "POST", &format!("{}{path}", server.url()), &headers, Some(frame(message))).await;
    assert_eq!(response.trailers.get("grpc-status").map(|v| v.to_str().unwrap()), Some("0"), "{path}");
    let (frames, _) = frames(&response.body);
    frames[0].1.to_vec()
}

async fn reflect(server: &TestServer, version: &str, wanted: MessageRequest) -> MessageResponse {
    let request = ServerReflectionRequest { host: String::new(), message_request: Some(wanted) };
    let path = format!("/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo");
    let response = call_tool(server, &path, &request.encode_to_vec()).await;
    ServerReflectionResponse::decode(response.as_slice()).unwrap().message_response.unwrap()
}

#[tokio::test]
async fn grpc_reflection_lists_services_and_describes_messages() {
    let server = TestServer::start().await.unwrap();
    for version in ["v1", "v1alpha"] {
        let MessageResponse::ListServicesResponse(listed) =
            reflect(&server, version, MessageRequest::ListServices(String::new())).await
        else {
            panic!("no list");
        };
        let names: Vec<_> = listed.service.iter().map(|s| s.name.as_str()).collect();
        for name in ["zitadel.user.v2.UserService", "zitadel.session.v2.SessionService", "zitadel.auth.v1.AuthService"]
        {
            assert!(names.contains(&name), "{names:?}");
        }
        let symbol = MessageRequest::FileContainingSymbol("zitadel.user.v2.UserService.VerifyPhone".into());
        let MessageResponse::FileDescriptorResponse(found) = reflect(&server, version, symbol).await else {
            panic!("no file");
        };
        let file = prost_types::FileDescriptorProto::decode(found.file_descriptor_proto[0].as_slice()).unwrap();
        assert!(file.message_type.iter().any(|m| m.name() == "VerifyPhoneRequest"));
    }
}

#[tokio::test]
async fn reports_health_over_grpc_and_http() {
    let server = TestServer::start().await.unwrap();
    // grpc.health.v1.HealthCheckResponse{ status: SERVING }
    assert_eq!(call_tool(&server, "/grpc.health.v1.Health/Check", &[]).await, [8, 1]);
    for path in ["/healthz", "/debug/healthz", "/debug/ready", "/debug/validate"] {
        assert_eq!(send(false, "GET", &format!("{}{path}", server.url()), &[], None).await.status, 200, "{path}");
    }
}
