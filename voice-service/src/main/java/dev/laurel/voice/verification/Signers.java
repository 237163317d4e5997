package dev.laurel.voice.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.laurel.voice.verification.CertificateChain.Signer;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Whose signature counts, by the place of the certificates. What was found good is kept for a while, since Alexa uses
 * one certificate for months; what was not is looked at again, a few at a time.
 */
public final class Signers {

    private static final int MOST = 16;
    private static final Duration LONGEST = Duration.ofHours(1);
    /** Whoever names new places all the time shall not have us read all of them at once. */
    private static final int AT_ONCE = 4;

    private final CertificateSource source;
    private final TrustedRoots roots;
    private final Clock clock;
    private final Semaphore readers = new Semaphore(AT_ONCE);
    private final Cache<URI, Signer> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    Signers(CertificateSource source, TrustedRoots roots, Clock clock) {
        this.source = source;
        this.roots = roots;
        this.clock = clock;
    }

    /** The signer whose certificates are there. Fails when they cannot be read or are not to be believed now. */
    Signer at(CertificateUrl url) throws IOException, GeneralSecurityException {
        Signer before = known.getIfPresent(url.address());
        if (before != null && before.isValidAt(clock.instant())) {
            return before;
        }
        if (!readers.tryAcquire()) {
            throw new IOException("Too many certificates are being read already");
        }
        try {
            Signer signer = CertificateChain.of(source.read(url.address())).signer(roots.anchors(), clock.instant());
            known.put(url.address(), signer);
            return signer;
        } finally {
            readers.release();
        }
    }

    /** How many are kept, at most; only tests ask. */
    long kept() {
        known.cleanUp();
        return known.estimatedSize();
    }
}
