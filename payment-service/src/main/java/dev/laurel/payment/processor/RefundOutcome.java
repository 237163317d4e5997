package dev.laurel.payment.processor;

/** How a refund stands, in the provider's word at this moment. */
public sealed interface RefundOutcome {

    /** The provider has it. */
    record Seen(RefundSeen refund) implements RefundOutcome {}

    /** The provider does not do it, and nothing went back. */
    record Refused(String code, String message) implements RefundOutcome {}

    /** The provider is sure that it never heard of it. */
    record NotFound() implements RefundOutcome {}

    /** The provider's answer did not come or does not tell: anything may be true. Never a failure. */
    record Unknown(String cause) implements RefundOutcome {}
}
