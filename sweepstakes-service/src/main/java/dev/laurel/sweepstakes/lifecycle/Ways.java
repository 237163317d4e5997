package dev.laurel.sweepstakes.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * How people enter. The free way is always there.
 *
 * @param freePerDay free entries of one person within any 24 hours, from 1
 * @param pointsCost points for one entry; absent when points buy none
 * @param purchase what purchases bring; absent when they bring none
 * @param bonus whether campaigns and redeemed rewards may bring entries
 */
public record Ways(
        int freePerDay, @Nullable Long pointsCost, @Nullable Purchase purchase, boolean bonus) {

    /**
     * One entry for each whole {@code perMinor} that a payment keeps.
     *
     * @param perMinor in minor units, above 0
     * @param currency ISO 4217; payments in others bring none
     */
    public record Purchase(long perMinor, String currency) {

        public long entries(long keptMinor, String paidIn) {
            return currency.equals(paidIn) ? Math.max(0, keptMinor) / perMinor : 0;
        }
    }
}
