package dev.laurel.payment.processor;

/** How a dispute stands, in the provider's word at this moment. */
public sealed interface DisputeOutcome {

    /** The provider told. */
    record Seen(DisputeSeen dispute) implements DisputeOutcome {}

    /** The provider's answer did not come or does not tell. */
    record Unknown(String cause) implements DisputeOutcome {}
}
