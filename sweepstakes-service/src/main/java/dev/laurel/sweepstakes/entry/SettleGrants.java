package dev.laurel.sweepstakes.entry;

import dev.laurel.sweepstakes.entry.Grant.State;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Brings to its end what a grant began: moves its points, writes its entry. Each step can be repeated, by whoever comes
 * after a crash.
 *
 * <p>Nothing may reach the entries once they are being sealed, and no lock is shared with the seal. Instead both sides
 * write before they look: a grant is stored as open before the end of admission is looked at, and the end of admission
 * is stored before open grants are looked for. So whoever comes second sees the other, and the one who seals finishes
 * what he finds.
 */
@Component
public class SettleGrants {

    /** The reason of what came when admission had ended. */
    public static final String NOT_OPEN = "NOT_OPEN";

    static final String INSUFFICIENT_POINTS = "INSUFFICIENT_POINTS";

    private final SweepstakesRegister register;
    private final Participations participations;
    private final Entries entries;
    private final Points points;

    SettleGrants(SweepstakesRegister register, Participations participations, Entries entries, Points points) {
        this.register = register;
        this.participations = participations;
        this.entries = entries;
        this.points = points;
    }

    /** For whoever has just stored the grant: it is withdrawn when admission ended meanwhile. */
    Participation begun(Participation person, String key) {
        return settle(person, key, grant -> admits(person, grant) ? Right.WRITE : Right.WITHDRAW);
    }

    /** For whoever finds it left: while the entries are being sealed it is left to the seal. */
    public Participation found(Participation person, String key) {
        return settle(person, key, grant -> {
            var sweepstakes = sweepstakes(person);
            return switch (sweepstakes.status()) {
                case SEALED, DRAWN, CANCELLED, VOID ->
                    entries.find(person.sweepstakesId(), grant.entryId()).isPresent() ? Right.CLOSE : Right.WITHDRAW;
                case DRAFT, SCHEDULED, OPEN, CLOSED ->
                    sweepstakes.progress().admissionEndedAt() == null ? Right.WRITE : Right.NONE;
            };
        });
    }

    /** For the seal, once admission has ended. */
    Participation beforeSealing(Participation person, String key) {
        return settle(person, key, grant -> Right.WRITE);
    }

    private enum Right {
        /** The entry may be written. */
        WRITE,
        /** The entry may not come about. */
        WITHDRAW,
        /** The entry is as it was sealed. */
        CLOSE,
        NONE
    }

    private interface Rights {
        Right of(Grant grant);
    }

    private Participation settle(Participation known, String key, Rights rights) {
        var person = known;
        while (true) {
            var grant = person.grant(key).orElseThrow();
            var next = grant.open() ? step(person, grant, rights) : person;
            if (next.version() == person.version()) {
                return person;
            }
            person = next;
        }
    }

    /** One step further; the same person when there is none to be made now. */
    private Participation step(Participation person, Grant grant, Rights rights) {
        return switch (grant.state()) {
            case RESERVED -> pay(person, grant, rights);
            case GRANTED ->
                switch (rights.of(grant)) {
                    case WRITE -> write(person, grant);
                    case WITHDRAW -> change(person, grant, open -> open.withdrawn(NOT_OPEN));
                    case CLOSE -> change(person, grant, Grant::settled);
                    case NONE -> person;
                };
            case VOIDED ->
                switch (rights.of(grant)) {
                    case WRITE -> write(person, grant);
                    case WITHDRAW, CLOSE -> change(person, grant, Grant::settled);
                    case NONE -> person;
                };
            case RETURNING -> giveBack(person, grant, rights);
        };
    }

    private Participation pay(Participation person, Grant grant, Rights rights) {
        return switch (rights.of(grant)) {
            case NONE -> person;
            case WITHDRAW, CLOSE -> change(person, grant, open -> open.withdrawn(NOT_OPEN));
            case WRITE ->
                switch (points.spend(
                        person.customer(),
                        spendKey(grant),
                        grant.points(),
                        person.sweepstakesId(),
                        "Entries in " + sweepstakes(person).plan().title())) {
                    case Points.Answer.Done() -> change(person, grant, Grant::granted);
                    case Points.Answer.Insufficient() ->
                        change(person, grant, open -> open.refused(INSUFFICIENT_POINTS));
                    case Points.Answer.Unavailable() -> person;
                };
        };
    }

    private Participation giveBack(Participation person, Grant grant, Rights rights) {
        switch (rights.of(grant)) {
            case WRITE -> entries.write(Entry.of(person, grant));
            case WITHDRAW, CLOSE -> {} // there is no entry, or it is sealed as it is
            case NONE -> {
                return person;
            }
        }
        return switch (points.giveBack(
                person.customer(),
                spendKey(grant),
                "Entries in " + sweepstakes(person).plan().title() + " given back")) {
            case Points.Answer.Done() -> change(person, grant, Grant::settled);
            case Points.Answer.Insufficient(), Points.Answer.Unavailable() -> person;
        };
    }

    private Participation write(Participation person, Grant grant) {
        entries.write(Entry.of(person, grant));
        return change(person, grant, Grant::settled);
    }

    /** Changes the grant unless somebody else did. */
    private Participation change(Participation person, Grant grant, UnaryOperator<Grant> change) {
        return participations.change(person, current -> {
            var now = current.grant(grant.key()).orElseThrow();
            return now.equals(grant) ? current.with(change.apply(now)) : current;
        });
    }

    private boolean admits(Participation person, Grant grant) {
        return sweepstakes(person).admits(grant.at());
    }

    private Sweepstakes sweepstakes(Participation person) {
        return register.find(person.sweepstakesId()).orElseThrow();
    }

    static String spendKey(Grant grant) {
        return "entry:" + grant.entryId();
    }

    /** Whether a grant counts and all of it is done. */
    static boolean stands(Grant grant) {
        return grant.state() == State.GRANTED && !grant.open();
    }
}
