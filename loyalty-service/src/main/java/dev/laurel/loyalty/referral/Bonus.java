package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Spend;

/** Books what both sides of a claim get, and takes it back; each once, however often it is called. */
public final class Bonus {

    private static final String FRIEND = "friend";
    private static final String REFERRER = "referrer";

    private final MovePoints move;

    public Bonus(MovePoints move) {
        this.move = move;
    }

    void grant(Claim claim) {
        grant(claim, claim.friend(), FRIEND, claim.bonuses().friend(), "Welcome: a member referred you");
        grant(claim, claim.referrer(), REFERRER, claim.bonuses().referrer(), "Somebody you referred made a purchase");
    }

    /** Below zero, if they are spent: points that come later make up for it. */
    void takeBack(Claim claim) {
        takeBack(claim, claim.friend(), FRIEND, claim.bonuses().friend());
        takeBack(claim, claim.referrer(), REFERRER, claim.bonuses().referrer());
    }

    private void grant(Claim claim, String member, String side, long points, String reason) {
        if (points > 0) {
            move.grant(
                    member,
                    new Grant(
                            EntryKind.BONUS, LedgerAccount.ISSUED, points, key(claim, side), reference(claim), reason));
        }
    }

    private void takeBack(Claim claim, String member, String side, long points) {
        if (points > 0) {
            move.spendBelowZero(
                    member,
                    new Spend(
                            EntryKind.BONUS,
                            LedgerAccount.REVERSED,
                            points,
                            key(claim, side) + ":back",
                            reference(claim),
                            "The purchase behind a referral bonus was refunded"));
        }
    }

    private static String key(Claim claim, String side) {
        return "referral:" + claim.id() + ':' + side;
    }

    private static Reference reference(Claim claim) {
        return new Reference("referral", claim.id());
    }
}
