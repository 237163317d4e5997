package dev.laurel.payment.processor;

/** A provider did not hand over its statement: nothing can be said about what is on it. */
public class StatementUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StatementUnavailableException(String provider, Throwable cause) {
        super(provider + " does not hand over its statement", cause);
    }
}
