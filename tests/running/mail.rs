//! The way to the mail server as it is set: off unless somebody says so, encrypted unless the server is this machine, and
//! tried out without sending anything.

use std::os::unix::fs::PermissionsExt;

use crate::client::Client;
use crate::program::{Folder, Running, free_port, makker, says, serve};
use crate::stage::post::{Encrypted, Postbox};

#[test]
fn check_goes_the_whole_way_to_the_mail_server_and_sends_nothing() {
    let folder = Folder::new("mail-check");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let postbox = Postbox::open(Encrypted::Starttls);
    std::fs::write(folder.join("authority.pem"), &postbox.authority).unwrap();
    let secret = folder.join("password");
    std::fs::write(&secret, "right\n").unwrap();
    std::fs::set_permissions(&secret, PermissionsExt::from_mode(0o600)).unwrap();
    let check = |more: &[(&str, &str)]| {
        let server = format!("localhost:{}", postbox.address.port());
        let mut command = makker();
        command.args(["check", "--data", &data, "--mail-server", &server, "--mail-from", "makker@vidvik.test"]);
        for (name, value) in more {
            command.args([name, value]);
        }
        says(&mut command)
    };
    let (authority, password) = (folder.text("authority.pem"), folder.text("password"));
    let trusted = ("--mail-authority", authority.as_str());
    let login = [trusted, ("--mail-user", "makker"), ("--mail-password", password.as_str())];
    let said = check(&login).well();
    assert!(said.out.contains("takes mail from Makker. Nothing was sent."), "{}", said.out);
    check(&[]).refuses(&["certificate is not valid"]);
    check(&[trusted, ("--mail-security", "tls")]).refuses(&["localhost"]);
    std::fs::write(&secret, "wrong\n").unwrap();
    let said = check(&login).refuses(&["does not let Makker in (535)", "--mail-password"]);
    assert!(!said.err.contains("wrong\n") && !said.err.contains("vidvik"), "no secret and no address: {}", said.err);
    std::fs::set_permissions(&secret, PermissionsExt::from_mode(0o644)).unwrap();
    check(&login).refuses(&["password"]);
    postbox.takes_nothing_from_us(true);
    check(&[trusted]).refuses(&["does not take mail from this sender (550)"]);
    assert_eq!(postbox.many(), 0);
}

#[test]
fn nothing_goes_unencrypted_to_another_machine_and_half_a_way_is_none() {
    let folder = Folder::new("mail-open");
    let data = folder.text("data");
    let with = |more: &[&str]| says(serve(&data, free_port()).args(more));
    let open = ["--mail-server", "10.0.0.1", "--mail-from", "makker@vidvik.test", "--mail-security", "none"];
    with(&open).refuses(&["would not be encrypted", "--mail-security starttls"]);
    with(&["--mail-server", "smtp.vidvik.test"]).refuses(&["--mail-from"]);
    with(&["--mail-from", "nobody"]).refuses(&["--mail-from"]);
    with(&["--mail-user", "makker"]).refuses(&["--mail-password"]);
    assert!(!folder.join("data").exists(), "nothing was touched");
}

#[test]
fn the_figures_say_how_many_wait_and_nothing_of_whom() {
    let folder = Folder::new("mail-figures");
    let (data, port, at) = (folder.text("data"), free_port(), free_port());
    let postbox = Postbox::open(Encrypted::No);
    let running = Running::start(&mut serve(&data, port), port);
    let key = running.printed_after("give this one-time key:");
    let said = [("nokkel", key.as_str()), ("navn", "Vidvik kommune"), ("sprak", "nb")];
    assert_eq!(Client::new(running.address).post("/forste-gang", &said).unwrap().status, 303);
    assert!(running.stop());
    let mut command = serve(&data, port);
    command.args(["--mail-server", &postbox.address.to_string(), "--mail-security", "none"]);
    command.args(["--mail-from", "makker@vidvik.test", "--measures", &at.to_string()]);
    let _running = Running::start(&mut command, port);
    let mut prometheus = Client::new(([127, 0, 0, 1], at).into());
    let mut shown = String::new();
    for _ in 0..100 {
        shown = prometheus.get("/metrics").unwrap().body;
        if shown.contains("makker_mail_waiting") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(shown.contains("makker_mail_waiting 0") && !shown.contains("vidvik"), "{shown}");
}
