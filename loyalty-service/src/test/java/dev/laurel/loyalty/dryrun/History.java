package dev.laurel.loyalty.dryrun;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.anniversary.Anniversaries;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.expiry.Nights;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.maturity.ReturnWindows;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A random history of a few members by some rules. What happens follows from the seed alone and not from the rules, so one
 * seed tells the same story under others.
 */
final class History {

    static final Instant START = Instant.parse("2049-11-20T10:00:00Z");

    final MovableClock clock = new MovableClock(START);
    final InMemoryJournal store = new InMemoryJournal();
    final Journal journal = new Journal(store, store, clock, 100);
    final Rulebook rules;
    private final List<String> members;
    private final Random random;
    private final Hearing hearing;
    private final MovePoints moves = Moves.movePoints(journal);
    private final List<ToldPayment> stories = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private int counter;

    History(long seed, Rulebook rules, String... members) {
        this.random = new Random(seed);
        this.rules = rules;
        this.members = List.of(members);
        this.hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE, rules);
    }

    /** Lives through so many events, and through the nights between them. */
    void live(int events) {
        for (int i = 0; i < events; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> buys();
                case 4, 5 -> moneyMoves();
                case 6 -> comesLate();
                case 7 -> moves.spend(member(), Moves.redeem(next("r"), 1 + random.nextInt(400)));
                case 8 -> moves.grant(member(), adjustment());
                default -> pass(Duration.ofMinutes(random.nextInt(90 * 24 * 60)));
            }
        }
    }

    private void buys() {
        ToldPayment story = new ToldPayment(next("p"), member(), 1 + random.nextInt(90_000));
        stories.add(story);
        hear(story.completed());
    }

    private void moneyMoves() {
        if (stories.isEmpty()) {
            return;
        }
        ToldPayment story = stories.get(random.nextInt(stories.size()));
        long rest = story.paid - story.returned - story.held;
        long part = random.nextBoolean() ? rest : rest * random.nextInt(1_000) / 1_000;
        hear(
                switch (random.nextInt(6)) {
                    case 0, 1 -> story.refund(part);
                    case 2 -> story.disputed(part);
                    case 3 -> story.disputeWon();
                    case 4 -> story.disputeLost();
                    default -> story.refundFailed(story.returned * random.nextInt(1_000) / 1_000);
                });
    }

    private void hear(Event event) {
        if (random.nextInt(5) == 0) {
            late.add(event);
        } else {
            hearing.hear(event);
        }
    }

    private void comesLate() {
        if (!late.isEmpty()) {
            hearing.hear(late.remove(random.nextInt(late.size())));
        }
    }

    private Grant adjustment() {
        return new Grant(
                EntryKind.ADJUST,
                LedgerAccount.ADJUSTED,
                1 + random.nextInt(200),
                next("a"),
                new Reference("staff", "someone"),
                "Sorry");
    }

    /** Time passes, and each night what is due is done as the day begins. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        for (Instant night = midnight(day); !night.isAfter(end); night = midnight(day)) {
            clock.advance(Duration.between(clock.instant(), night));
            members.forEach(this::night);
            day = day.plusDays(1);
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void night(String member) {
        Anniversaries.review(journal, rules.tiers(), member, clock);
        ReturnWindows.end(journal, member, clock);
        Nights.expire(journal, member, clock);
    }

    /** All awards and all that followed their money, in their order. */
    List<Entry> purchases() {
        return members.stream()
                .flatMap(this::entries)
                .filter(entry -> entry.booking().reference().type().equals("payment"))
                .toList();
    }

    private Stream<Entry> entries(String member) {
        return journal.downFrom(member, Math.max(1, journal.head(member).seq()), Integer.MAX_VALUE).reversed().stream();
    }

    private String member() {
        return members.get(random.nextInt(members.size()));
    }

    private String next(String what) {
        counter++;
        return what + counter;
    }
}
