package dev.laurel.draw;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The numbers that a seed yields: HMAC-SHA256, cut to 64 bits, those that would favour low tickets thrown away. */
final class Tickets {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Tickets(byte[] seed) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The ticket of a rank, from 0 to below the total weight, each alike. */
    long ticket(int rank, long total) {
        // 2^64 mod total; numbers are unsigned, so -total is 2^64 - total
        long surplus = Long.remainderUnsigned(-total, total);
        for (int attempt = 0; ; attempt++) {
            long number = ByteBuffer.wrap(mac.doFinal(
                            ByteBuffer.allocate(8).putInt(rank).putInt(attempt).array()))
                    .getLong();
            if (surplus == 0 || Long.compareUnsigned(number, -surplus) < 0) {
                return Long.remainderUnsigned(number, total);
            }
        }
    }
}
