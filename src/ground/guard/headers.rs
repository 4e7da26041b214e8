//! What every answer tells the browser to be careful about.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    Http,
    Https,
}

/// No script or style in the page itself, nothing from elsewhere. `data:` is for the icons in the design system's CSS.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// No address of ours is told to anybody else. Within the house it may be told: under `no-referrer` a browser also calls
/// the origin of our own forms `null` (the Fetch standard, «append a request Origin header»), and one that does not send
/// Sec-Fetch-Site (Safari before 16.4, and every browser on plain http) could then not be told from another site.
pub const REFERRER_POLICY: &str = "same-origin";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, REFERRER_POLICY),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

pub fn put(headers: &mut HeaderMap, scheme: Scheme) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if scheme == Scheme::Https {
        let a_year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, a_year);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
