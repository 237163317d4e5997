package dev.laurel.loyalty.model;

import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.Use;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One member, by what happened to him and in which order. */
final class ModelMember {

    private static final int MONTHS_COUNTING = 12;

    final Purse purse = new Purse();
    final Map<String, Bought> bought = new HashMap<>();
    /** Payments whose money moved, with the version that was followed last. */
    final Map<String, MoneyMoved> followed = new HashMap<>();
    /** Payments whose money moved, and whose points have not followed yet. */
    final Map<String, MoneyMoved> deferred = new TreeMap<>();
    /** What campaigns with a limit for each member have given to this one. */
    final Map<String, Use> uses = new TreeMap<>();
    /** What was taken by key, and not given back. */
    private final Map<String, SortedMap<Batch, Long>> taken = new HashMap<>();

    private final Rules rules;
    private final Promises promises;

    @Nullable Rank rank;

    ModelMember(Rules rules, Promises promises) {
        this.rules = rules;
        this.promises = promises;
    }

    void buys(PaymentCompleted payment, Instant at) {
        EarnRule rule = rules.earnRule(at);
        TierTable table = rules.tiers(at);
        Tier tier = table.tiers().get(Rank.place(rank, table));
        int decimals = CurrencyUnit.of(payment.currency()).getDecimalPlaces();
        BigDecimal rate = rule.rates().getOrDefault(payment.currency(), rule.defaultRate());
        BigDecimal base = BigDecimal.valueOf(payment.amountMinor(), decimals)
                .multiply(rate)
                .multiply(tier.multiplier());
        BigDecimal points =
                promises.points(payment, base, tier.name(), bought.isEmpty(), List.copyOf(rules.campaigns(at)), uses);
        LocalDate waitsUntil = rule.holdDays() == 0 ? null : day(at).plusDays(rule.holdDays() + 1L);
        Bought purchase = new Bought(
                points, base, Batch.earned(month(at), rule.pointsLastMonths()), waitsUntil, payment.amountMinor());
        bought.put(payment.paymentId(), purchase);
        rank = Rank.lifted(rank, table, qualifying(at), at);
        if (waitsUntil == null) {
            purse.move(purchase.all(), 0, purchase.batch);
        } else {
            purse.move(0, purchase.all(), purchase.batch);
            Purse.add(purse.waiting, waitsUntil, purchase.all());
        }
    }

    /** Points follow the money once the purchase is known. */
    void moneyMoves(MoneyMoved money, Instant at) {
        Bought purchase = bought.get(money.paymentId());
        followed.put(money.paymentId(), money);
        if (purchase == null) {
            deferred.put(money.paymentId(), money);
            ranked(at);
            return;
        }
        deferred.remove(money.paymentId());
        long qualified = purchase.qualifies();
        long ifHeldStays = purchase.kept(money.paidMinor() - money.returnedMinor());
        long kept = purchase.kept(money.paidMinor() - money.returnedMinor() - money.heldMinor());
        long reversed = purchase.all() - ifHeldStays - purchase.reversed;
        long held = ifHeldStays - kept - purchase.held;
        purchase.reversed += reversed;
        purchase.held += held;
        purchase.returnedMinor = money.returnedMinor();
        follow(purchase, reversed, held, at);
        boolean counts = !purchase.batch.month().isBefore(month(at).minusMonths(MONTHS_COUNTING));
        ranked(at);
        if (counts && purchase.qualifies() > qualified) {
            rank = Rank.lifted(rank, rules.tiers(at), qualifying(at), at);
        }
    }

    private void follow(Bought purchase, long reversed, long held, Instant at) {
        LocalDate until = purchase.waitsUntil;
        if (until != null && (purse.waiting.containsKey(until) || day(at).isBefore(until))) {
            Purse.add(purse.waiting, until, -(reversed + held));
            purse.move(0, -reversed, purchase.batch);
        } else {
            long expired = purse.unlapse(purchase.batch, reversed + held);
            purse.move(expired - (reversed + held), held, purchase.batch);
        }
    }

    void takes(String key, long points, Instant at) {
        ranked(at);
        taken.put(key, purse.take(-purse.move(-points, 0), null));
    }

    void gets(long points, Instant at) {
        ranked(at);
        purse.move(points, 0, Batch.earned(month(at), rules.earnRule(at).pointsLastMonths()));
    }

    /** What was taken comes back, once. A batch whose day has come is prolonged to the end of the next month, or not. */
    void getsBack(String key, long points, boolean prolonged, Instant at) {
        SortedMap<Batch, Long> own = taken.remove(key);
        if (own == null) {
            throw new AssertionError("Nothing to give back: " + key);
        }
        long reaching = purse.move(points, 0);
        if (!prolonged) {
            purse.putBack(own, reaching);
            return;
        }
        Purse fresh = new Purse();
        long fromBatches = Math.min(reaching, Purse.sum(own));
        fresh.putBack(own, fromBatches);
        LocalDate soon = month(at).plusMonths(2).atDay(1);
        fresh.batches.forEach((batch, some) -> Purse.add(
                purse.batches, batch.goneOn().isAfter(day(at)) ? batch : new Batch(soon, batch.month()), some));
        Purse.add(purse.batches, new Batch(soon, month(at)), reaching - fromBatches);
    }

    /** What another member's batches gave comes into the same ones. */
    void receives(SortedMap<Batch, Long> sent, Instant at) {
        ranked(at);
        purse.putBack(sent, purse.move(Purse.sum(sent), 0));
    }

    /** What was taken by this key, for whoever receives it. */
    SortedMap<Batch, Long> sent(String key) {
        return taken.getOrDefault(key, new TreeMap<>());
    }

    void reviewed(LocalDate anniversary, Instant at) {
        TierTable table = rules.tiers(at);
        if (rank == null || !anniversary.equals(rank.due(table, day(at)))) {
            throw new AssertionError(anniversary + " is no anniversary of " + rank);
        }
        rank = rank.reviewed(anniversary, table, qualifying(at), at);
    }

    private void ranked(Instant at) {
        if (rank == null) {
            rank = Rank.lowest(rules.tiers(at), at);
        }
    }

    /** The points that count towards tiers in this month. */
    long qualifying(Instant at) {
        YearMonth first = month(at).minusMonths(MONTHS_COUNTING);
        return bought.values().stream()
                .filter(purchase -> !purchase.batch.month().isBefore(first))
                .mapToLong(Bought::qualifies)
                .sum();
    }

    static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
