package dev.laurel.sweepstakes.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.Receipt;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.seal.SealedEntries;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sweepstakes/{id}/entries/mine}, after sealing with what proves that they are under the seal. */
@RestController
class MyEntriesController {

    private final SweepstakesRegister register;
    private final Participations participations;
    private final SealedEntries sealed;

    MyEntriesController(SweepstakesRegister register, Participations participations, SealedEntries sealed) {
        this.register = register;
        this.participations = participations;
        this.sealed = sealed;
    }

    /**
     * All of mine.
     *
     * @param weight of those that count
     * @param entrant the name that the proof shows for me
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyEntries(long weight, int weightCap, @Nullable String entrant, List<MyEntry> items) {}

    /** PENDING until its points are taken, then COUNTED; VOID with a reason when it does not count. */
    enum EntryStatus {
        PENDING,
        COUNTED,
        VOID
    }

    /** How I came by it, in the protocol's words. */
    enum Method {
        FREE,
        POINTS,
        PURCHASE,
        BONUS;

        static Method of(EntryMethod method) {
            return switch (method) {
                case FREE -> FREE;
                case POINTS -> POINTS;
                case PURCHASE -> PURCHASE;
                case BONUS -> BONUS;
            };
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of mine.
     *
     * @param payment the purchase that earned it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyEntry(
            String entryId,
            Method method,
            int weight,
            Instant at,
            EntryStatus status,
            @Nullable String reason,
            @Nullable String payment,
            @Nullable Receipt receipt) {

        static MyEntry of(Grant grant, @Nullable Receipt receipt) {
            var status = switch (grant.state()) {
                case RESERVED -> EntryStatus.PENDING;
                case GRANTED -> EntryStatus.COUNTED;
                case RETURNING, VOIDED -> EntryStatus.VOID;
            };
            return new MyEntry(
                    grant.entryId(),
                    Method.of(grant.method()),
                    grant.weight(),
                    grant.at(),
                    status,
                    grant.reason(),
                    grant.payment(),
                    receipt);
        }
    }

    @GetMapping("/api/sweepstakes/{id}/entries/mine")
    MyEntries mine(@PathVariable String id, Principal customer) {
        var sweepstakes = register.find(id)
                .filter(Sweepstakes::isPublic)
                .orElseThrow(() -> CommonProblems.notFound().asException());
        var cap = sweepstakes.plan().weightCap();
        return participations
                .find(Participation.id(id, customer.getName()))
                .map(person -> answer(person, cap, receipts(sweepstakes, person)))
                .orElseGet(() -> new MyEntries(0, cap, null, List.of()));
    }

    private Map<String, Receipt> receipts(Sweepstakes sweepstakes, Participation person) {
        return sweepstakes.progress().seal() == null
                ? Map.of()
                : sealed.receipts(
                        sweepstakes.id(),
                        person.grants().stream().map(Grant::entryId).toList());
    }

    private static MyEntries answer(Participation person, int cap, Map<String, Receipt> receipts) {
        return new MyEntries(
                person.weight(),
                cap,
                person.entrant(),
                person.grants().stream()
                        .map(grant -> MyEntry.of(grant, receipts.get(grant.entryId())))
                        .toList());
    }
}
