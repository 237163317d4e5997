package dev.laurel.loyalty.profile;

/**
 * What is known about a customer.
 *
 * @param version of the profile that says so
 * @param birthMonth 1 to 12, 0 when unknown
 * @param region as in ISO 3166, empty when unknown
 */
public record ProfileFacts(long version, int birthMonth, String region) {}
