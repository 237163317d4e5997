package dev.laurel.loyalty.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Budgets that decide as the real ones do, one step at a time. */
public final class InMemoryBudgets implements Budgets {

    private final Map<String, Given> given = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private int tokens;

    @Override
    public synchronized Optional<Reservations.Reserved> reserve(
            Campaign campaign, String member, String payment, long points) {
        for (Open reservation : open) {
            if (reservation.campaign().equals(campaign.id())
                    && reservation.payment().equals(payment)) {
                return Optional.of(
                        new Reservations.Reserved(reservation.token(), Math.min(points, reservation.points())));
            }
        }
        Given before = given(campaign.id());
        OptionalLong left = room(campaign, points);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        long room = left.getAsLong();
        given.put(campaign.id(), new Given(before.times() + 1, before.points() + room));
        String token = "t" + tokens++;
        open.add(new Open(campaign.id(), token, member, payment, room, Instant.EPOCH));
        return Optional.of(new Reservations.Reserved(token, room));
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
        open.stream().filter(one -> one.token().equals(token)).findFirst().ifPresent(one -> {
            open.remove(one);
            Given before = given(campaign);
            given.put(campaign, new Given(before.times() + times - 1, before.points() + points - one.points()));
        });
    }

    @Override
    public synchronized Given given(String campaign) {
        return given.getOrDefault(campaign, new Given(0, 0));
    }

    @Override
    public synchronized List<Open> openSince(Instant before) {
        return List.copyOf(open);
    }
}
