package dev.laurel.contracts;

/** The Kafka topics, one per kind of fact. Each has a dead-letter topic beside it, named {@code <topic>.dlt}. */
public final class Topics {

    public static final String PAYMENTS = "payments";
    public static final String LOYALTY = "loyalty";
    public static final String SWEEPSTAKES = "sweepstakes";
    public static final String CUSTOMERS = "customers";

    private Topics() {}
}
