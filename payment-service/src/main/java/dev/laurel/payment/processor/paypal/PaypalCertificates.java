package dev.laurel.payment.processor.paypal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.laurel.payment.processor.paypal.PaypalProperties.Certificates;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The certificates with which PayPal signs: fetched from PayPal's address only and once, believed if the trust anchor
 * issued them and they name PayPal. Whether one was revoked is not asked: PayPal withdraws by no longer using it.
 */
final class PaypalCertificates {

    private static final int KEPT = 8;
    private static final int LARGEST = 64 * 1024;

    private final RestClient client;
    private final Certificates settings;
    private final Clock clock;
    private final Map<URI, X509Certificate> known = new LinkedHashMap<>();
    /** Also lets nobody make us fetch many at once. */
    private final ReentrantLock lock = new ReentrantLock();

    PaypalCertificates(RestClient client, Certificates settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws GeneralSecurityException if it is not to be believed; the message says why */
    X509Certificate at(String address) throws GeneralSecurityException {
        var uri = checked(address);
        lock.lock();
        try {
            var certificate = known.get(uri);
            if (certificate == null) {
                certificate = believed(fetch(uri));
                while (known.size() >= KEPT) {
                    known.remove(known.keySet().iterator().next());
                }
                known.put(uri, certificate);
            }
            certificate.checkValidity(Date.from(clock.instant()));
            return certificate;
        } finally {
            lock.unlock();
        }
    }

    private URI checked(String address) throws GeneralSecurityException {
        try {
            var uri = new URI(address);
            var ours = settings.address();
            var isThere = ours.getScheme().equalsIgnoreCase(uri.getScheme())
                    && ours.getHost().equalsIgnoreCase(uri.getHost())
                    && ours.getPort() == uri.getPort()
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawPath().matches("\\Q" + ours.getRawPath() + "\\E[A-Za-z0-9_-]+");
            if (!isThere) {
                throw new GeneralSecurityException("the certificate is not at PayPal's address");
            }
            return uri;
        } catch (URISyntaxException unreadable) {
            throw new GeneralSecurityException("the certificate's address is none", unreadable);
        }
    }

    private byte[] fetch(URI uri) throws GeneralSecurityException {
        try {
            var pem = client.get()
                    .uri(uri)
                    .exchange((request, response) -> response.getStatusCode().is2xxSuccessful()
                            ? response.getBody().readNBytes(LARGEST)
                            : new byte[0]);
            return pem == null ? new byte[0] : pem;
        } catch (RestClientException unanswered) {
            // Not a forgery: PayPal is to deliver again.
            throw new IllegalStateException("PayPal's certificate cannot be fetched", unanswered);
        }
    }

    /** The first is PayPal's, the others lead from it to the anchor. */
    private X509Certificate believed(byte[] pem) throws GeneralSecurityException {
        var all = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
        if (all.isEmpty()) {
            throw new GeneralSecurityException("there is no certificate at the address");
        }
        var target = new X509CertSelector();
        target.setCertificate(all.getFirst());
        var parameters = new PKIXBuilderParameters(anchors(), target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(clock.instant()));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        if (!commonNames(all.getFirst()).contains(settings.commonName())) {
            throw new GeneralSecurityException("the certificate does not name " + settings.commonName());
        }
        return all.getFirst();
    }

    private static List<String> commonNames(X509Certificate certificate) throws GeneralSecurityException {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .toList();
        } catch (InvalidNameException unreadable) {
            throw new GeneralSecurityException("the certificate's subject is unreadable", unreadable);
        }
    }

    private Set<TrustAnchor> anchors() throws GeneralSecurityException {
        var pem = settings.trustAnchor();
        if (pem != null && !pem.isBlank()) {
            var root = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.strip().getBytes(US_ASCII)));
            return Set.of(new TrustAnchor(root, null));
        }
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        return Arrays.stream(trusted.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toSet());
    }
}
