package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.loyalty.transfer.SendPoints.Sent;
import dev.laurel.loyalty.transfer.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One random life of a few members and their merchant, decided by its seed. After each step the model has its say. */
final class Life {

    static final List<String> MEMBERS = List.of("anna", "ben", "cleo", "late");
    private static final Instant START = Instant.parse("2049-12-10T23:00:00Z");
    private static final Reference ADJUSTMENT = new Reference("adjustment", "admin");
    private static final int LONGEST = 60;

    final List<String> told = new ArrayList<>();
    private final Random random;
    private final Deployment deployment = new Deployment(START);
    private final Merchant merchant;
    private final Cluster cluster;
    private final Observer observer;
    private final Till till;
    private final Map<String, String> spenders = new TreeMap<>();
    private int counter;

    Life(long seed) {
        random = new Random(seed);
        merchant = new Merchant(deployment, random);
        cluster = new Cluster(deployment, merchant.rulebook(), random);
        observer = new Observer(deployment, merchant.rules);
        till = new Till(cluster, observer.model(), random);
        MEMBERS.subList(0, 3).forEach(this::joins);
    }

    void live() {
        for (int left = random.nextInt(LONGEST); left > 0; left--) {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3 -> note(till.pays(member(), deployment.clock.instant()));
                case 4, 5, 6 -> note(till.moneyMoves());
                case 7 -> till.tellsAgain();
                case 8 -> till.tellsLate();
                case 9, 10 -> redeems();
                case 11 -> cancels();
                case 12, 13 -> sends();
                case 14 -> isAdjusted();
                case 15 -> claims();
                case 16 -> note(merchant.changesHisMind());
                case 17, 18 -> timePasses();
                default -> isUnlucky();
            }
            observer.observe();
        }
    }

    private void redeems() {
        String member = member();
        Spend spend = Moves.redeem(next("r"), 1 + random.nextInt(400));
        observer.maySpend(member, spend);
        Moved moved = cluster.surviving(instance -> instance.move().spend(member, spend));
        note(member + " redeems " + spend.points() + ": " + moved.getClass().getSimpleName());
        observer.answered(member, spend, moved);
        if (!(moved instanceof Moved.Insufficient)) {
            spenders.put(spend.key(), member);
        }
    }

    private void cancels() {
        String key = pick(List.copyOf(spenders.keySet()));
        if (key != null) {
            String member = spenders.get(key);
            GiveBack back =
                    new GiveBack(EntryKind.REFUND, key, next("c"), new Reference("redemption", key), "Cancelled");
            note(member + " cancels " + key);
            cluster.surviving(instance -> instance.move().giveBack(member, back));
        }
    }

    private void sends() {
        String to = random.nextInt(6) == 0 ? "nobody" : pick(MEMBERS);
        Wanted wanted = new Wanted(member(), next("t"), to + "@example.com", 1 + random.nextInt(300));
        observer.mayTravel(wanted, to);
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
        observer.model().mayMove(member, key, more ? points : -points);
        Grant gift = new Grant(EntryKind.ADJUST, LedgerAccount.ADJUSTED, points, key, ADJUSTMENT, "Sorry");
        Spend loss = new Spend(EntryKind.ADJUST, LedgerAccount.ADJUSTED, points, key, ADJUSTMENT, "A mistake");
        cluster.surviving(instance ->
                more ? instance.move().grant(member, gift) : instance.move().spendBelowZero(member, loss));
    }

    private void claims() {
        String friend = member();
        String code = deployment.claims.codeOf(member()).value();
        note(friend + " claims: "
                + cluster.surviving(instance ->
                        instance.referrals().claim(friend, code).getClass().getSimpleName()));
    }

    private void timePasses() {
        int days = random.nextInt(random.nextInt(5) == 0 ? 300 : 30);
        pass(Duration.ofDays(days).plusMinutes(random.nextInt(24 * 60)));
        note("now " + deployment.clock.instant());
    }

    /** What is done regularly is done; some nights are missed. */
    private void pass(Duration time) {
        deployment.clock.advance(time);
        cluster.round();
        observer.observe();
        if (random.nextInt(8) > 0) {
            MEMBERS.forEach(cluster::night);
            observer.observe();
            MEMBERS.forEach(observer::nothingIsDue);
        }
    }

    private void isUnlucky() {
        switch (random.nextInt(4)) {
            case 0 -> cluster.restart();
            case 1 -> cluster.forget(member());
            case 2 -> deployment.customers.away = !deployment.customers.away;
            default -> joins("late");
        }
    }

    private void joins(String member) {
        boolean away = deployment.customers.away;
        deployment.customers.away = false;
        if (deployment.customers.byEmail(member + "@example.com").isEmpty()) {
            note(member + " joins");
            deployment.customers.add(member, member + "@example.com", member, deployment.clock.instant());
        }
        deployment.customers.away = away;
    }

    /** Everything that is late arrives, and time enough passes for all that waits; then all must be as it should be. */
    void comesToRest() {
        cluster.calmDown();
        deployment.customers.away = false;
        while (till.tellsLate()) {
            observer.observe();
        }
        for (Duration time : List.of(Duration.ofDays(15), Duration.ofDays(30), Duration.ofDays(1))) {
            deployment.clock.advance(time);
            cluster.round();
            MEMBERS.forEach(cluster::night);
            observer.observe();
        }
        new AtRest(deployment, observer, till.stories, merchant.rulebook()).check(MEMBERS);
    }

    /** What was booked in it. */
    Set<EntryKind> kinds() {
        return deployment.store.inserted.stream()
                .map(entry -> entry.booking().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)));
    }

    /** How often a process ended. */
    int crashes() {
        return deployment.crashes.happened.get();
    }

    private String member() {
        return pick(MEMBERS);
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
