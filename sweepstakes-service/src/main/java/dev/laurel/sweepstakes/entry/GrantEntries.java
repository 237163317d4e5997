package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.Grant.State;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries that nobody asked us for: a purchase, a campaign or a redeemed reward earned them. */
@Component
public class GrantEntries {

    private static final String LIMIT_REACHED = "LIMIT_REACHED";

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
            String customer, String key, EntryMethod method, int asked, int weight, Instant at, Source source) {}

    /** Grants them once, as far as the person's cap has room; nothing when there is none or the person may not take part. */
    public Optional<Grant> grantWhatFits(Sweepstakes sweepstakes, Earned earned) {
        return granted(
                sweepstakes,
                earned,
                known -> whyNot(sweepstakes, earned).isPresent()
                        ? known
                        : participations.change(known, person -> withWhatFits(person, sweepstakes, earned)));
    }

    /**
     * Grants all of them or refuses them, once and for all: what the points paid for does not come in parts.
     *
     * @param refusal why there can be none, as a code; nothing when only the person is in question
     */
    public Grant grantAllOrNone(Sweepstakes sweepstakes, Earned earned, @Nullable String refusal) {
        var why = refusal != null ? refusal : whyNot(sweepstakes, earned).orElse(null);
        return granted(
                        sweepstakes,
                        earned,
                        known ->
                                participations.change(known, person -> withAllOrNone(person, sweepstakes, earned, why)))
                .orElseThrow();
    }

    /** Refuses what was earned in a sweepstakes that does not exist. */
    public void refuseNowhere(String sweepstakesId, Earned earned, String reason) {
        var known = participations
                .find(Participation.id(sweepstakesId, earned.customer()))
                .orElseGet(() -> Participation.nowhere(sweepstakesId, earned.customer()));
        participations.change(
                known,
                person -> person.grant(earned.key()).isPresent()
                        ? person
                        : person.with(grant("", earned, 0).refused(reason)));
    }

    private Optional<Grant> granted(Sweepstakes sweepstakes, Earned earned, UnaryOperator<Participation> decide) {
        var known = participations
                .find(Participation.id(sweepstakes.id(), earned.customer()))
                .orElseGet(() -> Participation.none(
                        sweepstakes.id(), earned.customer(), Pseudonyms.entrant(sweepstakes, earned.customer())));
        if (known.grant(earned.key()).isPresent()) {
            return settle.found(known, earned.key()).grant(earned.key());
        }
        var decided = decide.apply(known);
        return decided.grant(earned.key()).isEmpty()
                ? Optional.empty()
                : settle.begun(decided, earned.key()).grant(earned.key());
    }

    /** Whoever cannot be asked about now is looked at again before sealing: an earned entry is not lost to an outage. */
    private Optional<String> whyNot(Sweepstakes sweepstakes, Earned earned) {
        var plan = sweepstakes.plan();
        return customers
                .person(earned.customer())
                .flatMap(person -> plan.eligibility().check(person, LocalDate.ofInstant(earned.at(), plan.zone())))
                .map(Enum::name);
    }

    private static Participation withWhatFits(Participation person, Sweepstakes sweepstakes, Earned earned) {
        var room = sweepstakes.plan().weightCap() - person.weight();
        var weight = (int) Math.min(earned.weight(), room);
        return person.grant(earned.key()).isPresent() || weight <= 0 || !person.hasRoomFor(weight, Integer.MAX_VALUE)
                ? person
                : person.with(grant(entryId(sweepstakes, earned), earned, weight));
    }

    private static Participation withAllOrNone(
            Participation person, Sweepstakes sweepstakes, Earned earned, @Nullable String refusal) {
        if (person.grant(earned.key()).isPresent()) {
            return person;
        }
        var entryId = entryId(sweepstakes, earned);
        if (refusal == null
                && person.hasRoomFor(earned.weight(), sweepstakes.plan().weightCap())) {
            return person.with(grant(entryId, earned, earned.weight()));
        }
        return person.with(grant(entryId, earned, 0).refused(refusal == null ? LIMIT_REACHED : refusal));
    }

    private static String entryId(Sweepstakes sweepstakes, Earned earned) {
        return Pseudonyms.entryId(sweepstakes, earned.customer(), earned.key());
    }

    private static Grant grant(String entryId, Earned earned, int weight) {
        return switch (earned.source()) {
            case Source.Payment(var id, var version) -> grant(entryId, earned, weight, id, version, null);
            case Source.Redemption(var id) -> grant(entryId, earned, weight, null, 0, id);
        };
    }

    private static Grant grant(
            String entryId,
            Earned earned,
            int weight,
            @Nullable String payment,
            long paymentVersion,
            @Nullable String redemption) {
        return new Grant(
                earned.key(),
                entryId,
                earned.method(),
                earned.asked(),
                weight,
                earned.at(),
                State.GRANTED,
                true,
                1,
                0,
                payment,
                paymentVersion,
                redemption,
                null);
    }
}
