//! Every form and every address, by somebody clumsy or hostile who is signed in. Nothing fails, and nothing that was
//! written is lost: it is stored as it was written, or it comes back in the form with what must be changed. The forms and
//! addresses are found by walking. All strings are made here (settled 36).

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode, header};

use super::setting::Setting;
use crate::stage::browser::{Browser, Form, Page};
use crate::stage::database::engines;
use crate::stage::walk;

const OURS: [(&str, &str); 2] =
    [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];

/// Words nobody foresaw.
pub fn strange_words() -> Vec<String> {
    let together = [
        "👩🏽‍🚒 🏳️‍🌈 👨‍👩‍👧‍👦 e\u{301} ﷽ مرحبا بالعالم \u{202e}snudd\u{202c} שלום",
        "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> &amp; &lt;b&gt; </textarea></form>",
        "'; DROP TABLE goal; -- {{ 7*7 }} ${7*7} %s %n %00 \\u0000 ../../etc/passwd",
        "en\r\nto\rtre\nfire \t fem",
        "før\0etter \u{1}\u{1b}[31m\u{7f}\u{85}\u{feff}\u{200b}\u{2028}\u{fffe}",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ];
    vec![together.join("\n"), "x".repeat(10_000), "🦉".repeat(9_000), "((\u{301}\n".repeat(1_000)]
}

/// Days and times there never were, or that nobody lives to see.
const STRANGE_DAYS: [&str; 9] = [
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "-009999-01-01",
    "30. februar 2026",
    "17. mai 2026",
    "24:00",
    "-1:-1",
    "99999999999999999999999",
];

/// What stands in places nobody writes in: whose it is, which version, what was pressed.
pub const STRANGE_ANSWERS: [&str; 8] =
    ["", "0", "-1", "99999999999999999999", "øæå 🦉", "ned:ingen", "2026-02-30T25:00/45", "9999-12-31T23:59/480"];

/// Fields for a day or a time.
const WHEN: [&str; 5] = ["dag", "tid", "nar", "se-igjen", "delmal-til"];

/// Every form these three have in front of them, once for each address and button.
async fn forms(setting: &Setting) -> Vec<(&'static str, Form)> {
    let mut forms = BTreeMap::new();
    for (key, walked) in setting.insiders().await {
        for form in walked.forms() {
            let address = setting.address(&form.action).path;
            // Nobody leaves, or becomes somebody else, in the middle of the play. A line that is taken out is meant to go.
            let leaves = ["/logg-ut", "/logg-inn", "/meg/sprak", "/meg/okter/avslutning", "/meg/okter/overalt"]
                .contains(&address);
            // What was told is taken back with its words.
            let leaves = leaves || address == "/mal/{goal}/framdrift/{check_in}/tilbaketrekking";
            if !leaves && !form.fields.iter().any(|(_, value)| value.starts_with("ut:")) {
                forms.entry((address, form.button.clone())).or_insert((key, form));
            }
        }
    }
    forms.into_values().collect()
}

async fn browsers(setting: &Setting) -> BTreeMap<&'static str, Browser> {
    let mut browsers = BTreeMap::new();
    for key in ["sunniva", "hakon", "ingeborg"] {
        browsers.insert(key, setting.play.signed_in(key).await);
    }
    browsers
}

pub fn encoded<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let fields = fields.into_iter().filter(|(name, _)| *name != "once");
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields).append_pair("once", &walk::nobodys());
    body.finish()
}

/// The form with this written in every place one can write in. Who promises is chosen, since that is no place to write.
fn written<'a>(form: &'a Form, mut words: impl FnMut(&str, &'a str) -> &'a str) -> Vec<(&'a str, &'a str)> {
    let fields = form.fields.iter().map(|(name, value)| match form.places.contains(name) {
        true => (name.as_str(), words(name, value)),
        false => (name.as_str(), value.as_str()),
    });
    let mut fields: Vec<(&str, &str)> = fields.collect();
    if form.places.iter().any(|place| place == "nar") {
        fields.push(("hvem", "jeg"));
    }
    fields
}

