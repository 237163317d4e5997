package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.transfer.SendPoints.Sent;
import dev.laurel.loyalty.transfer.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One random life of a few members, decided by its seed. */
final class Life {

    private static final Instant START = Instant.parse("2049-12-10T23:00:00Z");
    private static final List<String> MEMBERS = List.of("anna", "ben", "cleo", "late");
    private static final Reference ADJUSTMENT = new Reference("adjustment", "admin");
    private static final int LONGEST = 45;

    final List<String> told = new ArrayList<>();
    private final Random random;
    private final Deployment deployment = new Deployment(START);
    private final Cluster cluster;
    private final List<ToldPayment> stories = new ArrayList<>();
    private final List<Event> heard = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final Map<String, Entry> spends = new HashMap<>();
    private final Set<String> givenBack = new HashSet<>();
    private final PointsModel model = new PointsModel();
    private int counter;

    Life(long seed) {
        random = new Random(seed);
        cluster = new Cluster(deployment, random);
        MEMBERS.subList(0, 3).forEach(this::joins);
    }

    void live() {
        for (int left = random.nextInt(LONGEST); left > 0; left--) {
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> buys();
                case 3, 4 -> moneyMoves();
                case 5 -> hear(pick(heard));
                case 6, 7 -> redeems();
                case 8 -> cancels();
                case 9, 10 -> sends();
                case 11 -> isAdjusted();
                case 12 -> claims();
                case 13, 14 -> timePasses();
                default -> isUnlucky();
            }
        }
    }

    private void buys() {
        ToldPayment story = new ToldPayment(next("p"), member(), 1 + random.nextInt(90_000));
        stories.add(story);
        note(story.customer + " buys " + story.payment + " for " + story.paid);
        if (random.nextInt(5) == 0) {
            late.add(story.completed());
        } else {
            hear(story.completed());
        }
    }

    private void moneyMoves() {
        ToldPayment story = pick(stories);
        if (story == null) {
            return;
        }
        long rest = story.paid - story.returned - story.held;
        long part = random.nextBoolean() ? rest : rest * random.nextInt(1_000) / 1_000;
        Event event = switch (random.nextInt(6)) {
            case 0, 1 -> story.refund(part);
            case 2 -> story.disputed(part);
            case 3 -> story.disputeWon();
            case 4 -> story.disputeLost();
            default -> story.refundFailed(story.returned * random.nextInt(1_000) / 1_000);
        };
        note(event.eventId());
        if (random.nextInt(5) == 0) {
            late.add(event);
        } else {
            hear(event);
        }
    }

    private void hear(Event event) {
        if (event != null) {
            heard.add(event);
            cluster.surviving(instance -> {
                instance.payments().hear(event);
                return true;
            });
        }
    }

    private void redeems() {
        String member = member();
        Spend spend = Moves.redeem(next("r"), 1 + random.nextInt(400));
        Moved moved = cluster.surviving(instance -> instance.move().spend(member, spend));
        note(member + " redeems " + spend.points() + ": " + moved.getClass().getSimpleName());
        switch (moved) {
            case Moved.Booked(Entry entry) -> spent(entry, spend.points());
            case Moved.AlreadyThere(Entry entry) -> spent(entry, spend.points());
            case Moved.Insufficient(long available) -> {
                assertThat(available).isLessThan(spend.points());
                assertThat(balances(member).available()).isEqualTo(available);
            }
        }
    }

    private void spent(Entry entry, long points) {
        spends.put(entry.booking().idempotencyKey(), entry);
        model.moved(entry.member(), -points);
    }

    private void cancels() {
        String key = pick(List.copyOf(new TreeSet<>(spends.keySet())));
        if (key == null) {
            return;
        }
        Entry spend = spends.get(key);
        GiveBack back =
                new GiveBack(EntryKind.REFUND, key, next("c"), spend.booking().reference(), "Cancelled");
        note(spend.member() + " cancels " + key);
        cluster.surviving(instance -> instance.move().giveBack(spend.member(), back));
        if (givenBack.add(key)) {
            model.moved(spend.member(), -spend.booking().points());
        }
    }

    private void sends() {
        String to = random.nextInt(6) == 0 ? "nobody" : pick(MEMBERS);
        Wanted wanted = new Wanted(member(), next("t"), to + "@example.com", 1 + random.nextInt(300));
        Sent sent = cluster.surviving(instance -> instance.transfers().send(wanted));
        while (sent instanceof Sent.InProgress) {
            deployment.clock.advance(Duration.ofSeconds(31));
            sent = cluster.surviving(instance -> instance.transfers().send(wanted));
        }
        note(wanted.sender() + " sends " + wanted.points() + " to " + to + ": "
                + sent.getClass().getSimpleName());
    }

    private void isAdjusted() {
        String member = member();
        String key = next("a");
        long points = 1 + random.nextInt(200);
        boolean more = random.nextBoolean();
        note(member + " is adjusted by " + (more ? points : -points));
        Grant gift = new Grant(EntryKind.ADJUST, LedgerAccount.ADJUSTED, points, key, ADJUSTMENT, "Sorry");
        Spend loss = new Spend(EntryKind.ADJUST, LedgerAccount.ADJUSTED, points, key, ADJUSTMENT, "A mistake");
        cluster.surviving(instance ->
                more ? instance.move().grant(member, gift) : instance.move().spendBelowZero(member, loss));
        model.moved(member, more ? points : -points);
    }

    private void claims() {
        String friend = member();
        String code = deployment.claims.codeOf(member()).value();
        var claimed = cluster.surviving(instance -> {
            try {
                return instance.referrals().claim(friend, code).toString();
            } catch (IllegalStateException away) {
                return "stored, and auth-service is away";
            }
        });
        note(friend + " claims: " + claimed);
    }

    private void timePasses() {
        int days = random.nextInt(random.nextInt(5) == 0 ? 300 : 30);
        cluster.pass(Duration.ofDays(days).plusMinutes(random.nextInt(24 * 60)), MEMBERS);
        note("now " + deployment.clock.instant());
    }

    private void isUnlucky() {
        switch (random.nextInt(3)) {
            case 0 -> cluster.restart();
            case 1 -> cluster.forget(member());
            default -> joins("late");
        }
    }

    private void joins(String member) {
        if (deployment.customers.byEmail(member + "@example.com").isEmpty()) {
            note(member + " joins");
            deployment.customers.add(member, member + "@example.com", member, deployment.clock.instant());
        }
    }

    /** Everything that is late arrives, and time enough passes. */
    void comeToRest() {
        cluster.calmDown();
        List.copyOf(late).forEach(this::hear);
        for (int round = 0; round < 36; round++) {
            cluster.pass(Duration.ofHours(12), List.of());
        }
        cluster.pass(Duration.ofDays(1), MEMBERS);
    }

    /** Holds what is there against the model, and lets the auditor look. */
    void compare() {
        AtRest rest = new AtRest(deployment, stories);
        rest.complete(model);
        MEMBERS.forEach(member -> rest.compare(member, model));
        rest.audit();
    }

    private Balances balances(String member) {
        return deployment.started().journal().head(member).standing().balances();
    }

    private String member() {
        return MEMBERS.get(random.nextInt(MEMBERS.size()));
    }

    private <T> T pick(List<T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private String next(String what) {
        counter++;
        return what + counter;
    }

    private void note(String what) {
        told.add(what);
    }
}
