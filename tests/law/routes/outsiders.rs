//! What is between two others does not exist: to a stranger, to somebody new, to HR. The same bytes as for what was
//! never there (settled 20).

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use makker::access::Stranger;
use makker::ground::db::Engine;

use super::setting::{OUTSIDERS, Setting, body, but_for_the_number};
use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;
use crate::stage::walk;

const OURS: [(&str, &str); 2] =
    [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];

#[tokio::test]
async fn a_stranger_is_asked_to_sign_in_whether_it_exists_or_not() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let before = Snapshot::of(&setting.play.place).await;
        for address in &setting.addresses {
            for method in [Method::GET, Method::POST].into_iter().filter(|method| address.answers(method)) {
                let real = walk::all_filled(address, &setting.real).swap_remove(0);
                let asked = setting.play.stranger().ask(method.clone(), &real, Some(String::new()), &OURS).await;
                if address.stranger == Stranger::IsAnswered {
                    let fine = asked.status.is_success() || asked.status.is_redirection() || method == Method::POST;
                    assert!(fine && !asked.status.is_server_error(), "{method} {real} answers {}", asked.status);
                    continue;
                }
                assert_eq!(asked.status, StatusCode::SEE_OTHER, "{method} {real}");
                let to = asked.headers[header::LOCATION].to_str().unwrap();
                assert!(to.starts_with("/logg-inn?videre=%2F"), "{method} {real} leads to {to}");
                assert!(!asked.headers.contains_key(header::SET_COOKIE), "{method} {real}");
                let Some(nobodys) = setting.with_nobodys(&real) else { continue };
                let other = setting.play.stranger().ask(method.clone(), &nobodys, Some(String::new()), &OURS).await;
                let plain = |page, path: &str| {
                    let (status, text, headers) = but_for_the_number(page);
                    let path = path.replace('/', "%2F");
                    (status, text, format!("{headers:?}").replace(&path, "PATH"))
                };
                assert_eq!(plain(&asked, &real), plain(&other, &nobodys), "{method} {real}");
            }
        }
        Snapshot::of(&setting.play.place).await.is_as(&before, "a stranger");
    }
}

#[tokio::test]
async fn what_is_between_two_others_cannot_be_told_from_what_never_was() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let insiders = setting.insiders().await;
        let pages = insiders.iter().flat_map(|(_, walked)| walked.pages().map(|page| page.path.clone()));
        let looked: BTreeSet<String> = pages.chain(setting.looks()).collect();
        let forms = setting.forms(&insiders);
        // How the duties stand is asked on both engines in `standings`; here the first two tell as much as all.
        let most = if engine == Engine::Sqlite { OUTSIDERS.len() } else { 2 };
        for outsider in OUTSIDERS.into_iter().take(most) {
            let mut browser = setting.outsider(&outsider).await;
            let before = Snapshot::of(&setting.play.place).await.sessions_aside();
            let mut asked = 0;
            for path in &looked {
                let Some(nobodys) = setting.with_nobodys(path) else { continue };
                if setting.is_for(path, outsider.stands) {
                    continue;
                }
                let hidden = browser.ask(Method::GET, path, None, &OURS).await;
                let nothing = browser.ask(Method::GET, &nobodys, None, &OURS).await;
                assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{:?} GET {path}", outsider.stands);
                assert_eq!(but_for_the_number(&hidden), but_for_the_number(&nothing), "{:?} {path}", outsider.stands);
                asked += 1;
            }
            assert!(asked > 20, "{asked} pages of others");
            let mut sent = 0;
            for form in &forms {
                let Some(nobodys) = setting.form_with_nobodys(form) else { continue };
                if setting.is_for(&form.action, outsider.stands) {
                    continue;
                }
                let (once, other_once) = (walk::nobodys(), walk::nobodys());
                let hidden = browser.ask(Method::POST, &form.action, Some(body(form, Some(&once))), &OURS).await;
                let other = Some(body(&nobodys, Some(&other_once)));
                let nothing = browser.ask(Method::POST, &nobodys.action, other, &OURS).await;
                assert_eq!(but_for_the_number(&hidden), but_for_the_number(&nothing), "{:?} {form:?}", outsider.stands);
                // At an address of one's own it may come back as one's own page. A form nobody has been seen to fill in
                // may be turned away for what is written in it.
                let own_page = setting.with_nobodys(&form.action).is_none();
                let fine = hidden.status == StatusCode::NOT_FOUND
                    || own_page && hidden.status == StatusCode::UNPROCESSABLE_ENTITY
                    || form.button.is_empty() && hidden.status == StatusCode::BAD_REQUEST;
                assert!(fine, "{:?} POST {form:?} answers {}", outsider.stands, hidden.status);
                sent += 1;
            }
            assert!(sent > 5, "{sent} forms of others");
            Snapshot::of(&setting.play.place).await.sessions_aside().is_as(&before, "somebody it is not for");
        }
    }
}

#[tokio::test]
async fn a_page_that_told_the_two_apart_would_be_found() {
    let setting = Setting::on(Engine::Sqlite).await;
    let mut sunniva = setting.play.signed_in("sunniva").await;
    let goal = sunniva.get("/mal").await.links().into_iter().find(|link| setting.with_nobodys(link).is_some()).unwrap();
    let nobodys = setting.with_nobodys(&goal).unwrap();
    let (hers, nothing) = (sunniva.get(&goal).await, sunniva.get(&nobodys).await);
    assert_ne!(but_for_the_number(&hers), but_for_the_number(&nothing));
    assert_eq!(but_for_the_number(&nothing), but_for_the_number(&sunniva.get("/mal/ingenting").await));
}
