//! Sending a file, as a browser does from a form without script.

use axum::http::{Method, header};

use super::Play;
use super::browser::{Browser, Page};

/// What is sent, and what it says it is.
pub fn body(fields: &[(&str, &str)], file: &[u8]) -> (Vec<u8>, String) {
    let between = "----en-grense-som-ikke-er-i-fila";
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{between}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = "Content-Disposition: form-data; name=\"fil\"; filename=\"../folk.csv\"\r\nContent-Type: text/csv";
    body.extend_from_slice(format!("--{between}\r\n{head}\r\n\r\n").as_bytes());
    body.extend_from_slice(file);
    body.extend_from_slice(format!("\r\n--{between}--\r\n").as_bytes());
    (body, format!("multipart/form-data; boundary={between}"))
}

impl Browser {
    /// Sends a form with a file in it, and follows to the page one lands on.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Page {
        let (body, kind) = body(fields, file);
        let headers = [("sec-fetch-site", "same-origin"), ("content-type", kind.as_str())];
        let page = self.ask_with(Method::POST, path, Some(body), &headers).await;
        match page.headers.get(header::LOCATION) {
            Some(to) => {
                let to = to.to_str().expect("a path").to_owned();
                self.get(&to).await
            }
            None => page,
        }
    }
}

/// HR comes with a file of people, and looks at what it would change.
pub async fn ragnhild_brings_a_file(play: &Play) {
    brings_a_file(&mut play.signed_in("ragnhild").await).await;
}

/// The same, by whoever sits here.
pub async fn brings_a_file(ragnhild: &mut Browser) {
    let form = "/oppsett/folk/hent-inn";
    let once = ragnhild.get(form).await.field("once");
    let file = "Ansattnummer;Navn;Enhet;Leder\n2001;Vera Holm;Byggesak;1003\n".as_bytes();
    let fields = [("once", once.as_str()), ("omfang", "partial")];
    ragnhild.upload(form, &fields, file).await.shows("Vera Holm");
}
