package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import java.util.List;

/** Moves for the tests of several features, with the usual rules or others. */
public final class Moves {

    private Moves() {}

    public static MovePoints movePoints(Journal journal) {
        return movePoints(journal, Rulebook.USUAL);
    }

    /** By what this merchant decided. */
    public static MovePoints movePoints(Journal journal, Rulebook rules) {
        return new MovePoints(journal, rules.rules(), rules.tiers());
    }

    /** How moves are computed again. */
    public static List<AuditedRule> auditedRules(Rulebook rules) {
        return List.of(
                new SpendRule(rules.tiers()),
                new GrantRule(rules.rules(), rules.tiers()),
                new DeliveryRule(rules.tiers()),
                new GiveBackRule());
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
