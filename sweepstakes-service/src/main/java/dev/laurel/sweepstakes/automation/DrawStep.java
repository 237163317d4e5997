package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.draw.Draw;
import dev.laurel.sweepstakes.draw.DrawWinners;
import dev.laurel.sweepstakes.draw.Drawing;
import dev.laurel.sweepstakes.entry.Customers;
import dev.laurel.sweepstakes.entry.Disqualifications;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Ineligibility;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From sealed to drawn, and from drawn to announced. */
@Component
class DrawStep {

    private final SweepstakesRegister register;
    private final DrawWinners drawWinners;
    private final Participations participations;
    private final Disqualifications disqualifications;
    private final Customers customers;
    private final Clock clock;

    DrawStep(
            SweepstakesRegister register,
            DrawWinners drawWinners,
            Participations participations,
            Disqualifications disqualifications,
            Customers customers,
            Clock clock) {
        this.register = register;
        this.drawWinners = drawWinners;
        this.participations = participations;
        this.disqualifications = disqualifications;
        this.customers = customers;
        this.clock = clock;
    }

    Step draw(Sweepstakes sealed) {
        if (clock.instant().isBefore(sealed.roundTime())) {
            return new Step.Waiting("Round " + sealed.round() + " of the beacon comes at " + sealed.roundTime() + ".");
        }
        return switch (drawWinners.draw(sealed.id())) {
            case Drawing.Waiting(var reason) -> new Step.Waiting(reason);
            case Drawing.Drawn(var draw) -> drawn(sealed, draw);
        };
    }

    private Step drawn(Sweepstakes sealed, Draw draw) {
        var ranks = draw.ranking().stream().map(this::rank).toList();
        var staff = staff(ranks);
        if (staff.isEmpty()) {
            return new Step.Waiting(
                    "Who of the drawn works for us cannot be checked, since auth-service does not answer.");
        }
        Map<String, String> out = new HashMap<>(staff.get());
        out.putAll(returned(sealed, ranks));
        register.change(sealed.id(), one -> one.drawn(ranks, out, clock.instant()));
        return new Step.Done("drawn");
    }

    Step announce(Sweepstakes drawn) {
        // money that went back while the ranks were being written
        returned(drawn, drawn.progress().ranks())
                .forEach((entryId, reason) -> register.change(
                        drawn.id(), one -> new Aftermath(one).disqualifyEntry(entryId, reason, clock.instant())));
        register.change(drawn.id(), one -> new Aftermath(one).announce("automation", clock.instant()));
        return new Step.Done("announced");
    }

    private Map<String, String> returned(Sweepstakes sweepstakes, List<Rank> ranks) {
        return disqualifications.of(
                sweepstakes.id(), ranks.stream().map(Rank::entryId).toList());
    }

    private Rank rank(dev.laurel.draw.Rank place) {
        var customer = participations
                .ofEntrant(place.entrant())
                .map(Participation::customer)
                .orElse(null);
        return Rank.drawn(place.rank(), place.entryId(), place.entrant(), customer);
    }

    /** Whoever works for us by now; looked up for the drawn only, since it costs a call for each. */
    private Optional<Map<String, String>> staff(List<Rank> ranks) {
        Map<String, String> staff = new HashMap<>();
        var known = ranks.stream().filter(rank -> rank.customer() != null).toList();
        for (var from = 0; from < known.size(); from += Customers.MOST) {
            var batch = known.subList(from, Math.min(known.size(), from + Customers.MOST));
            var people = customers.people(
                    batch.stream()
                            .map(rank -> Objects.requireNonNull(rank.customer()))
                            .toList(),
                    true);
            if (people.isEmpty()) {
                return Optional.empty();
            }
            batch.stream()
                    .filter(rank -> {
                        var person = people.get().get(rank.customer());
                        return person != null && person.staff();
                    })
                    .forEach(rank -> staff.put(rank.entryId(), Ineligibility.STAFF.name()));
        }
        return Optional.of(staff);
    }
}
