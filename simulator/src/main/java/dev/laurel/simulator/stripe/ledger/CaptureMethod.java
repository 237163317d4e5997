package dev.laurel.simulator.stripe.ledger;

/** Whether money is taken with the authorization or by a later capture. */
public enum CaptureMethod {
    AUTOMATIC("automatic"),
    AUTOMATIC_ASYNC("automatic_async"),
    MANUAL("manual");

    private final String wireName;

    CaptureMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The value of the field {@code capture_method}. */
    public String wireName() {
        return wireName;
    }
}
