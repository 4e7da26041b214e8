//! A browser without a screen: follows links, fills in forms as they stand, and keeps cookies.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use makker::ground::serve::{ClientAddress, Closing};
use tower::ServiceExt;

pub use super::page::{Form, Page};

#[derive(Clone)]
pub struct Browser {
    app: axum::Router,
    cookie: Option<String>,
    pub language: &'static str,
    /// What the browser says of itself.
    pub agent: &'static str,
    /// Where it asks from, as the server in front would say.
    pub from: Option<std::net::IpAddr>,
}

impl Browser {
    pub fn new(app: axum::Router) -> Browser {
        Browser { app, cookie: None, language: "nb", agent: "a browser without a screen", from: None }
    }

    /// The same browser, with what it remembers, before another house.
    pub fn before(&self, app: axum::Router) -> Browser {
        Browser { app, ..self.clone() }
    }

    /// What it shows to be known again.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref().filter(|cookie| !cookie.ends_with('='))
    }

    /// Shows what somebody else has planted.
    pub fn shows_cookie(&mut self, cookie: &str) {
        self.cookie = Some(cookie.to_owned());
    }

    pub async fn sign_in(&mut self, number: &str) {
        let page = self.post("/logg-inn", &[("som", number)]).await;
        assert!(page.status.is_success() || page.status.is_redirection(), "signing in answers {}", page.status);
    }

    pub async fn get(&mut self, path: &str) -> Page {
        let mut path = path.split('#').next().unwrap_or_default().to_owned();
        for _ in 0..5 {
            let page = self.send(Method::GET, &path, None).await;
            match page.headers.get(header::LOCATION) {
                Some(to) => path = to.to_str().expect("a path").to_owned(),
                None => return page,
            }
        }
        panic!("{path} leads in a circle");
    }

    /// Posts and follows to the page one lands on.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post_only(path, fields).await;
        match page.headers.get(header::LOCATION) {
            Some(to) => {
                let to = to.to_str().expect("a path").to_owned();
                self.get(&to).await
            }
            None => page,
        }
    }

    /// Posts, and stays with the answer.
    pub async fn post_only(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, Some(body)).await
    }

    async fn send(&mut self, method: Method, path: &str, body: Option<String>) -> Page {
        self.ask(method, path, body, &[("sec-fetch-site", "same-origin")]).await
    }

    /// Any request at all, with headers of one's own choice: what a page of ours would not send.
    pub async fn ask(&mut self, method: Method, path: &str, body: Option<String>, headers: &[(&str, &str)]) -> Page {
        let form = ("content-type", "application/x-www-form-urlencoded");
        let headers: Vec<(&str, &str)> = body.iter().map(|_| form).chain(headers.iter().copied()).collect();
        self.ask_with(method, path, body.map(String::into_bytes), &headers).await
    }

    pub async fn ask_with(
        &mut self,
        method: Method,
        path: &str,
        body: Option<Vec<u8>>,
        headers: &[(&str, &str)],
    ) -> Page {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "makker.test")
            .header(header::USER_AGENT, self.agent)
            .header(header::ACCEPT_LANGUAGE, self.language);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let mut request = request.body(Body::from(body.unwrap_or_default())).expect("a request");
        if let Some(address) = self.from {
            request.extensions_mut().insert(ClientAddress(address));
        }
        let response = self.app.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        if let Some(cookie) = parts.headers.get(header::SET_COOKIE) {
            self.cookie = cookie.to_str().ok().and_then(|cookie| cookie.split(';').next()).map(str::to_owned);
        }
        let bytes = body.collect().await.expect("a body").to_bytes();
        Page {
            status: parts.status,
            path: path.to_owned(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.len(),
            headers: parts.headers,
        }
    }

    /// Keeps a page's stream open, as a server does. Dropped, the server is told to stop.
    pub async fn listens(&self, path: &str) -> Hears {
        let (closing, server) = Closing::when_dropped();
        let mut request = Request::builder().uri(path).header(header::HOST, "makker.test");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let mut request = request.body(Body::empty()).expect("a request");
        request.extensions_mut().insert(closing);
        let response = self.app.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        Hears { status, body: response.into_body(), server: Some(Box::new(server)) }
    }

    /// Fills in the form that holds this button, and presses it. Fields not named keep what the page has in them.
    pub async fn press(&mut self, page: &Page, button: &str, fill: &[(&str, &str)]) -> Page {
        let (action, fields) = page.form(button, fill);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(&action, &fields).await
    }

    /// Follows the link with these words.
    pub async fn follow(&mut self, page: &Page, link: &str) -> Page {
        let href = page.link(link).unwrap_or_else(|| panic!("no link «{link}» on {}:\n{}", page.path, page.seen()));
        self.get(&href).await
    }
}

/// Somebody with a page open.
pub struct Hears {
    pub status: StatusCode,
    body: Body,
    server: Option<Box<dyn std::any::Any + Send>>,
}

/// What is heard.
#[derive(PartialEq, Eq, Debug)]
pub enum Heard {
    Something(String),
    Nothing,
    TheEnd,
}

impl Hears {
    pub async fn next(&mut self, within: Duration) -> Heard {
        match tokio::time::timeout(within, self.body.frame()).await {
            Err(_) => Heard::Nothing,
            Ok(None) => Heard::TheEnd,
            Ok(Some(frame)) => {
                let bytes = frame.expect("a piece of the stream").into_data().expect("words");
                Heard::Something(String::from_utf8(bytes.to_vec()).expect("text"))
            }
        }
    }

    pub fn server_stops(&mut self) {
        self.server = None;
    }
}