/// As a form is read: one kind of line end, nothing at the end, and no U+0000 (`ground/form.rs`).
fn tidied(words: &str) -> String {
    words.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// What was sent and is not in the page that came back. A day that could be read may stand as the field has it.
fn lost(sent: &[(&str, &str)], form: &Form, page: &Page) -> Vec<String> {
    let mut lost = Vec::new();
    for (name, words) in sent.iter().filter(|(name, _)| form.places.iter().any(|place| place == name)) {
        let words = tidied(words);
        let there = page.every_field(name);
        let as_day = makker::ground::calendar::day_as_fields_have_it(&words);
        // A form that is no longer offered, since the other was first, takes a day and a time with it, but never words.
        let gone_with_its_form = there.is_empty() && WHEN.contains(name);
        if !words.is_empty()
            && !gone_with_its_form
            && !there.iter().any(|field| tidied(field) == words || *field == as_day)
        {
            lost.push(format!("{name}: {}", words.chars().take(40).collect::<String>()));
        }
    }
    lost
}

async fn sent(browser: &mut Browser, form: &Form, body: String) -> Page {
    let page = browser.ask(Method::POST, &form.action, Some(body.clone()), &OURS).await;
    assert!(!page.status.is_server_error(), "{body} TO {} answers {} {}", form.action, page.status, page.seen());
    page
}

#[tokio::test]
async fn strange_words_are_stored_or_come_back_and_nothing_fails() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let forms = forms(&setting).await;
        let mut browsers = browsers(&setting).await;
        let (mut came_back, mut went_on) = (0, 0);
        let words = strange_words().into_iter().map(|words| (false, words));
        for (days_only, words) in words.chain(STRANGE_DAYS.map(|day| (true, day.to_owned()))) {
            let has_place = |form: &Form| form.places.iter().any(|place| !days_only || WHEN.contains(&place.as_str()));
            for (key, form) in forms.iter().filter(|(_, form)| has_place(form)) {
                let fields = written(form, |_, _| &words);
                let page = sent(browsers.get_mut(key).unwrap(), form, encoded(fields.iter().copied())).await;
                match page.status {
                    StatusCode::SEE_OTHER => went_on += 1,
                    // Nine thousand owls in each of ten places are more than a form may hold; they are still in the browser.
                    StatusCode::PAYLOAD_TOO_LARGE => assert!(words.len() > 3_000, "{form:?}"),
                    StatusCode::UNPROCESSABLE_ENTITY | StatusCode::OK => {
                        assert_eq!(lost(&fields, form, &page), Vec::<String>::new(), "{key} {form:?}");
                        came_back += 1;
                    }
                    other => panic!("{key} {form:?} answers {other}"),
                }
            }
        }
        assert!(came_back > 50 && went_on > 50, "{engine:?}: {came_back} came back, {went_on} went on");
        for browser in browsers.values_mut() {
            walk::everywhere(browser, &setting.looks()).await;
        }
    }
}

/// Everything at once, in every place; each place has its own number, so that one can be told from another.
fn marked(place: usize) -> String {
    format!("Nr. {place}: «&amp;» <b>'\"</b> 👩🏽‍🚒 שלום e\u{301}\nlinje to  med to blanke")
}

#[tokio::test]
async fn what_was_taken_in_is_there_to_the_last_sign() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let mut browsers = browsers(&setting).await;
        let mut taken: Vec<(&str, String, String)> = Vec::new();
        let mut forms = forms(&setting).await;
        // The draft of a direction is written again when it is looked at.
        forms.retain(|(_, form)| {
            form.action != "/teamet/retning" || !form.fields.iter().any(|(_, value)| value == "utkast")
        });
        for (count, (key, form)) in forms.iter().enumerate() {
            let marked: Vec<String> = (0..form.places.len()).map(|place| marked(count * 100 + place)).collect();
            let mut marks = marked.iter();
            let fields = written(form, |name, value| match name {
                "dag" | "nar" | "se-igjen" | "delmal-til" => "2026-03-17",
                "fra" | "til" | "tall" => "7,5",
                "tid" if !value.is_empty() => value,
                "tid" => "09:15",
                _ => marks.next().unwrap(),
            });
            let page = sent(browsers.get_mut(key).unwrap(), form, encoded(fields.iter().copied())).await;
            match page.status {
                StatusCode::SEE_OTHER => taken.extend(
                    fields
                        .iter()
                        .filter(|(_, value)| value.starts_with("Nr. "))
                        .map(|(name, value)| (*key, format!("{} {name}", form.action), (*value).to_owned())),
                ),
                StatusCode::UNPROCESSABLE_ENTITY | StatusCode::OK => {
                    assert_eq!(lost(&fields, form, &page), Vec::<String>::new(), "{key} {form:?}");
                }
                // Pressed before, by the same person with other words: it lies no longer there.
                other => assert!(form.places.is_empty() || other == StatusCode::NOT_FOUND, "{form:?} answers {other}"),
            }
        }
        assert!(taken.len() > 20, "{engine:?}: {} were taken in", taken.len());
        for (key, browser) in &mut browsers {
            let walked = walk::everywhere(browser, &setting.looks()).await;
            let in_fields = walked.forms().into_iter().flat_map(|form| form.fields).map(|(_, value)| value);
            let all: Vec<String> = walked.pages().map(Page::words_as_written).chain(in_fields).collect();
            let gone = taken.iter().filter(|(by, _, words)| by == key && !all.iter().any(|text| text.contains(words)));
            let gone: Vec<&String> = gone.map(|(_, place, _)| place).collect();
            assert_eq!(gone, Vec::<&String>::new(), "{engine:?}: {key} wrote this and cannot read it");
        }
    }
}

