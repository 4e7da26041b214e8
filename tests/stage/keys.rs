//! A passkey as a telephone makes and uses one, without the telephone: what a browser would send.

use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub struct Telephone {
    origin: String,
    called: Vec<u8>,
    handle: Vec<u8>,
    keys: EcdsaKeyPair,
    used: u32,
}

/// As the web writes bytes.
fn text(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let number =
            three.iter().fold(0_u32, |number, byte| (number << 8) | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            out.push(char::from(SIGNS[(number >> (18 - 6 * place)) as usize & 63]));
        }
    }
    out
}

fn bytes(text: &str) -> Vec<u8> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => u32::from(sign - b'A'),
        b'a'..=b'z' => u32::from(sign - b'a') + 26,
        b'0'..=b'9' => u32::from(sign - b'0') + 52,
        b'-' | b'+' => 62,
        _ => 63,
    };
    let mut out = Vec::new();
    for four in text.trim_end_matches('=').as_bytes().chunks(4) {
        let number = four.iter().fold(0, |number, sign| (number << 6) | value(*sign)) << (6 * (4 - four.len()));
        out.extend_from_slice(&number.to_be_bytes()[1..four.len()]);
    }
    out
}

/// A byte string in CBOR.
fn cbor(bytes: &[u8]) -> Vec<u8> {
    let mut out = match bytes.len() {
        short @ 0..24 => vec![0x40 + short as u8],
        middle @ 24..256 => vec![0x58, middle as u8],
        long => vec![0x59, (long >> 8) as u8, long as u8],
    };
    out.extend_from_slice(bytes);
    out
}

impl Telephone {
    pub fn new(origin: &str) -> Telephone {
        let random = SystemRandom::new();
        let kept = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let keys = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, kept.as_ref(), &random).unwrap();
        let called = Sha256::digest(kept.as_ref()).to_vec();
        Telephone { origin: origin.to_owned(), called, handle: Vec::new(), keys, used: 0 }
    }

    fn told(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let challenge = &asked["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string().into()
    }

    /// What the authenticator says about itself: for whom, that somebody was there and was known, and how often.
    fn said(&mut self, flags: u8) -> Vec<u8> {
        let name = self.origin.trim_start_matches("https://");
        let mut data = Sha256::digest(name.as_bytes()).to_vec();
        data.push(flags);
        self.used += 1;
        data.extend_from_slice(&self.used.to_be_bytes());
        data
    }

    /// Makes a key for what a page asks.
    pub fn makes(&mut self, asked: &str) -> String {
        let asked: Value = serde_json::from_str(asked).unwrap();
        self.handle = bytes(asked["user"]["id"].as_str().unwrap());
        let told = self.told("webauthn.create", &asked);
        let mut data = self.said(0x45);
        data.extend_from_slice(&[0; 16]);
        data.extend_from_slice(&(self.called.len() as u16).to_be_bytes());
        data.extend_from_slice(&self.called);
        let point = self.keys.public_key().as_ref();
        // EC2, ES256, P-256, x and y.
        data.extend_from_slice(&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
        data.extend(cbor(&point[1..33]));
        data.push(0x22);
        data.extend(cbor(&point[33..]));
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData".to_vec();
        object.extend(cbor(&data));
        let response = json!({ "clientDataJSON": text(&told), "attestationObject": text(&object) });
        self.answer(response)
    }

    /// Signs what a page asks.
    pub fn signs(&mut self, asked: &str) -> String {
        let asked: Value = serde_json::from_str(asked).unwrap();
        let told = self.told("webauthn.get", &asked);
        let data = self.said(0x05);
        let signed = [data.clone(), Sha256::digest(&told).to_vec()].concat();
        let signature = self.keys.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "clientDataJSON": text(&told),
            "authenticatorData": text(&data),
            "signature": text(signature.as_ref()),
            "userHandle": text(&self.handle),
        });
        self.answer(response)
    }

    /// The same one with another's name on it.
    pub fn pretends_to_be(&mut self, other: &Telephone) {
        self.called = other.called.clone();
        self.handle = other.handle.clone();
    }

    fn answer(&self, response: Value) -> String {
        let id = text(&self.called);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} }).to_string()
    }
}
