package dev.laurel.sweepstakes.lifecycle;

/**
 * What winners get.
 *
 * @param name as the public sees it
 * @param retailMinor approximate retail value of one, in minor units, above 0
 * @param currency ISO 4217
 * @param quantity how many winners get one
 */
public record Prize(String name, long retailMinor, String currency, int quantity) {

    public long totalMinor() {
        return Math.multiplyExact(retailMinor, (long) quantity);
    }
}