#[tokio::test]
async fn missing_strange_doubled_and_unknown_fields_break_nothing() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let forms = forms(&setting).await;
        let mut browsers = browsers(&setting).await;
        let others: Vec<String> = setting.real.values().filter_map(|ids| ids.last().cloned()).take(3).collect();
        let mut count = 0;
        for (key, form) in &forms {
            let browser = browsers.get_mut(key).unwrap();
            let fields = || form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let mut bodies = vec![encoded([]), encoded(fields().chain([("ukjent", "felt"), ("", ""), ("once", "")]))];
            bodies.push(format!("{}&mal=%FF%FE%00&%C3%28=%&&=&;", encoded(fields())));
            for (at, (name, _)) in form.fields.iter().enumerate().filter(|(_, (name, _))| name != "once") {
                let without = fields().enumerate().filter(|(place, _)| *place != at).map(|(_, field)| field);
                bodies.push(encoded(without.clone()));
                bodies.push(encoded(fields().chain([(name.as_str(), "igjen")])));
                if form.places.contains(name) {
                    continue;
                }
                let strange = STRANGE_ANSWERS.into_iter().chain(others.iter().map(String::as_str));
                bodies.extend(strange.map(|answer| encoded(without.clone().chain([(name.as_str(), answer)]))));
            }
            for body in bodies {
                sent(browser, form, body).await;
                count += 1;
            }
        }
        assert!(count > 500, "{engine:?}: {count}");
        for browser in browsers.values_mut() {
            walk::everywhere(browser, &setting.looks()).await;
        }
    }
}

#[tokio::test]
async fn strange_addresses_questions_and_headers_break_nothing() {
    let long = "x".repeat(4_000);
    let ids =
        ["x", "%00", "%FF%FE", "..", "%2e%2e", "%2F", "'%20OR%201=1", "%F0%9F%A6%89", "0", long.as_str(), "a%0d%0ab"];
    let questions = ["med", "par", "enhet", "gjort", "alle", "videre"];
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let mut sunniva = setting.play.signed_in("sunniva").await;
        let mut count = 0;
        for address in &setting.addresses {
            for id in ids {
                let path = walk::filled(address.path, |_| id.to_owned());
                for method in [Method::GET, Method::POST] {
                    let page = sunniva.ask(method.clone(), &path, Some(encoded([("versjon", "1")])), &OURS).await;
                    assert!(!page.status.is_server_error(), "{method} {path:.60} answers {}", page.status);
                    count += 1;
                    if page.status == StatusCode::SEE_OTHER && address.path == "/logg-ut" {
                        sunniva = setting.play.signed_in("sunniva").await;
                    }
                }
            }
            let real = walk::all_filled(address, &setting.real).swap_remove(0);
            for question in questions {
                for answer in ["%00%FF", "//ond.example&%=%&&=", "%0d%0aset-cookie:%20a=b", &long, "a&med=b&par=c"] {
                    let path = format!("{real}?{question}={answer}");
                    let page = sunniva.ask(Method::GET, &path, None, &[]).await;
                    assert!(!page.status.is_server_error(), "{path:.80} answers {}", page.status);
                    count += 1;
                }
            }
        }
        assert!(count > 1000, "{count}");
        let mut stranger = setting.play.stranger();
        for headers in [
            [("cookie", "makker-demo=øæå"), ("accept-language", "øæå;q=NaN,*;q=-1")],
            [("cookie", "makker-demo=; makker-demo=AAAAAAAAAAAAAAAAAAAAAA; ;;="), ("accept-language", ";;;,,,")],
            [("cookie", long.as_str()), ("accept-language", long.as_str())],
            [("referer", "http://ond.example//ond.example/"), ("content-length", "-1")],
            [("referer", "øæå"), ("if-none-match", "*")],
        ] {
            for (method, path) in [(Method::GET, "/"), (Method::POST, "/mal"), (Method::GET, "/finnes/ikke")] {
                let page = stranger.ask(method, path, None, &headers).await;
                assert!(page.status.is_redirection() || page.status.is_client_error(), "{path} {headers:?}");
                let to = page.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("/logg-inn");
                assert!(to.starts_with("/logg-inn") && !to.contains("ond"), "{to}");
            }
        }
    }
}
