package dev.laurel.payment.processor.coinbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what checkouts, refunds and requests at Coinbase are known to be ours. */
final class CoinbaseMarks {

    private static final String PAYMENT = "laurel_payment";
    private static final String ATTEMPT = "laurel_attempt";
    /** Our id stands last in a refund's reason: nothing else of ours is kept with it. */
    private static final Pattern REFUND = Pattern.compile(".*\\[([A-Za-z0-9_-]{1,45})]", Pattern.DOTALL);

    private static final int LONGEST_REASON = 500;
    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private CoinbaseMarks() {}

    static Map<String, String> of(Charge charge) {
        return Map.of(PAYMENT, charge.paymentId(), ATTEMPT, charge.attemptId());
    }

    static Optional<Owner> owner(@Nullable Map<String, String> metadata) {
        var payment = metadata == null ? null : metadata.get(PAYMENT);
        var attempt = metadata == null ? null : metadata.get(ATTEMPT);
        return payment == null || attempt == null ? Optional.empty() : Optional.of(new Owner(payment, attempt));
    }

    static boolean isOf(Checkout checkout, Charge charge) {
        return owner(checkout.metadata())
                .filter(owner -> owner.attemptId().equals(charge.attemptId()))
                .isPresent();
    }

    static String reason(RefundOrder order) {
        var mark = " [" + order.refundId() + "]";
        var room = LONGEST_REASON - mark.length();
        return (order.reason().length() > room ? order.reason().substring(0, room) : order.reason()) + mark;
    }

    /** Our id of a refund, if we made it. */
    static @Nullable String refundId(Checkout.Refund refund) {
        var reason = refund.reason() == null ? "" : refund.reason();
        var found = REFUND.matcher(reason);
        return found.matches() ? found.group(1) : null;
    }

    /** A UUID of version 4 for an operation's own id, as Coinbase takes no other keys. */
    static String key(String operation) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(operation.getBytes(UTF_8)));
            return new UUID((hash.getLong() & VERSION_MASK) | VERSION_4, (hash.getLong() & VARIANT_MASK) | VARIANT)
                    .toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
