//! A form without its once-key, or sent from another site, changes nothing (settled 28).

use axum::http::{Method, StatusCode};
use makker::access::Stranger;

use super::setting::{Setting, body};
use crate::stage::browser::Form;
use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;
use crate::stage::walk;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const OURS: [(&str, &str); 2] = [("sec-fetch-site", "same-origin"), FORM];

/// Every form somebody has in front of them, with who it is.
async fn forms_of_insiders(setting: &Setting) -> Vec<(&'static str, Form)> {
    let insiders = setting.insiders().await;
    let own = |(key, walked): &(&'static str, walk::Walked)| {
        let key = *key;
        walked.forms().into_iter().map(move |form| (key, form)).collect::<Vec<_>>()
    };
    insiders.iter().flat_map(own).collect()
}

#[tokio::test]
async fn a_form_without_its_once_key_is_no_form_of_ours() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let forms = forms_of_insiders(&setting).await;
        let signed_in = |form: &Form| setting.address(&form.action).stranger == Stranger::SignsIn;
        let before = Snapshot::of(&setting.play.place).await.sessions_aside();
        let mut browsers = std::collections::HashMap::new();
        for key in ["sunniva", "hakon", "ingeborg"] {
            browsers.insert(key, setting.play.signed_in(key).await);
        }
        for (key, form) in forms.iter().filter(|(_, form)| signed_in(form)) {
            for once in [None, Some(""), Some("kort"), Some("nøkkel-som-ikke-er-vår")] {
                let browser = browsers.get_mut(key).expect("signed in above");
                let asked = browser.ask(Method::POST, &form.action, Some(body(form, once)), &OURS).await;
                assert_eq!(asked.status, StatusCode::BAD_REQUEST, "{key} {form:?} with {once:?}");
            }
        }
        Snapshot::of(&setting.play.place).await.sessions_aside().is_as(&before, "a form without its once-key");

        // With their key the same forms are taken, each once, at least by the first who sends one to an address.
        let mut taken = 0;
        for (key, form) in forms.iter().filter(|(_, form)| signed_in(form)) {
            let browser = browsers.get_mut(key).expect("signed in above");
            let asked = browser.ask(Method::POST, &form.action, Some(body(form, Some(&walk::nobodys()))), &OURS).await;
            assert_ne!(asked.status, StatusCode::BAD_REQUEST, "{key} {form:?}");
            taken += u32::from(asked.status == StatusCode::SEE_OTHER);
        }
        assert!(taken > 10, "{engine:?}: {taken}");
        assert!(!Snapshot::of(&setting.play.place).await.sessions_aside().since(&before).is_empty());
    }
}

#[tokio::test]
async fn a_form_from_another_site_changes_nothing() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let forms = forms_of_insiders(&setting).await;
        let mut browsers = std::collections::HashMap::new();
        for key in ["sunniva", "hakon", "ingeborg"] {
            browsers.insert(key, setting.play.signed_in(key).await);
        }
        // Sessions too: nobody is signed in or out from elsewhere.
        let before = Snapshot::of(&setting.play.place).await;
        for (key, form) in &forms {
            for from in [
                &[("sec-fetch-site", "cross-site"), FORM][..],
                &[("sec-fetch-site", "same-site"), FORM],
                &[("origin", "https://ond.example"), FORM],
                &[("origin", "null"), FORM],
            ] {
                let browser = browsers.get_mut(key).expect("signed in above");
                let asked =
                    browser.ask(Method::POST, &form.action, Some(body(form, Some(&walk::nobodys()))), from).await;
                assert_eq!(asked.status, StatusCode::FORBIDDEN, "{key} {form:?} from {from:?}");
            }
        }
        let elsewhere = [("sec-fetch-site", "cross-site"), FORM];
        let asked =
            setting.play.stranger().ask(Method::POST, "/logg-inn", Some("som=1004".to_owned()), &elsewhere).await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        Snapshot::of(&setting.play.place).await.is_as(&before, "a form from another site");
    }
}
