package dev.laurel.sweepstakes.draw;

import dev.laurel.draw.BeaconStatement;
import dev.laurel.draw.Ranking;
import dev.laurel.draw.Roll;
import dev.laurel.draw.Seed;
import dev.laurel.sweepstakes.beacon.Rounds;
import dev.laurel.sweepstakes.seal.SealedEntries;
import dev.laurel.sweepstakes.seal.Seals;
import dev.laurel.sweepstakes.seal.StoredSeal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a sealed sweepstakes once. The insert of the record is the commit; whoever repeats it gets the same, and could not
 * compute another.
 */
public final class DrawWinners {

    private static final Logger log = LoggerFactory.getLogger(DrawWinners.class);

    private final Seals seals;
    private final SealedEntries entries;
    private final Rounds rounds;
    private final SelfCheck selfCheck;
    private final Draws draws;
    private final Clock clock;

    DrawWinners(Seals seals, SealedEntries entries, Rounds rounds, SelfCheck selfCheck, Draws draws, Clock clock) {
        this.seals = seals;
        this.entries = entries;
        this.rounds = rounds;
        this.selfCheck = selfCheck;
        this.draws = draws;
        this.clock = clock;
    }

    /** Draws if the round exists. */
    public Drawing draw(String sweepstakesId) {
        Optional<Draw> there = draws.find(sweepstakesId);
        if (there.isPresent()) {
            return new Drawing.Drawn(there.get());
        }
        Optional<StoredSeal> seal = seals.find(sweepstakesId);
        return seal.isPresent() ? draw(seal.get()) : new Drawing.Waiting("It is not sealed.");
    }

    /** The record, if there is one. */
    public Optional<Draw> find(String sweepstakesId) {
        return draws.find(sweepstakesId);
    }

    private Drawing draw(StoredSeal seal) {
        return switch (rounds.fetch(seal.terms())) {
            case Rounds.Fetched.Missing missing -> new Drawing.Waiting(missing.reason());
            case Rounds.Fetched.Genuine genuine -> commit(seal, BeaconStatement.of(genuine.signature()));
        };
    }

    private Drawing commit(StoredSeal seal, BeaconStatement beacon) {
        String id = seal.terms().sweepstakesId();
        Roll roll = new Roll();
        entries.of(seal).forEach(roll::add);
        byte[] seed = Seed.of(seal.terms().hash(), seal.statement().merkleRoot(), beacon.randomness());
        Draw draw = new Draw(
                id, clock.instant(), beacon, Ranking.of(roll, seed, seal.terms().places()));
        List<String> failures = selfCheck.failures(seal, draw);
        if (!failures.isEmpty()) {
            log.error("The draw of {} does not verify and is not recorded: {}", id, failures);
            return new Drawing.Waiting("It does not verify: " + String.join(" ", failures));
        }
        return new Drawing.Drawn(draws.insert(draw) ? draw : draws.find(id).orElseThrow());
    }
}
