package dev.laurel.sweepstakes.purchase;

import java.util.Optional;

/** The latest that was heard of money that went back: a purchase may be heard of after its refund. */
interface ReturnedMoney {

    /**
     * Where a payment stands.
     *
     * @param paidMinor above 0
     * @param returnedMinor what of it went back for good
     * @param currency ISO 4217
     */
    record Standing(String payment, long version, long paidMinor, long returnedMinor, String currency) {

        long keptMinor() {
            return paidMinor - returnedMinor;
        }
    }

    /** Keeps it unless later news are there. */
    void keep(Standing standing);

    Optional<Standing> find(String payment);
}
