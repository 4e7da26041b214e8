//! A browser without a screen: follows links, fills in forms as they stand, keeps cookies, and sees what is on the page.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use makker::ground::serve::ClientAddress;
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;
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

/// A page as it was answered.
pub struct Page {
    pub status: StatusCode,
    pub path: String,
    pub text: String,
    pub headers: axum::http::HeaderMap,
}

/// A form and one of its buttons.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Form {
    pub action: String,
    pub button: String,
    pub fields: Vec<(String, String)>,
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector of ours")
}

/// The words of an element, with single blanks.
fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Browser {
    pub fn new(app: axum::Router) -> Browser {
        Browser { app, cookie: None, language: "nb", agent: "a browser without a screen", from: None }
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
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
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
            headers: parts.headers,
        }
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

impl Page {
    fn html(&self) -> Html {
        Html::parse_document(&self.text)
    }

    /// Everything there is to read.
    pub fn seen(&self) -> String {
        let html = self.html();
        html.select(&selector("body")).next().map(words).unwrap_or_default()
    }

    #[track_caller]
    pub fn shows(&self, what: &str) -> &Page {
        let seen = self.seen();
        assert!(seen.contains(what), "«{what}» is not on {} ({}):\n{seen}", self.path, self.status);
        self
    }

    #[track_caller]
    pub fn hides(&self, what: &str) -> &Page {
        assert!(!self.text.contains(what), "«{what}» is on {}", self.path);
        self
    }

    #[track_caller]
    pub fn is_missing(&self) -> &Page {
        assert_eq!(self.status, StatusCode::NOT_FOUND, "{}", self.path);
        self
    }

    pub fn buttons(&self) -> Vec<String> {
        self.html().select(&selector("button")).map(words).collect()
    }

    #[track_caller]
    pub fn offers(&self, button: &str) -> &Page {
        assert!(
            self.buttons().iter().any(|known| known == button),
            "no button «{button}» on {}: {:?}",
            self.path,
            self.buttons()
        );
        self
    }

    #[track_caller]
    pub fn does_not_offer(&self, button: &str) -> &Page {
        assert!(!self.buttons().iter().any(|known| known == button), "a button «{button}» on {}", self.path);
        self
    }

    pub fn link(&self, words_of_it: &str) -> Option<String> {
        let html = self.html();
        html.select(&selector("a"))
            .find(|link| words(*link) == words_of_it)
            .and_then(|link| link.attr("href"))
            .map(str::to_owned)
    }

    /// Everywhere on our own site one can go from here.
    pub fn links(&self) -> Vec<String> {
        let (html, links) = (self.html(), selector("a[href]"));
        let places = html.select(&links).filter_map(|link| link.attr("href"));
        places.filter(|href| href.starts_with('/')).map(str::to_owned).collect()
    }

    /// Every form with every button, as it would be sent without anything being filled in.
    pub fn forms(&self) -> Vec<Form> {
        let mut forms = Vec::new();
        let (html, places) = (self.html(), selector("input, textarea, select"));
        for form in html.select(&selector("form")) {
            let fields = form.select(&places).filter_map(|field| {
                let choice =
                    matches!(field.attr("type"), Some("radio" | "checkbox")) && field.attr("checked").is_none();
                (!choice).then(|| field.attr("name").map(|name| (name.to_owned(), value(field)))).flatten()
            });
            let fields: Vec<(String, String)> = fields.collect();
            for button in form.select(&selector("button:not([type=button])")) {
                let pressed = button.attr("name").map(|name| (name, button.attr("value").unwrap_or_default()));
                let pressed = pressed.map(|(name, value)| (name.to_owned(), value.to_owned()));
                forms.push(Form {
                    action: form.attr("action").unwrap_or_default().to_owned(),
                    button: words(button),
                    fields: fields.iter().cloned().chain(pressed).collect(),
                });
            }
        }
        forms
    }

    /// The fields of the form with this button that one can write words in, in order.
    #[track_caller]
    pub fn places_to_write(&self, button: &str) -> Vec<String> {
        let (html, places) = (self.html(), selector("textarea, input[type=text], input:not([type])"));
        let form = html
            .select(&selector("form"))
            .find(|form| form.select(&selector("button")).any(|candidate| words(candidate) == button))
            .unwrap_or_else(|| panic!("no form with the button «{button}» on {}: {:?}", self.path, self.buttons()));
        let fields = form.select(&places);
        fields.filter_map(|field| field.attr("name").map(str::to_owned)).collect()
    }

    /// What stands in a field.
    pub fn field(&self, name: &str) -> String {
        let html = self.html();
        let found = html.select(&selector("input, textarea")).find(|field| field.attr("name") == Some(name));
        found.map(value).unwrap_or_default()
    }

    /// The form around a button: where it goes, and its fields with what is filled in.
    #[track_caller]
    pub fn form(&self, button: &str, fill: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let html = self.html();
        for form in html.select(&selector("form")) {
            let Some(pressed) = form
                .select(&selector("button"))
                .find(|candidate| words(*candidate) == button || candidate.attr("aria-label") == Some(button))
            else {
                continue;
            };
            let mut fields = Vec::new();
            let mut left: Vec<(&str, &str)> = fill.to_vec();
            for field in form.select(&selector("input, textarea, select")) {
                let Some(name) = field.attr("name") else { continue };
                let choice = matches!(field.attr("type"), Some("radio" | "checkbox"));
                let filled = left.iter().position(|(known, _)| *known == name);
                match filled {
                    Some(place) if !choice => fields.push((name.to_owned(), left.remove(place).1.to_owned())),
                    None if !choice || field.attr("checked").is_some() => fields.push((name.to_owned(), value(field))),
                    _ => {}
                }
            }
            fields.extend(left.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())));
            if let Some(name) = pressed.attr("name") {
                fields.push((name.to_owned(), pressed.attr("value").unwrap_or_default().to_owned()));
            }
            return (form.attr("action").unwrap_or_default().to_owned(), fields);
        }
        panic!("no form with the button «{button}» on {}: {:?}", self.path, self.buttons());
    }
}

fn value(field: ElementRef<'_>) -> String {
    match field.value().name() {
        "textarea" => field.text().collect::<String>().trim_start_matches('\n').to_owned(),
        "select" => {
            let chosen =
                field.select(&selector("option[selected]")).next().or_else(|| field.select(&selector("option")).next());
            chosen.map(|option| option.attr("value").map_or_else(|| words(option), str::to_owned)).unwrap_or_default()
        }
        _ => field.attr("value").unwrap_or_default().to_owned(),
    }
}
