package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Decision;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Spends, grants and gives back points. What is booked was decided at the very place in the journal where it stands, so
 * however many do this at once, on however many machines, no point is spent twice.
 */
public final class MovePoints {

    private final Journal journal;
    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;

    MovePoints(Journal journal, Versions<EarnRule> rules, Versions<TierTable> tiers) {
        this.journal = journal;
        this.rules = rules;
        this.tiers = tiers;
    }

    /** Takes points if the member has as many available. */
    public Moved spend(String member, Spend spend) {
        return spend(member, spend, SpendFloor.ZERO);
    }

    /** Takes points even if the balance falls below zero; points that come later make up for it first. */
    public Moved spendBelowZero(String member, Spend spend) {
        return spend(member, spend, SpendFloor.NONE);
    }

    private Moved spend(String member, Spend spend, SpendFloor floor) {
        AtomicReference<Moved> refused = new AtomicReference<>();
        return once(member, spend.key(), refused, (before, at) -> {
            long available = before.standing().balances().available();
            if (floor == SpendFloor.ZERO && available < spend.points()) {
                refused.set(new Moved.Insufficient(available));
                return Optional.empty();
            }
            return Optional.of(SpendRule.booking(spend, floor, tiers.at(at), before.standing(), at));
        });
    }

    /** Gives points. */
    public Moved grant(String member, Grant grant) {
        return once(member, grant.key(), new AtomicReference<>(), (before, at) -> {
            EarnRule rule = rules.at(at);
            return Optional.of(GrantRule.booking(
                    grant, rule.version(), rule.pointsLastMonths(), tiers.at(at), before.standing(), at));
        });
    }

    /** Gives points that left another member. */
    public Moved deliver(String member, Delivery delivery) {
        return once(
                member,
                delivery.key(),
                new AtomicReference<>(),
                (before, at) -> Optional.of(DeliveryRule.booking(delivery, tiers.at(at), before.standing(), at)));
    }

    /**
     * Gives back what a spend took.
     *
     * @throws IllegalArgumentException when the member has no spend with that key
     */
    public Moved giveBack(String member, GiveBack giveBack) {
        return once(member, GiveBack.bookedAs(giveBack.spendKey()), new AtomicReference<>(), (before, at) -> {
            Entry spent = spent(member, giveBack.spendKey())
                    .orElseThrow(() -> new IllegalArgumentException("No spend " + giveBack.spendKey()));
            return Optional.of(GiveBackRule.booking(giveBack, giveBack.keepsTime(), spent, before.standing(), at));
        });
    }

    /** The spend with this key, if there is one. */
    public Optional<Entry> spent(String member, String spendKey) {
        return journal.booked(member, spendKey).filter(SpendRule::isIn);
    }

    /** Whether the entry that was found under the spend's key is this very spend. */
    public boolean isOf(Spend spend, Entry entry) {
        return SpendRule.isIn(entry) && SpendRule.in(entry).equals(spend);
    }

    /** Whether the entry that was found under the grant's key is this very grant. */
    public boolean isOf(Grant grant, Entry entry) {
        return GrantRule.isIn(entry) && GrantRule.in(entry).equals(grant);
    }

    /** The entry that gave this spend back, if it was. */
    public Optional<Entry> givenBack(String member, String spendKey) {
        return journal.booked(member, GiveBack.bookedAs(spendKey));
    }

    /** The key is looked up after the end was found: what was booked before that place is seen, the insert sees the rest. */
    private Moved once(String member, String key, AtomicReference<Moved> declined, Decision decision) {
        Optional<Entry> booked = journal.decide(member, (before, at) -> {
            Optional<Entry> twin = journal.booked(member, key);
            if (twin.isPresent()) {
                declined.set(new Moved.AlreadyThere(twin.get()));
                return Optional.<Booking>empty();
            }
            return decision.after(before, at);
        });
        return booked.<Moved>map(Moved.Booked::new).orElseGet(declined::get);
    }
}
