//! Patience with an end: bodies that come too slowly, and clients that do not take their answers.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use thiserror::Error;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep, sleep_until};

use super::Timers;

/// The body came slower than anybody's line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("the body came too slowly")]
pub struct TooSlow;

/// A body that fails when it falls behind its pace, or takes too long in all. The time runs from when it is first read.
pub struct PatientBody {
    inner: Incoming,
    timers: Timers,
    bytes: u64,
    running: Option<Running>,
}

struct Running {
    since: Instant,
    until: Pin<Box<Sleep>>,
}

impl PatientBody {
    pub fn new(inner: Incoming, timers: &Timers) -> PatientBody {
        PatientBody { inner, timers: timers.clone(), bytes: 0, running: None }
    }

    /// When the next byte must have come.
    fn allowed(timers: &Timers, bytes: u64) -> Duration {
        let at_pace = Duration::from_millis(bytes.saturating_mul(1000) / u64::from(timers.pace.max(1)));
        timers.grace.saturating_add(at_pace).min(timers.body)
    }
}

impl Body for PatientBody {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let this = self.get_mut();
        let running = this.running.get_or_insert_with(|| {
            #[expect(clippy::disallowed_methods, reason = "patience is of the machine, not of anybody's day")]
            let since = Instant::now();
            Running { since, until: Box::pin(sleep_until(since + Self::allowed(&this.timers, 0))) }
        });
        if let Poll::Ready(frame) = Pin::new(&mut this.inner).poll_frame(context) {
            if let Some(Ok(Some(data))) = frame.as_ref().map(|frame| frame.as_ref().map(Frame::data_ref)) {
                this.bytes = this.bytes.saturating_add(data.len() as u64);
                running.until.as_mut().reset(running.since + Self::allowed(&this.timers, this.bytes));
            }
            return Poll::Ready(frame.map(|frame| frame.map_err(Into::into)));
        }
        ready!(running.until.as_mut().poll(context));
        Poll::Ready(Some(Err(TooSlow.into())))
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// A connection that fails when the client has taken nothing for a while of what is being written to it.
pub struct PatientStream {
    inner: TcpStream,
    patience: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl PatientStream {
    pub fn new(inner: TcpStream, patience: Duration) -> PatientStream {
        PatientStream { inner, patience, waiting: None }
    }

    fn patiently<R>(
        &mut self,
        context: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut TcpStream>, &mut Context<'_>) -> Poll<io::Result<R>>,
    ) -> Poll<io::Result<R>> {
        if let Poll::Ready(written) = write(Pin::new(&mut self.inner), context) {
            self.waiting = None;
            return Poll::Ready(written);
        }
        let patience = self.patience;
        ready!(self.waiting.get_or_insert_with(|| Box::pin(sleep(patience))).as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for PatientStream {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().inner).poll_read(context, into)
    }
}

impl AsyncWrite for PatientStream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.get_mut().patiently(context, |stream, context| stream.poll_write(context, bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.get_mut().patiently(context, |stream, context| stream.poll_write_vectored(context, slices))
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().patiently(context, |stream, context| stream.poll_flush(context))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().patiently(context, |stream, context| stream.poll_shutdown(context))
    }
}
