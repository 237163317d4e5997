package dev.laurel.loyalty.audit;

/** 64 well-mixed bits of texts and numbers: FNV-1a over UTF-16 units, finished as in SplitMix64. */
final class Fingerprint {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(String... texts) {
        long hash = FNV_OFFSET;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ '\n') * FNV_PRIME;
        }
        return hash;
    }

    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** In which of so many buckets a payment is counted; decided by its id alone. */
    static int bucket(String paymentId, int buckets) {
        return (int) Long.remainderUnsigned(mix(of(paymentId)), buckets);
    }
}
