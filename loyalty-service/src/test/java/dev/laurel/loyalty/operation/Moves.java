package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import java.util.List;

/** Moves for the tests of several features, with the rules of {@link Program}. */
public final class Moves {

    private Moves() {}

    public static MovePoints movePoints(Journal journal) {
        return new MovePoints(journal, Program.RULES, Program.TIERS);
    }

    /** How moves are computed again. */
    public static List<AuditedRule> auditedRules() {
        return List.of(new SpendRule(Program.TIERS), new GrantRule(Program.RULES, Program.TIERS), new GiveBackRule());
    }

    public static Spend redeem(String key, long points) {
        return new Spend(
                EntryKind.REDEEM,
                LedgerAccount.REDEEMED,
                points,
                key,
                new Reference("redemption", key),
                "Spent on a reward");
    }

    public static Grant bonus(String key, long points) {
        return new Grant(
                EntryKind.BONUS, LedgerAccount.ISSUED, points, key, new Reference("referral", key), "A friend came");
    }

    public static GiveBack refund(String spendKey) {
        return new GiveBack(
                EntryKind.REFUND,
                spendKey,
                "cancel:" + spendKey,
                new Reference("redemption", spendKey),
                "Reward cancelled");
    }
}
