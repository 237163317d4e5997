package dev.laurel.payment.processor;

/** How a customer pays by a processor. */
public enum Flow {
    /** On the provider's page, to which they are sent. */
    REDIRECT,
    /** With a token that the provider's own form gave the client. */
    TOKEN,
    /** By following instructions, for example a transfer with a reference. */
    INSTRUCTIONS
}
