package dev.laurel.loyalty.audit;

/** What payment-service's settlement and our award must agree on. */
record PaymentFact(String paymentId, String customer, long amountMinor, String currency) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** 64 well-mixed bits (FNV-1a over UTF-16 units, finished as in SplitMix64). */
    long fingerprint() {
        long hash = FNV_OFFSET;
        hash = add(hash, paymentId);
        hash = add(hash, customer);
        hash = add(hash, currency);
        return mix(hash ^ mix(amountMinor));
    }

    /** In which of so many buckets the payment is counted; decided by its id alone. */
    int bucket(int buckets) {
        return (int) Long.remainderUnsigned(mix(add(FNV_OFFSET, paymentId)), buckets);
    }

    private static long add(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * FNV_PRIME;
        }
        return (result ^ '\n') * FNV_PRIME;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
