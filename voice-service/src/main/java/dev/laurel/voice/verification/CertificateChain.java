package dev.laurel.voice.verification;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** A chain of certificates as it was read; nothing of it is believed before {@link #signer}. */
record CertificateChain(List<X509Certificate> certificates) {

    /** What Amazon's certificate is for. */
    private static final String ALEXA = "echo-api.amazon.com";

    private static final int DNS_NAME = 2;
    private static final int LONGEST = 10;

    /** The certificates of a PEM file. */
    static CertificateChain of(byte[] pem) throws GeneralSecurityException {
        var certificates =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (certificates.isEmpty() || certificates.size() > LONGEST) {
            throw new GeneralSecurityException("A chain of " + certificates.size() + " certificates");
        }
        return new CertificateChain(certificates);
    }

    /** Whose signature counts, if the chain leads from Alexa's own certificate to one of the roots at that time. */
    Signer signer(Set<TrustAnchor> roots, Instant now) throws GeneralSecurityException {
        X509Certificate leaf = certificates.getFirst();
        leaf.checkValidity(Date.from(now));
        if (!isAlexas(leaf)) {
            throw new GeneralSecurityException("A certificate that is not for " + ALEXA);
        }
        var target = new X509CertSelector();
        target.setCertificate(leaf);
        var parameters = new PKIXBuilderParameters(roots, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        parameters.setDate(Date.from(now));
        // Amazon's description asks for no look at revocation lists, and within the time of an answer there is none.
        parameters.setRevocationEnabled(false);
        var found =
                (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
        var believed = found.getCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
        return new Signer(leaf.getPublicKey(), latest(believed), earliest(believed));
    }

    private static boolean isAlexas(X509Certificate leaf) throws GeneralSecurityException {
        Collection<List<?>> names = leaf.getSubjectAlternativeNames();
        return names != null
                && names.stream()
                        .anyMatch(name -> name.getFirst().equals(DNS_NAME)
                                && ALEXA.equalsIgnoreCase(String.valueOf(name.get(1))));
    }

    private static Instant latest(List<X509Certificate> path) {
        return path.stream()
                .map(each -> each.getNotBefore().toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant earliest(List<X509Certificate> path) {
        return path.stream()
                .map(each -> each.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * Alexa's key, and when all certificates that vouch for it are valid.
     *
     * @param from the latest of their beginnings
     * @param until the earliest of their ends
     */
    record Signer(PublicKey key, Instant from, Instant until) {

        boolean isValidAt(Instant now) {
            return !now.isBefore(from) && !now.isAfter(until);
        }
    }
}
