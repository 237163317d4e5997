package dev.laurel.simulator.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Short-lived access tokens. They carry their own end and a seal, so that they outlive a restart. */
@Component
class PaypalTokens {

    private static final String START = "A21AA";

    private final PaypalProperties properties;
    private final Clock clock;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);

    PaypalTokens(PaypalProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    boolean areCredentials(String basic) {
        var expected = properties.clientId() + ':' + properties.clientSecret();
        return MessageDigest.isEqual(expected.getBytes(UTF_8), basic.getBytes(UTF_8));
    }

    String issue() {
        var made = clock.instant();
        var claims =
                made.toEpochMilli() + "." + made.plus(properties.tokenLife()).toEpochMilli();
        return START + claims + '.' + seal(claims);
    }

    boolean isGood(String token) {
        var parts = token.startsWith(START) ? token.substring(START.length()).split("\\.") : new String[0];
        if (parts.length != 3 || !seal(parts[0] + '.' + parts[1]).equals(parts[2])) {
            return false;
        }
        return !Instant.ofEpochMilli(Long.parseLong(parts[0])).isBefore(notBefore.get())
                && clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }

    /** PayPal may end tokens before their time. */
    void revokeAll() {
        notBefore.set(clock.instant().plusMillis(1));
    }

    private String seal(String claims) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(properties.clientSecret().getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(claims.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
