package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.audit.Deployment.Instance;
import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.ClaimState;
import dev.laurel.loyalty.transfer.SendPoints.Sent;
import dev.laurel.loyalty.transfer.TransferState;
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
import java.util.function.Function;

/** One random life of a few members, decided by its seed. */
final class Life {

    private static final Instant START = Instant.parse("2049-12-10T23:00:00Z");
    private static final List<String> MEMBERS = List.of("anna", "ben", "cleo", "late");
    private static final int LONGEST = 45;

    final List<String> told = new ArrayList<>();
    private final Random random;
    private final Deployment deployment = new Deployment(START);
    private final List<Instance> instances = new ArrayList<>();
    private final List<ToldPayment> stories = new ArrayList<>();
    private final List<Event> heard = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final Map<String, Entry> spends = new HashMap<>();
    private final Set<String> givenBack = new HashSet<>();
    private final PointsModel model = new PointsModel();
    private int counter;

    Life(long seed) {
        random = new Random(seed);
        instances.add(deployment.started());
        instances.add(deployment.started());
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
            surviving(instance -> {
                instance.payments().hear(event);
                return true;
            });
        }
    }

    private void redeems() {
        String member = member();
        Spend spend = Moves.redeem(next("r"), 1 + random.nextInt(400));
        Moved moved = surviving(instance -> instance.move().spend(member, spend));
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
        surviving(instance -> instance.move().giveBack(spend.member(), back));
        if (givenBack.add(key)) {
            model.moved(spend.member(), -spend.booking().points());
        }
    }

    private void sends() {
        String to = random.nextInt(6) == 0 ? "nobody" : pick(MEMBERS);
        Wanted wanted = new Wanted(member(), next("t"), to + "@example.com", 1 + random.nextInt(300));
        Sent sent = surviving(instance -> instance.transfers().send(wanted));
        while (sent instanceof Sent.InProgress) {
            deployment.clock.advance(Duration.ofSeconds(31));
            sent = surviving(instance -> instance.transfers().send(wanted));
        }
        note(wanted.sender() + " sends " + wanted.points() + " to " + to + ": "
                + sent.getClass().getSimpleName());
    }

    private void isAdjusted() {
        String member = member();
        long points = 1 + random.nextInt(200);
        Reference reference = new Reference("adjustment", next("a"));
        boolean more = random.nextBoolean();
        note(member + " is adjusted by " + (more ? points : -points));
        surviving(instance -> more
                ? instance.move()
                        .grant(
                                member,
                                new Grant(
                                        EntryKind.ADJUST,
                                        LedgerAccount.ADJUSTED,
                                        points,
                                        reference.id(),
                                        reference,
                                        "Sorry"))
                : instance.move()
                        .spendBelowZero(
                                member,
                                new Spend(
                                        EntryKind.ADJUST,
                                        LedgerAccount.ADJUSTED,
                                        points,
                                        reference.id(),
                                        reference,
                                        "A mistake")));
        model.moved(member, more ? points : -points);
    }

    private void claims() {
        String friend = member();
        String code = deployment.claims.codeOf(member()).value();
        var claimed = surviving(instance -> {
            try {
                return instance.referrals().claim(friend, code).toString();
            } catch (IllegalStateException away) {
                return "stored, and auth-service is away";
            }
        });
        note(friend + " claims: " + claimed);
    }

    private void timePasses() {
        deployment.clock.advance(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
        surviving(this::resolve);
        note("now " + deployment.clock.instant());
    }

    private boolean resolve(Instance instance) {
        instance.transferResolver().round();
        instance.claimResolver().round();
        return true;
    }

    private void isUnlucky() {
        switch (random.nextInt(4)) {
            case 0 -> instances.set(random.nextInt(2), deployment.started());
            case 1 -> deployment.store.registered.remove(member());
            case 2 -> fallBack(member());
            default -> joins("late");
        }
    }

    private void fallBack(String member) {
        long seq = deployment.started().journal().head(member).seq();
        if (seq > 1) {
            deployment.store.fallBack(member, 1 + random.nextLong(seq));
        }
    }

    private void joins(String member) {
        if (deployment.customers.byEmail(member + "@example.com").isEmpty()) {
            note(member + " joins");
            deployment.customers.add(member, member + "@example.com", member, deployment.clock.instant());
        }
    }

    /** Everything that is late arrives, everybody answers, and time enough passes. */
    void comeToRest() {
        List.copyOf(late).forEach(this::hear);
        for (int round = 0; round < 36; round++) {
            deployment.clock.advance(Duration.ofHours(12));
            instances.forEach(this::resolve);
        }
    }

    void compare() {
        Instance fresh = deployment.started();
        stories.forEach(story -> model.purchased(
                story,
                fresh.journal().booked(story.customer, Award.key(story.payment)).orElseThrow()));
        model.transferred(deployment.transfers.transfers.values());
        model.referred(deployment.claims.claims.values());
        for (String member : MEMBERS) {
            Balances balances = fresh.journal().head(member).standing().balances();
            assertThat(balances.available()).as(member + " has").isEqualTo(model.available(member));
            assertThat(balances.pending()).as(member + " waits for").isEqualTo(model.pending(member));
        }
        assertThat(deployment.transfers.transfers.values())
                .allMatch(transfer -> transfer.lookAt() == null && transfer.state() != TransferState.SENDING);
        assertThat(deployment.claims.claims.values())
                .allMatch(claim -> claim.lookAt() == null && claim.state() != ClaimState.CHECKING);
        nobodySpentWhatHeDidNotHave(fresh);
        AuditReport report = Audits.audit(
                deployment.store,
                stories.stream()
                        .map(story -> Audits.settlement(story, Instant.EPOCH))
                        .toList(),
                deployment.clock);
        assertThat(report.drift()).isEmpty();
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.trialBalance().get(LedgerAccount.IN_TRANSIT.label())).isZero();
    }

    private static void nobodySpentWhatHeDidNotHave(Instance fresh) {
        for (String member : MEMBERS) {
            long last = fresh.journal().head(member).seq();
            assertThat(last == 0 ? List.<Entry>of() : fresh.journal().downFrom(member, last, (int) last))
                    .hasSize((int) last)
                    .filteredOn(entry -> entry.booking().kind() == EntryKind.SEND
                            || entry.booking().kind() == EntryKind.REDEEM)
                    .allMatch(entry -> entry.standing().balances().available() >= 0);
        }
    }

    /** Asks an instance, which may die of it; then another one is asked again, as clients and Kafka do. */
    private <T> T surviving(Function<Instance, T> work) {
        if (random.nextInt(4) == 0) {
            deployment.crashes.after(random.nextInt(10));
        }
        try {
            while (true) {
                int asked = random.nextInt(2);
                try {
                    return work.apply(instances.get(asked));
                } catch (Crash crash) {
                    instances.set(asked, deployment.started());
                }
            }
        } finally {
            deployment.crashes.never();
        }
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
