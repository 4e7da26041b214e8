//! TLS of our own, for whoever has no proxy in front. A new certificate is taken in without a restart.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use thiserror::Error;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};
use tokio_rustls::server::TlsStream;

/// The certificate and its key, as they are in use.
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    in_use: RwLock<Arc<ServerConfig>>,
}

#[derive(Debug, Error)]
pub enum NoTls {
    #[error("{0} holds no certificate in PEM form that can be read")]
    Certificate(PathBuf),
    #[error("{0} holds no private key in PEM form that can be read")]
    Key(PathBuf),
    #[error("the certificate and the key do not belong together, or are of a kind that is not used ({0})")]
    Unfit(rustls::Error),
}

impl Tls {
    /// # Errors
    /// Says which of the two files is to be looked at.
    pub fn read(certificate: &Path, key: &Path) -> Result<Tls, NoTls> {
        let in_use = RwLock::new(read(certificate, key)?);
        Ok(Tls { certificate: certificate.to_owned(), key: key.to_owned(), in_use })
    }

    /// Takes in what the files hold now. When they hold nothing of use, what was in use stays.
    ///
    /// # Errors
    /// As [`Tls::read`].
    pub fn read_again(&self) -> Result<(), NoTls> {
        let fresh = read(&self.certificate, &self.key)?;
        *self.in_use.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    pub(super) async fn shake_hands<S>(&self, stream: S) -> io::Result<TlsStream<S>>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let now = Arc::clone(&self.in_use.read().unwrap_or_else(PoisonError::into_inner));
        TlsAcceptor::from(now).accept(stream).await
    }
}

fn read(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, NoTls> {
    let no_certificate = || NoTls::Certificate(certificate.to_owned());
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .map_err(|_| no_certificate())?
        .collect::<Result<_, _>>()
        .map_err(|_| no_certificate())?;
    if chain.is_empty() {
        return Err(no_certificate());
    }
    let key = PrivateKeyDer::from_pem_file(key).map_err(|_| NoTls::Key(key.to_owned()))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(NoTls::Unfit)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(NoTls::Unfit)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
