package dev.laurel.voice.verification;

import dev.laurel.voice.verification.CertificateChain.Signer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells Alexa's requests to this skill from everybody else's. What costs little is looked at first. */
public final class RequestVerifier {

    /** Amazon's limit; hers of a repeated skill event is an hour. */
    private static final Duration TOLERANCE = Duration.ofSeconds(150);

    private static final Duration TOLERANCE_OF_EVENTS = Duration.ofHours(1);

    private final String skillId;
    private final Signers signers;
    private final Clock clock;

    RequestVerifier(String skillId, Signers signers, Clock clock) {
        this.skillId = skillId;
        this.signers = signers;
        this.clock = clock;
    }

    /** What became of a look at a request. */
    public sealed interface Finding {

        /** Alexa has sent it to this skill, just now. */
        record Genuine(Stamp stamp) implements Finding {}

        /** Somebody else has, or to another skill, or a while ago. The reason is for the log. */
        record Refused(String why) implements Finding {}
    }

    /**
     * Looks at a request.
     *
     * @param signature the header {@code Signature-256}
     * @param certificates the header {@code SignatureCertChainUrl}
     * @param body as it came, to the byte
     */
    public Finding look(@Nullable String signature, @Nullable String certificates, byte[] body) {
        if (signature == null || signature.isBlank()) {
            return new Finding.Refused("no Signature-256");
        }
        Optional<CertificateUrl> url = CertificateUrl.of(certificates);
        if (url.isEmpty()) {
            return new Finding.Refused("certificates from elsewhere");
        }
        Optional<Stamp> stamp = Stamp.of(body);
        return stamp.map(read -> look(signature, url.get(), body, read))
                .orElseGet(() -> new Finding.Refused("no request of Alexa's form"));
    }

    private Finding look(String signature, CertificateUrl url, byte[] body, Stamp stamp) {
        if (!stamp.applicationId().equals(skillId)) {
            return new Finding.Refused("meant for another skill");
        }
        Duration tolerance = stamp.isSkillEvent() ? TOLERANCE_OF_EVENTS : TOLERANCE;
        if (Duration.between(stamp.timestamp(), clock.instant()).abs().compareTo(tolerance) > 0) {
            return new Finding.Refused("too old, or ahead of time: " + stamp.timestamp());
        }
        try {
            return isSigned(body, signature, signers.at(url))
                    ? new Finding.Genuine(stamp)
                    : new Finding.Refused("signed by somebody else, or changed");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unbelieved) {
            return new Finding.Refused(unbelieved.toString());
        }
    }

    private static boolean isSigned(byte[] body, String signature, Signer signer) throws GeneralSecurityException {
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(signer.key());
        check.update(body);
        return check.verify(Base64.getDecoder().decode(signature));
    }
}
