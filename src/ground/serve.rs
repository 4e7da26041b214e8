//! The web server: an accept loop of our own, so that nobody can hold it up by being slow.
//!
//! - Every wait for a client has an end: for the head of a request (which also ends idle connections), for its body,
//!   and for it to take what it is answered. A body may be slow, but not slower than a bad mobile line.
//! - Connections are counted, in all and for each address, and a request's head has a size it cannot exceed. Loopback
//!   and listed proxies are not counted by address: behind them everybody has the same one.
//! - TLS is our own (rustls) or the proxy's in front. Without it only loopback and listed proxies are let in, and a
//!   proxy is believed about whom it asks for only when it is listed.
//! - When told to stop, it takes no more, lets what is under way finish, and then closes.
//!
//! HTTP/1 only. The proxy in front speaks HTTP/2 to the world. `hyper_util`'s own `auto::Builder` is not used: it never
//! ends a connection that sends nothing.

mod client;
mod doors;
mod slow;
mod tls;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tower::ServiceExt;

pub use client::ClientAddress;
use client::tell_of_a_proxy_not_listed;
use doors::{Doors, Place};
pub use slow::TooSlow;
use slow::{PatientBody, PatientStream};
pub use tls::{NoTls, Tls};

use crate::ground::measures;

#[derive(Clone, Debug)]
pub struct Timers {
    /// For a whole head of a request, from when the connection is free for one.
    pub head: Duration,
    /// For a whole body.
    pub body: Duration,
    /// In which a body may be as slow as it likes.
    pub grace: Duration,
    /// Bytes a second, on the whole, after the grace.
    pub pace: u32,
    /// For a client to take some more of its answer.
    pub taking: Duration,
    /// For what is under way to finish when told to stop.
    pub stopping: Duration,
}

impl Default for Timers {
    fn default() -> Self {
        Timers {
            head: Duration::from_secs(20),
            body: Duration::from_secs(60),
            grace: Duration::from_secs(5),
            pace: 1024,
            taking: Duration::from_secs(30),
            stopping: Duration::from_secs(10),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Caps {
    pub connections: usize,
    /// For one address; for IPv6 one network of 64 bits, which is what one household or machine has.
    pub from_one_address: usize,
    /// Bytes in the head of a request, its address included. At least 8192.
    pub head: usize,
    pub headers: usize,
}

impl Default for Caps {
    fn default() -> Self {
        Caps { connections: 4096, from_one_address: 128, head: 16 * 1024, headers: 64 }
    }
}

#[derive(Clone, Default)]
pub struct Limits {
    pub timers: Timers,
    pub caps: Caps,
    /// Not counted by address, and believed when they say whom they ask for.
    pub proxies: Vec<IpAddr>,
    /// Nobody else is let in: without TLS of our own, words would cross the network in the open.
    pub only_proxies: bool,
    pub tls: Option<Arc<Tls>>,
}

/// Serves until `stop`, with the limits that hold by default.
pub async fn serve(listener: TcpListener, app: Router, stop: impl Future<Output = ()>) -> io::Result<()> {
    serve_within(Limits::default(), listener, app, stop).await
}

/// Serves until `stop`, and comes back when all is closed. No error ends it: what goes wrong with one connection is that
/// connection's.
pub async fn serve_within(
    limits: Limits,
    listener: TcpListener,
    app: Router,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let doors = Doors::of(&limits.caps, &limits.proxies, limits.only_proxies);
    let limits = Arc::new(limits);
    let (stopping, stopped) = watch::channel(Still::Open);
    let mut under_way = JoinSet::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer, place) = tokio::select! {
            biased;
            () = &mut stop => break,
            Some(_) = under_way.join_next() => continue,
            came = next(&listener, &doors) => came,
        };
        under_way.spawn(converse(Arc::clone(&limits), stream, peer, app.clone(), stopped.clone(), place));
    }
    drop(listener);
    stopping.send_replace(Still::Closing);
    let all_done = async { while under_way.join_next().await.is_some() {} };
    if tokio::time::timeout(limits.timers.stopping, all_done).await.is_err() {
        tracing::warn!(connections = under_way.len(), "stopped before all had finished");
    }
    under_way.shutdown().await;
    Ok(())
}

/// When the machine or the person who runs it says stop: SIGTERM or Ctrl-C. Listens from when it is called.
pub fn told_to_stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// On every request: answers that would go on for ever end when the server is told to stop.
#[derive(Clone)]
pub struct Closing(watch::Receiver<Still>);

impl Closing {
    /// Comes back when the server is told to stop.
    pub async fn told(&mut self) {
        drop(self.0.wait_for(|still| *still == Still::Closing).await);
    }

    /// For a test without a server: it is told when what comes beside is dropped.
    #[must_use]
    pub fn when_dropped() -> (Closing, impl Sized) {
        let (tell, told) = watch::channel(Still::Open);
        (Closing(told), tell)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Still {
    Open,
    Closing,
}

/// The next connection there is room for. While all places are taken nobody is let in: they wait in the machine's own
/// queue, which costs us nothing.
async fn next(listener: &TcpListener, doors: &Doors) -> (TcpStream, SocketAddr, Place) {
    loop {
        let place = doors.place().await;
        match listener.accept().await {
            Ok((stream, peer)) => match place.of(peer.ip()) {
                Some(place) => return (stream, peer, place),
                None => drop(stream),
            },
            Err(error) if is_the_clients(&error) => {}
            Err(error) => {
                // Out of files, most likely: that passes when others close. The kind only, the text may hold addresses.
                tracing::error!(kind = ?error.kind(), "cannot take connections");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

fn is_the_clients(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

/// One connection, from its first byte to its last. The place is given back when it ends.
async fn converse(
    limits: Arc<Limits>,
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    mut stopped: watch::Receiver<Still>,
    _place: Place,
) {
    let _inside = measures::one_more_connection();
    // Without this an answer's last bytes may wait for the client to confirm the first. Failing is no harm.
    let _ = stream.set_nodelay(true);
    let stream = PatientStream::new(stream, limits.timers.taking);
    match &limits.tls {
        None => talk(&limits, stream, peer, app, &mut stopped).await,
        Some(tls) => {
            // Whoever does not get through the handshake in the time of a head is no browser.
            if let Ok(Ok(stream)) = tokio::time::timeout(limits.timers.head, tls.shake_hands(stream)).await {
                talk(&limits, stream, peer, app, &mut stopped).await;
            }
        }
    }
}

async fn talk<S>(limits: &Arc<Limits>, stream: S, peer: SocketAddr, app: Router, stopped: &mut watch::Receiver<Still>)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (within, closing) = (Arc::clone(limits), Closing(stopped.clone()));
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(|body| Body::new(PatientBody::new(body, &within.timers)));
        tell_of_a_proxy_not_listed(peer.ip(), request.headers(), &within.proxies);
        let client = ClientAddress::of(peer.ip(), request.headers(), &within.proxies);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(client);
        request.extensions_mut().insert(closing.clone());
        app.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.timers.head)
        .max_buf_size(limits.caps.head)
        .max_headers(limits.caps.headers)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    let closing = async { drop(stopped.wait_for(|still| *still == Still::Closing).await) };
    // How a connection ends is the client's affair: hung up, cut for slowness, or not HTTP at all.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = closing => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

#[cfg(test)]
mod tests;
