package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.journal.Crashes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Budgets that decide as the real ones do, one step at a time, each of which is one write. */
public final class InMemoryBudgets implements Budgets {

    private final Crashes crashes;
    private final Clock clock;

    private final Map<String, Given> given = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private int tokens;

    /** In these the process never ends, and reservations are as old as can be. */
    public InMemoryBudgets() {
        this(new Crashes(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    public InMemoryBudgets(Crashes crashes, Clock clock) {
        this.crashes = crashes;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Reservations.Reserved> reserve(
            Campaign campaign, String member, String payment, long points) {
        for (Open reservation : List.copyOf(open)) {
            if (reservation.campaign().equals(campaign.id())
                    && reservation.payment().equals(payment)) {
                long more = more(campaign, reservation, points);
                grow(campaign, reservation, more);
                return kept(reservation, more, points);
            }
        }
        Given before = given(campaign.id());
        OptionalLong left = room(campaign, points);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        long room = left.getAsLong();
        return crashes.write(() -> {
            given.put(campaign.id(), new Given(before.times() + 1, before.points() + room));
            String token = "t" + tokens++;
            open.add(new Open(campaign.id(), token, member, payment, room, clock.instant()));
            return Optional.of(new Reservations.Reserved(token, room));
        });
    }

    private void grow(Campaign campaign, Open one, long more) {
        if (more > 0) {
            crashes.write(() -> {
                Given before = given(campaign.id());
                given.put(campaign.id(), new Given(before.times(), before.points() + more));
                open.remove(one);
                return open.add(new Open(
                        one.campaign(), one.token(), one.member(), one.payment(), one.points() + more, one.since()));
            });
        }
    }

    @Override
    public synchronized void use(String campaign, String token, long points) {
        close(campaign, token, points, 1);
    }

    @Override
    public synchronized void giveBack(String campaign, String token) {
        close(campaign, token, 0, 0);
    }

    private void close(String campaign, String token, long points, long times) {
        open.stream()
                .filter(one -> one.token().equals(token))
                .findFirst()
                .ifPresent(one -> crashes.write(() -> {
                    Given before = given(campaign);
                    given.put(campaign, new Given(before.times() + times - 1, before.points() + points - one.points()));
                    return open.remove(one);
                }));
    }

    @Override
    public synchronized Given given(String campaign) {
        return given.getOrDefault(campaign, new Given(0, 0));
    }

    @Override
    public synchronized List<Open> openSince(Instant before) {
        return open.stream()
                .filter(reservation -> reservation.since().isBefore(before))
                .toList();
    }
}
