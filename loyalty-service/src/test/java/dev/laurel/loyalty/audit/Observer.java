package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.model.ReferenceModel;
import dev.laurel.loyalty.model.Rules;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.loyalty.referral.Claim;
import dev.laurel.loyalty.transfer.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the model what may happen, and what took effect: the entries that were inserted, in that order. */
final class Observer {

    private final Deployment deployment;
    private final ReferenceModel model;
    private final Set<String> claims = new HashSet<>();
    private List<Budgets.Open> reserved = List.of();
    private int seen;

    Observer(Deployment deployment, Rules rules) {
        this.deployment = deployment;
        this.model = new ReferenceModel(rules, () -> reserved);
    }

    ReferenceModel model() {
        return model;
    }

    /** Lets the model follow what was inserted since the last time. */
    void observe() {
        deployment.claims.claims.values().stream()
                .filter(claim -> claims.add(claim.id()))
                .forEach(this::bonusesMayMove);
        List<Entry> inserted = deployment.store.inserted;
        while (seen < inserted.size()) {
            model.follows(inserted.get(seen));
            seen++;
        }
        reserved = deployment.budgets.openSince(Instant.MAX);
    }

    private void bonusesMayMove(Claim claim) {
        String friend = "referral:" + claim.id() + ":friend";
        String referrer = "referral:" + claim.id() + ":referrer";
        model.mayMove(claim.friend(), friend, Deployment.FRIEND_BONUS);
        model.mayMove(claim.friend(), friend + ":back", -Deployment.FRIEND_BONUS);
        model.mayMove(claim.referrer(), referrer, Deployment.REFERRER_BONUS);
        model.mayMove(claim.referrer(), referrer + ":back", -Deployment.REFERRER_BONUS);
    }

    /** A spend, and that it is cancelled. */
    void maySpend(String member, Spend spend) {
        model.mayMove(member, spend.key(), -spend.points());
        model.mayMove(member, "back:" + spend.key(), spend.points());
    }

    /** A transfer: it leaves, and arrives or comes back. */
    void mayTravel(Wanted wanted, String receiver) {
        String send = "send:" + wanted.id();
        model.mayMove(wanted.sender(), send, -wanted.points());
        model.mayMove(receiver, "receive:" + wanted.id(), wanted.points());
        model.mayMove(wanted.sender(), "back:" + send, wanted.points());
    }

    /** What the member was told of his spend is what became of it. */
    void answered(String member, Spend spend, Moved moved) {
        observe();
        switch (moved) {
            case Moved.Booked(Entry entry) -> tookEffect(member, spend);
            case Moved.AlreadyThere(Entry entry) -> tookEffect(member, spend);
            case Moved.Insufficient(long available) ->
                require(
                        model.isOpen(member, spend.key())
                                && available < spend.points()
                                && available == model.available(member),
                        member + " has " + model.available(member) + ", and was told " + available);
        }
    }

    private void tookEffect(String member, Spend spend) {
        require(!model.isOpen(member, spend.key()), "Answered as booked, and not there: " + spend);
    }

    /** After a member's night nothing is left of what it does; a day's second one lets nothing expire. */
    void nothingIsDue(String member) {
        Instant now = deployment.clock.instant();
        LocalDate today = Standing.dayOf(now);
        require(
                !model.isDue(member, today, now)
                        || deployment.store.findByKey(member, "expire:" + today).isPresent(),
                "The night of " + today + " left something for " + member);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
