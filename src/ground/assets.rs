//! The static files: style, font, icons and the little script, made by the build and carried inside the binary.
//!
//! Each has the hash of its content in its name, so a browser keeps it for a year and never shows an old one, and
//! a page that asks for a name this build does not know gets nothing. Names are looked up in the build's own list,
//! never on the disk, so a path cannot lead anywhere else. They are the same for everyone and say nothing about
//! anyone, therefore they are the only answers a shared cache may keep.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/assets"]
struct Built;

/// Where the router hangs `serve`, with the file's name after it.
pub const UNDER: &str = "/filer";

const A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

static URLS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let manifest = include_str!(concat!(env!("OUT_DIR"), "/assets/manifest.json"));
    let files: BTreeMap<String, String> =
        serde_json::from_str(manifest).expect("the build writes its manifest as JSON");
    files.into_iter().map(|(logical, file)| (logical, format!("{UNDER}/{file}"))).collect()
});

/// The address of a static file by its logical name: `app.css`, `app.js`, `live.js`, `icons.svg`, `favicon.svg`,
/// `inter-latin.woff2`, `licences.txt`.
pub fn url(logical_name: &str) -> &'static str {
    URLS.get(logical_name).expect("pages name only static files that the build makes")
}

/// The address of one icon of `web/icons.txt`, for `<use href="…">`: `icon("padlock-locked")`.
pub fn icon(name: &str) -> String {
    format!("{}#{name}", url("icons.svg"))
}

/// `GET /filer/{file}`
pub async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let known = URLS.values().any(|url| url.strip_prefix(UNDER).is_some_and(|name| name[1..] == file));
    let Some(kind) = content_type(&file).filter(|_| known) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let packed = if takes_brotli(&headers) { Built::get(&format!("{file}.br")) } else { None };
    let encoding = packed.is_some().then_some([(CONTENT_ENCODING, HeaderValue::from_static("br"))]);
    let Some(content) = packed.or_else(|| Built::get(&file)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, A_YEAR),
        (VARY, HeaderValue::from_static("accept-encoding")),
    ];
    (kept, encoding, content.data).into_response()
}

