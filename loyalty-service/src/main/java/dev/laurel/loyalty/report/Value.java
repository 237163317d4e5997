package dev.laurel.loyalty.report;

/**
 * Money as reports tell it.
 *
 * @param value a plain decimal, for example 12.50
 * @param currency an ISO 4217 code
 */
public record Value(String value, String currency) {}
