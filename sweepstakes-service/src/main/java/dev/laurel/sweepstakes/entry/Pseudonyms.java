package dev.laurel.sweepstakes.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names that say nothing about a person outside of one sweepstakes: HMAC-SHA256 by its secret (draws.md). */
final class Pseudonyms {

    private static final int ENTRY_ID_LENGTH = 32;

    private Pseudonyms() {}

    /** Equal for all entries of one person in this sweepstakes. */
    static String entrant(Sweepstakes sweepstakes, String customer) {
        return mac(sweepstakes.secret(), customer);
    }

    /** The id that this fact's entry has whenever it is written, in 128 bits. */
    static String entryId(Sweepstakes sweepstakes, String customer, String key) {
        return mac(sweepstakes.secret(), "entry|" + customer + "|" + key).substring(0, ENTRY_ID_LENGTH);
    }

    private static String mac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