fn content_type(file: &str) -> Option<&'static str> {
    match file.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "txt" => Some("text/plain; charset=utf-8"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

/// `br;q=0` is a no; whatever else stands after the name is a yes.
fn takes_brotli(headers: &HeaderMap) -> bool {
    let offers = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    offers.flat_map(|line| line.split(',')).any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        let refused = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        name.trim().eq_ignore_ascii_case("br") && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::BodyExt;

    /// Kilobytes are thousands here, as a browser counts them.
    const ALL_COMPRESSED_AT_MOST: usize = 150_000;
    /// What each script may weigh. The one that follows along and merges is only where two may have a page open.
    const SCRIPTS_AT_MOST: [(&str, usize); 3] = [("app.js", 3_000), ("passkey.js", 3_000), ("live.js", 6_000)];

    async fn get(path: &str, accepts: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, accepts.parse().unwrap());
        let file = path.strip_prefix("/filer/").unwrap_or(path).to_owned();
        let response = serve(Path(file), headers).await;
        let (parts, body) = response.into_parts();
        (parts.status, parts.headers, body.collect().await.unwrap().to_bytes().to_vec())
    }

    #[tokio::test]
    async fn a_page_finds_style_script_icons_font_and_licences() {
        let expected = [
            ("app.css", "text/css; charset=utf-8"),
            ("app.js", "text/javascript; charset=utf-8"),
            ("icons.svg", "image/svg+xml"),
            ("favicon.svg", "image/svg+xml"),
            ("inter-latin.woff2", "font/woff2"),
            ("licences.txt", "text/plain; charset=utf-8"),
        ];
        for (name, kind) in expected {
            let (status, headers, body) = get(url(name), "identity").await;
            assert_eq!(status, StatusCode::OK, "{name}");
            assert_eq!(headers[CONTENT_TYPE], kind, "{name}");
            assert_eq!(headers[CACHE_CONTROL], "public, max-age=31536000, immutable", "{name}");
            assert!(!headers.contains_key(CONTENT_ENCODING), "{name}");
            assert!(!body.is_empty(), "{name}");
        }
    }

    #[tokio::test]
    async fn who_takes_brotli_gets_it_and_a_cache_is_told_that_it_matters() {
        let (_, plain_headers, plain) = get(url("app.css"), "gzip").await;
        let (_, headers, packed) = get(url("app.css"), "gzip, deflate, br;q=0.9").await;
        assert_eq!(headers[CONTENT_ENCODING], "br");
        assert!(packed.len() * 4 < plain.len());
        assert_eq!((&headers[VARY], &plain_headers[VARY]), (&"accept-encoding".parse().unwrap(), &headers[VARY]));
        let (_, refused, _) = get(url("app.css"), "br;q=0, gzip").await;
        assert!(!refused.contains_key(CONTENT_ENCODING));
    }

    #[tokio::test]
    async fn a_font_is_packed_already_and_comes_as_it_is() {
        let (_, headers, body) = get(url("inter-latin.woff2"), "br").await;
        assert!(!headers.contains_key(CONTENT_ENCODING));
        assert!(body.starts_with(b"wOF2"));
    }

    #[tokio::test]
    async fn names_outside_the_list_of_the_build_lead_nowhere() {
        let packed = format!("{}.br", url("app.css"));
        let foreign =
            ["manifest.json", "../manifest.json", "..%2fmanifest.json", "app.css", "", "/", "./", ".br", &packed];
        for name in foreign {
            let (status, headers, body) = get(name, "br").await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{name}");
            assert!(body.is_empty() && !headers.contains_key(CACHE_CONTROL), "{name}");
        }
    }

    #[test]
    fn all_static_files_together_stay_light() {
        let sizes: Vec<(String, usize)> = URLS
            .values()
            .map(|url| {
                let file = &url[UNDER.len() + 1..];
                let sent = Built::get(&format!("{file}.br")).or_else(|| Built::get(file)).expect("it was built");
                (file.to_owned(), sent.data.len())
            })
            .collect();
        let all: usize = sizes.iter().map(|(_, size)| size).sum();
        assert!(all < ALL_COMPRESSED_AT_MOST, "{all} bytes: {sizes:#?}");
    }

    #[tokio::test]
    async fn the_script_stays_little_and_makes_no_code_while_running() {
        for (script, most) in SCRIPTS_AT_MOST {
            let (_, _, body) = get(url(script), "identity").await;
            assert!(body.len() < most, "{script}: {} bytes", body.len());
            let text = String::from_utf8(body).unwrap();
            for banned in ["eval(", "Function(", "innerHTML", "document.write"] {
                assert!(!text.contains(banned), "{script}: {banned}");
            }
        }
    }

    #[tokio::test]
    async fn the_style_fetches_nothing_from_elsewhere() {
        let (_, _, body) = get(url("app.css"), "identity").await;
        let text = String::from_utf8(body).unwrap();
        let foreign: Vec<&str> = text
            .split("url(")
            .skip(1)
            .map(|after| after.trim_start_matches(['"', '\'']))
            .filter(|target| !target.starts_with("data:image/svg+xml") && !target.starts_with("inter-"))
            .map(|target| &target[..target.len().min(60)])
            .collect();
        assert!(foreign.is_empty(), "{foreign:?}");
        assert!(
            text.trim_start_matches("@charset \"UTF-8\";").starts_with("@layer mk-reset,ds"),
            "makker.css declares the layers, so it comes first"
        );
    }

    #[tokio::test]
    async fn an_icon_is_named_by_its_place_in_the_one_file() {
        let (_, _, body) = get(url("icons.svg"), "identity").await;
        let sprite = String::from_utf8(body).unwrap();
        for name in ["house", "padlock-locked", "hand-finger"] {
            assert!(sprite.contains(&format!(r#"<symbol id="{name}" viewBox="0 0 24 24""#)), "{name}");
        }
        assert_eq!(icon("house"), format!("{}#house", url("icons.svg")));
    }
}
