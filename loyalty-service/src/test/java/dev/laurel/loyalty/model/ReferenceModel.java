package dev.laurel.loyalty.model;

import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Where members should stand. It is told what happens in the world (a payment settles, somebody wants to spend) and then
 * which of it took effect, in the order in which it did: what the journal's entries are called and when they were made, and
 * nothing of what is in them. From that alone it says what must be in them. An entry for which nothing happened, or that was
 * made a second time, is an error.
 */
public final class ReferenceModel {

    private final Rules rules;
    private final Promises promises;
    private final Map<String, ModelMember> members = new HashMap<>();
    private final Map<String, PaymentCompleted> settled = new HashMap<>();
    private final Map<String, MoneyMoved> moved = new HashMap<>();
    /** Points by member and key, of what may happen once: below 0 if they leave. */
    private final Map<String, Long> open = new HashMap<>();

    private final Map<String, SortedMap<Batch, Long>> onTheirWay = new HashMap<>();

    /** @param reservations of campaigns' budgets that were open before what is followed next */
    public ReferenceModel(Rules rules, Supplier<List<Budgets.Open>> reservations) {
        this.rules = rules;
        this.promises = new Promises(reservations);
    }

    public void settles(PaymentCompleted payment) {
        settled.put(payment.paymentId(), payment);
    }

    public void moneyMoves(MoneyMoved money) {
        moved.put(money.paymentId() + ':' + money.paymentVersion(), money);
    }

    /** Points may come to the member under this key, or leave when below 0; for a spend that comes back, how it is called. */
    public void mayMove(String member, String key, long points) {
        open.putIfAbsent(named(member, key), points);
    }

    /** What the member may spend. */
    public long available(String member) {
        return member(member).purse.available;
    }

    /** What a campaign with a limit for all has given. */
    public Use given(String campaign) {
        return promises.given(campaign);
    }

    /** Payments that have no award yet, or whose money was not followed to where it stands. */
    public boolean hasFollowed(String member, String payment, long returnedMinor, long heldMinor) {
        ModelMember state = member(member);
        MoneyMoved last = state.followed.get(payment);
        boolean stands = last == null
                ? returnedMinor == 0 && heldMinor == 0
                : last.returnedMinor() == returnedMinor && last.heldMinor() == heldMinor;
        return state.bought.containsKey(payment) && stands && !state.deferred.containsKey(payment);
    }

    /** Whether this took effect, or did not. */
    public boolean isOpen(String member, String key) {
        return open.containsKey(named(member, key));
    }

    /** Whether a night of this day would do something for the member. */
    public boolean isDue(String member, LocalDate day, Instant at) {
        ModelMember state = member(member);
        return !state.purse.waiting.headMap(day, true).isEmpty()
                || state.purse.due(day) > 0
                || (state.rank != null && state.rank.due(rules.tiers(at), day) != null);
    }

    /** Lets what this entry is called take effect, and compares what it says with where the member must stand now. */
    public void follows(Entry entry) {
        ModelMember member = member(entry.member());
        takesEffect(entry.booking(), entry.member(), member, entry.at());
        member.purse.forget(ModelMember.day(entry.at()));
        new Comparison(entry).with(member);
    }

    private void takesEffect(Booking booking, String name, ModelMember member, Instant at) {
        String key = booking.idempotencyKey();
        String subject = booking.reference().id();
        switch (booking.kind()) {
            case EARN -> member.buys(once(settled, subject), at);
            case REVERSE, RESTORE, HOLD, RELEASE, NOTE, DEFER -> follow(member, booking, at);
            case MATURE -> member.purse.mature(dayIn(key));
            case EXPIRE -> member.purse.expire(dayIn(key));
            case TIER -> member.reviewed(dayIn(key), at);
            case REDEEM, ADJUST, BONUS -> move(member, key, once(open, named(name, key)), at);
            case SEND -> {
                move(member, key, once(open, named(name, key)), at);
                onTheirWay.put(subject, member.sent(key));
            }
            case RECEIVE -> {
                once(open, named(name, key));
                member.receives(once(onTheirWay, subject), at);
            }
            case REFUND -> member.getsBack(spend(key), once(open, named(name, key)), true, at);
            case RETURN -> {
                once(onTheirWay, subject);
                member.getsBack(spend(key), once(open, named(name, key)), false, at);
            }
        }
        if (booking.kind() == EntryKind.REDEEM || booking.kind() == EntryKind.SEND) {
            require(member.purse.available >= 0, "More was spent than there was");
        }
    }

    private void follow(ModelMember member, Booking booking, Instant at) {
        String payment = booking.reference().id();
        String version = booking.working().inputs().get("paymentVersion");
        MoneyMoved deferred = member.deferred.get(payment);
        boolean caughtUp = deferred != null && version.equals(Long.toString(deferred.paymentVersion()));
        MoneyMoved last = member.followed.get(payment);
        MoneyMoved money = caughtUp ? deferred : once(moved, payment + ':' + version);
        require(caughtUp || last == null || last.paymentVersion() < money.paymentVersion(), "A version came late");
        member.moneyMoves(money, at);
    }

    private static void move(ModelMember member, String key, long points, Instant at) {
        if (points < 0) {
            member.takes(key, -points, at);
        } else {
            member.gets(points, at);
        }
    }

    private ModelMember member(String name) {
        return members.computeIfAbsent(name, unseen -> new ModelMember(rules, promises));
    }

    /** What happened by this name; it happens once. */
    private static <T> T once(Map<String, T> facts, String name) {
        T fact = facts.remove(name);
        if (fact == null) {
            throw new AssertionError("Nothing such happened, or a second time: " + name);
        }
        return fact;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static String named(String member, String key) {
        return member + ' ' + key;
    }

    private static String spend(String key) {
        return key.substring("back:".length());
    }

    private static LocalDate dayIn(String key) {
        return LocalDate.parse(key.substring(key.indexOf(':') + 1));
    }
}
