package dev.laurel.sweepstakes.entry;

import dev.laurel.sweepstakes.entry.Grant.State;
import dev.laurel.sweepstakes.lifecycle.Person;
import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the entries of a sweepstakes into the state in which they are sealed. Repeatable at any point. */
@Component
public class Admission {

    private final Participations participations;
    private final SettleGrants settle;
    private final Customers customers;
    private final ProtocolSettings protocol;
    private final Clock clock;

    Admission(
            Participations participations,
            SettleGrants settle,
            Customers customers,
            ProtocolSettings protocol,
            Clock clock) {
        this.participations = participations;
        this.settle = settle;
        this.customers = customers;
        this.protocol = protocol;
        this.clock = clock;
    }

    /**
     * Completes or releases what is half-made, and withdraws the entries of those who may not take part.
     *
     * @param sweepstakes whose admission has ended
     * @return why it is to be asked for again; nothing when the entries can be sealed
     */
    public Optional<String> finish(Sweepstakes sweepstakes) {
        var unsettled = 0;
        for (var person : participations.openOf(sweepstakes.id())) {
            unsettled += settleAll(sweepstakes, person);
        }
        return unsettled > 0
                ? Optional.of(unsettled + " entries are half-made, since loyalty-service does not answer.")
                : recheck(sweepstakes);
    }

    private int settleAll(Sweepstakes sweepstakes, Participation person) {
        var current = person;
        var unsettled = 0;
        for (var grant : person.open().toList()) {
            current = settle.beforeSealing(current, grant.key());
            if (isReserved(current, grant.key()) && isLastCall(sweepstakes)) {
                current = withdraw(current, grant.key(), SettleGrants.NOT_OPEN);
            }
            // points on their way back do not keep the seal waiting: their entry is void already
            unsettled += isReserved(current, grant.key()) ? 1 : 0;
        }
        return unsettled;
    }

    /** Whether waiting any longer for one answer would cost everybody the round. */
    private boolean isLastCall(Sweepstakes sweepstakes) {
        return sweepstakes.isTooLate(clock.instant().plus(protocol.sealBeforeRound()), protocol);
    }

    private Optional<String> recheck(Sweepstakes sweepstakes) {
        List<Participation> batch = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        participations.forEach(sweepstakes.id(), person -> {
            if (person.weight() > 0) {
                batch.add(person);
            }
            if (batch.size() == Customers.MOST) {
                recheck(sweepstakes, batch).ifPresent(waiting::add);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            recheck(sweepstakes, batch).ifPresent(waiting::add);
        }
        return waiting.stream().findFirst();
    }

    private Optional<String> recheck(Sweepstakes sweepstakes, List<Participation> batch) {
        var ids = batch.stream().map(Participation::customer).toList();
        var known = customers.people(ids, false);
        if (known.isEmpty()) {
            return Optional.of("Who may take part cannot be checked, since auth-service does not answer.");
        }
        batch.forEach(person -> recheck(sweepstakes, person, known.get()));
        return Optional.empty();
    }

    private void recheck(Sweepstakes sweepstakes, Participation person, Map<String, Person> known) {
        var plan = sweepstakes.plan();
        var facts = known.getOrDefault(person.customer(), Person.UNKNOWN);
        plan.eligibility()
                .check(facts, LocalDate.ofInstant(plan.closesAt(), plan.zone()))
                .ifPresent(why -> {
                    var current = person;
                    for (var grant : person.grants()) {
                        current = grant.weight() > 0 ? withdraw(current, grant.key(), why.name()) : current;
                    }
                });
    }

    private Participation withdraw(Participation person, String key, String reason) {
        var withdrawn = participations.change(person, current -> {
            var grant = current.grant(key).orElseThrow();
            return grant.weight() > 0 ? current.with(grant.withdrawn(reason)) : current;
        });
        return settle.beforeSealing(withdrawn, key);
    }

    private static boolean isReserved(Participation person, String key) {
        return person.grant(key).orElseThrow().state() == State.RESERVED;
    }
}
