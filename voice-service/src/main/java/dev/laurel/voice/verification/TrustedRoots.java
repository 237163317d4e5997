package dev.laurel.voice.verification;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities at which a chain may end. */
@FunctionalInterface
interface TrustedRoots {

    Set<TrustAnchor> anchors() throws IOException, GeneralSecurityException;

    /** Those that this JDK trusts, Amazon's among them. */
    static TrustedRoots ofTheJdk() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore itsOwn = null;
            trust.init(itsOwn);
            var anchors = Arrays.stream(trust.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(each -> Arrays.stream(((X509TrustManager) each).getAcceptedIssuers()))
                    .map(TrustedRoots::anchor)
                    .collect(Collectors.toUnmodifiableSet());
            return () -> anchors;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This JDK has no trusted roots", broken);
        }
    }

    /** A root by its certificate. */
    static TrustAnchor anchor(X509Certificate root) {
        return new TrustAnchor(root, null);
    }
}
