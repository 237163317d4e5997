package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.Grant.State;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries that nobody asked for: a purchase or a campaign earned them. Granted as far as the person's cap has room. */
@Component
public class GrantEntries {

    private final Participations participations;
    private final SettleGrants settle;
    private final Customers customers;

    GrantEntries(Participations participations, SettleGrants settle, Customers customers) {
        this.participations = participations;
        this.settle = settle;
        this.customers = customers;
    }

    /**
     * What earned them.
     *
     * @param key names the fact
     * @param asked how many the fact earned, above 0
     * @param weight how many of them still stand, from 1
     * @param at the fact's time
     */
    public record Earned(
            String customer,
            String key,
            EntryMethod method,
            int asked,
            int weight,
            Instant at,
            String payment,
            long paymentVersion) {}

    /** Grants them once; nothing when the person may not take part or has no room. */
    public Optional<Grant> grant(Sweepstakes sweepstakes, Earned earned) {
        var known = participations
                .find(Participation.id(sweepstakes.id(), earned.customer()))
                .orElseGet(() -> Participation.none(
                        sweepstakes.id(), earned.customer(), Pseudonyms.entrant(sweepstakes, earned.customer())));
        if (known.grant(earned.key()).isPresent()) {
            return settle.found(known, earned.key()).grant(earned.key());
        }
        if (!mayTakePart(sweepstakes, earned)) {
            return Optional.empty();
        }
        var granted = participations.change(known, person -> admitted(person, sweepstakes, earned));
        return granted.grant(earned.key()).isEmpty()
                ? Optional.empty()
                : settle.begun(granted, earned.key()).grant(earned.key());
    }

    /** Whoever cannot be asked about now is looked at again before sealing: an earned entry is not lost to an outage. */
    private boolean mayTakePart(Sweepstakes sweepstakes, Earned earned) {
        var plan = sweepstakes.plan();
        return customers
                .person(earned.customer())
                .flatMap(person -> plan.eligibility().check(person, LocalDate.ofInstant(earned.at(), plan.zone())))
                .isEmpty();
    }

    private static Participation admitted(Participation person, Sweepstakes sweepstakes, Earned earned) {
        var room = sweepstakes.plan().weightCap() - person.weight();
        var weight = (int) Math.min(earned.weight(), room);
        if (person.grant(earned.key()).isPresent() || weight <= 0 || !person.hasRoomFor(weight, Integer.MAX_VALUE)) {
            return person;
        }
        return person.with(new Grant(
                earned.key(),
                Pseudonyms.entryId(sweepstakes, earned.customer(), earned.key()),
                earned.method(),
                earned.asked(),
                weight,
                earned.at(),
                State.GRANTED,
                true,
                1,
                0,
                earned.payment(),
                earned.paymentVersion(),
                null));
    }
}
