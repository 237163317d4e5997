package dev.laurel.loyalty.audit;

/** What payment-service's settlement and our award must agree on. */
record PaymentFact(String paymentId, String customer, long amountMinor, String currency) {

    long fingerprint() {
        return Fingerprint.mix(Fingerprint.of(paymentId, customer, currency) ^ Fingerprint.mix(amountMinor));
    }
}
