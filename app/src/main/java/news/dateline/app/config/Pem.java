package news.dateline.app.config;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/// Certificates as text (RFC 7468).
public final class Pem {
    private Pem() {}

    /// All that stand there, one at least.
    ///
    /// @throws IllegalArgumentException when there is none, or something else
    public static List<X509Certificate> certificates(String pem) {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("has no certificate");
            }
            return found;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("must have certificates in PEM", e);
        }
    }
}
