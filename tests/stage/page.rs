//! A page as somebody sees it: its words, links, buttons and forms.

use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};

/// A page as it was answered.
pub struct Page {
    pub status: StatusCode,
    pub path: String,
    pub text: String,
    /// As they were sent.
    pub bytes: usize,
    pub headers: axum::http::HeaderMap,
}

/// A form and one of its buttons.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Form {
    pub action: String,
    pub button: String,
    pub fields: Vec<(String, String)>,
    /// The fields one can write in: words, a day, a time.
    pub places: Vec<String>,
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector of ours")
}

/// The words of an element, with single blanks.
fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the elements named in this attribute.
fn words_at(html: &Html, part: ElementRef<'_>, attribute: &str) -> String {
    let ids = part.attr(attribute).unwrap_or_default().split_whitespace();
    let found = ids.filter_map(|id| html.select(&selector(&format!("[id=\"{id}\"]"))).next().map(words));
    found.collect::<Vec<_>>().join(" ")
}

/// What a button may be called: its own words, with what they are about, or what it is labelled.
fn names(html: &Html, button: ElementRef<'_>) -> [String; 4] {
    let (own, about) = (words(button), words_at(html, button, "aria-describedby"));
    let label = button.attr("aria-label").unwrap_or_default().to_owned();
    [format!("{own}: {about}"), own, label, words_at(html, button, "aria-labelledby")]
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
        let html = self.html();
        html.select(&selector("button"))
            .flat_map(|button| names(&html, button))
            .filter(|name| !name.is_empty())
            .collect()
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
        let html = self.html();
        // What only asks for another page is no deed.
        for form in html.select(&selector("form:not([method=get])")) {
            let fields = parts(&html, form, "input, textarea, select").into_iter().filter_map(|field| {
                let choice =
                    matches!(field.attr("type"), Some("radio" | "checkbox")) && field.attr("checked").is_none();
                (!choice).then(|| field.attr("name").map(|name| (name.to_owned(), value(field)))).flatten()
            });
            let fields: Vec<(String, String)> = fields.collect();
            let writable = "textarea, input:not([type]), input[type=text], input[type=date], input[type=time]";
            let places = parts(&html, form, writable).into_iter();
            let places: Vec<String> = places.filter_map(|field| field.attr("name").map(str::to_owned)).collect();
            for button in parts(&html, form, "button:not([type=button])") {
                forms.push(Form {
                    action: action(form, button),
                    button: words(button),
                    fields: fields.iter().cloned().chain(pressed(button)).collect(),
                    places: places.clone(),
                });
            }
        }
        forms
    }

    /// The fields of the form with this button that one can write words in, in order.
    #[track_caller]
    pub fn places_to_write(&self, button: &str) -> Vec<String> {
        let html = self.html();
        let form = html
            .select(&selector("form"))
            .find(|form| parts(&html, *form, "button").into_iter().any(|candidate| words(candidate) == button))
            .unwrap_or_else(|| panic!("no form with the button «{button}» on {}: {:?}", self.path, self.buttons()));
        let fields = parts(&html, form, "textarea, input[type=text], input:not([type])").into_iter();
        fields.filter_map(|field| field.attr("name").map(str::to_owned)).collect()
    }

    /// What stands in a field.
    pub fn field(&self, name: &str) -> String {
        self.every_field(name).into_iter().next().unwrap_or_default()
    }

    /// What stands in all fields of this name.
    pub fn every_field(&self, name: &str) -> Vec<String> {
        let (html, fields) = (self.html(), selector("input, textarea"));
        html.select(&fields).filter(|field| field.attr("name") == Some(name)).map(value).collect()
    }

    /// All the text there is, with its blanks and its lines as they were written.
    pub fn words_as_written(&self) -> String {
        self.html().root_element().text().collect()
    }

    /// The form around a button: where it goes, and its fields with what is filled in.
    #[track_caller]
    pub fn form(&self, button: &str, fill: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let html = self.html();
        for form in html.select(&selector("form")) {
            let named = |part: &ElementRef<'_>| names(&html, *part).iter().any(|name| name == button);
            let Some(button) = parts(&html, form, "button").into_iter().find(named) else { continue };
            let mut fields = Vec::new();
            let mut left: Vec<(&str, &str)> = fill.to_vec();
            for field in parts(&html, form, "input, textarea, select") {
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
            fields.extend(pressed(button));
            return (action(form, button), fields);
        }
        panic!("no form with the button «{button}» on {}: {:?}", self.path, self.buttons());
    }
}

/// What belongs to a form, in the order of the page: what stands in it, and what names it.
fn parts<'h>(html: &'h Html, form: ElementRef<'h>, css: &str) -> Vec<ElementRef<'h>> {
    let belongs = |part: &ElementRef<'_>| match part.attr("form") {
        Some(named) => form.attr("id") == Some(named),
        None => part.ancestors().any(|around| around.id() == form.id()),
    };
    html.select(&selector(css)).filter(belongs).collect()
}

/// Where a button sends its form.
fn action(form: ElementRef<'_>, button: ElementRef<'_>) -> String {
    button.attr("formaction").or(form.attr("action")).unwrap_or_default().to_owned()
}

/// What a button says by being pressed.
fn pressed(button: ElementRef<'_>) -> Option<(String, String)> {
    button.attr("name").map(|name| (name.to_owned(), button.attr("value").unwrap_or_default().to_owned()))
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
