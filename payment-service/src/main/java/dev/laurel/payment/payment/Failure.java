package dev.laurel.payment.payment;

/**
 * Why an attempt took no money.
 *
 * @param code a stable word for programs, for example {@code card_declined}
 * @param message a sentence that a customer may read
 */
public record Failure(String code, String message) {}
