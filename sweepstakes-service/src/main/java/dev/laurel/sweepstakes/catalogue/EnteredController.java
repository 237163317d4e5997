package dev.laurel.sweepstakes.catalogue;

import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a member takes part in, for a service that speaks with him. The gateway has no route here. */
@RestController
class EnteredController {

    /** The latest to open; each is looked up by its id. */
    private static final int MOST = 50;

    private final SweepstakesRegister register;
    private final Participations participations;

    EnteredController(SweepstakesRegister register, Participations participations) {
        this.register = register;
        this.participations = participations;
    }

    /**
     * One of them.
     *
     * @param weight of the entries that count
     */
    record EnteredAnswer(String sweepstakesId, String title, String status, long weight) {}

    /** Those in which the member has an entry that counts, the latest to open first. */
    @GetMapping("/internal/members/{member}/entries")
    List<EnteredAnswer> entered(@PathVariable String member) {
        return register.all().stream()
                .filter(Sweepstakes::isPublic)
                .limit(MOST)
                .flatMap(one -> answer(one, member))
                .toList();
    }

    private Stream<EnteredAnswer> answer(Sweepstakes one, String member) {
        return participations
                .find(Participation.id(one.id(), member))
                .filter(person -> person.weight() > 0)
                .map(person -> new EnteredAnswer(
                        one.id(), one.plan().title(), one.status().name(), person.weight()))
                .stream();
    }
}
