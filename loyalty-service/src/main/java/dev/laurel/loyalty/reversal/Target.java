package dev.laurel.loyalty.reversal;

/**
 * Where all points of an award should be.
 *
 * @param kept may be spent
 * @param held wait while their money is held
 * @param reversed are due back; the three together are the award
 */
record Target(long kept, long held, long reversed) {

    static Target of(OriginalAward award, MoneyPosition money) {
        long ifHeldMoneyStays = award.inputs().pointsKept(money.staysMinor(), money.paidMinor());
        long kept = award.inputs().pointsKept(money.freeMinor(), money.paidMinor());
        return new Target(kept, ifHeldMoneyStays - kept, award.points() - ifHeldMoneyStays);
    }
}
