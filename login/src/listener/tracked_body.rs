//! A response body that reports its progress to the connection's activity.

use super::activity::ActiveRequest;
use axum::body::{Body, Bytes, HttpBody};
use http_body_util::BodyExt as _;
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Bytes per frame. Small, so that the body of a slow client ends when the client has read it, not when it is buffered.
const PIECE: usize = 16 * 1024;

/// A body in small frames, which keeps its request active until it is sent completely or dropped.
pub struct TrackedBody {
    inner: Body,
    rest: Bytes,
    request: ActiveRequest,
}

impl TrackedBody {
    pub fn new(inner: Body, mut request: ActiveRequest) -> Self {
        request.responding();
        Self { inner, rest: Bytes::new(), request }
    }
}

impl HttpBody for TrackedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = &mut *self;
        if this.rest.is_empty() {
            match ready!(Pin::new(&mut this.inner).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => this.rest = data,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                end => return Poll::Ready(end),
            }
        }
        this.request.progress();
        let piece = this.rest.split_to(this.rest.len().min(PIECE));
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let rest = u64::try_from(self.rest.len()).unwrap_or(u64::MAX);
        let inner = self.inner.size_hint();
        let mut hint = SizeHint::new();
        hint.set_lower(inner.lower().saturating_add(rest));
        if let Some(upper) = inner.upper() {
            hint.set_upper(upper.saturating_add(rest));
        }
        hint
    }
}

/// A body with a static text.
pub fn static_body(text: &'static str) -> Body {
    Body::new(http_body_util::Full::new(Bytes::from_static(text.as_bytes())).map_err(axum::Error::new))
}
