package dev.laurel.loyalty.audit;

/**
 * Tells in constant memory, and in whatever order they come, whether the awarded payments are the settled ones: each side
 * is counted and summed up by buckets, and buckets that do not cancel out hold a difference. A payment that is awarded
 * twice, under whichever member, does not cancel out either. That a difference goes unnoticed takes two sums of 64-bit
 * fingerprints that agree by chance.
 *
 * <p>Where the payments' money stands is summed up likewise: our side adds where each step led and takes off where it
 * began, so of a payment's steps only the last one's end is left, and nothing has to be remembered.
 */
final class PaymentTally {

    private static final int BUCKETS = 4_096;

    private final long[] sums = new long[BUCKETS];
    private final long[] counts = new long[BUCKETS];

    /** Takes over what another has summed up. */
    void add(PaymentTally part) {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            sums[bucket] += part.sums[bucket];
            counts[bucket] += part.counts[bucket];
        }
    }

    void award(PaymentFact payment) {
        int bucket = bucket(payment.paymentId());
        sums[bucket] += payment.fingerprint();
        counts[bucket]++;
    }

    void followed(MoneyFact.Followed step) {
        sums[bucket(step.to().paymentId())] +=
                step.to().fingerprint() - step.from().fingerprint();
    }

    void settlement(PaymentFact payment, MoneyFact money) {
        int bucket = bucket(payment.paymentId());
        sums[bucket] -= payment.fingerprint() + money.fingerprint();
        counts[bucket]--;
    }

    /** Whether this payment, or one that shares its bucket, differs between the sides. */
    boolean isSuspect(String paymentId) {
        return isSuspect(bucket(paymentId));
    }

    boolean agrees() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (isSuspect(bucket)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSuspect(int bucket) {
        return sums[bucket] != 0 || counts[bucket] != 0;
    }

    private static int bucket(String paymentId) {
        return Fingerprint.bucket(paymentId, BUCKETS);
    }
}
