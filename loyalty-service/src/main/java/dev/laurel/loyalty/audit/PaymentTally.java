package dev.laurel.loyalty.audit;

/**
 * Tells in constant memory, and in whatever order they come, whether the awarded payments are the settled ones: each side
 * is counted and summed up by buckets, and buckets that do not cancel out hold a difference. A payment that is awarded
 * twice, under whichever member, does not cancel out either. That a difference goes unnoticed takes two sums of 64-bit
 * fingerprints that agree by chance.
 */
final class PaymentTally {

    private static final int BUCKETS = 4_096;

    private final long[] sums = new long[BUCKETS];
    private final long[] counts = new long[BUCKETS];

    void award(PaymentFact payment) {
        int bucket = payment.bucket(BUCKETS);
        sums[bucket] += payment.fingerprint();
        counts[bucket]++;
    }

    void settlement(PaymentFact payment) {
        int bucket = payment.bucket(BUCKETS);
        sums[bucket] -= payment.fingerprint();
        counts[bucket]--;
    }

    /** Whether this payment, or one that shares its bucket, differs between the sides. */
    boolean isSuspect(PaymentFact payment) {
        return isSuspect(payment.bucket(BUCKETS));
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
}
