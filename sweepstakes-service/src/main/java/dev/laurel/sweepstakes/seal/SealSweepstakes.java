package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.Postponement;
import dev.laurel.draw.Roll;
import dev.laurel.draw.SealStatement;
import dev.laurel.draw.SealedEntry;
import dev.laurel.draw.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Seals a sweepstakes once. Blocks are kept first, under names that follow from their content; the insert of the seal is
 * the commit. Whoever repeats it after a crash, or at the same time, gets the seal that is there.
 */
public final class SealSweepstakes {

    private final Seals seals;
    private final Clock clock;

    SealSweepstakes(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Seals. Ask only when nothing can be admitted any more.
     *
     * @param terms as they count now
     * @param postponements what was missed, as many as the terms count
     * @param latest after this instant the seal would be too close to its round
     * @param admitted every entry that counts, in {@link SealedEntry#ORDER}; not read when it is sealed already, and closed
     * @throws dev.laurel.draw.ProtocolViolation when the entries are not in order
     * @throws IllegalStateException when somebody has more weight than the cap, or the block's root is not the entries'
     */
    public Sealing seal(Terms terms, List<Postponement> postponements, Instant latest, Stream<SealedEntry> admitted) {
        try (admitted) {
            Optional<StoredSeal> there = seals.find(terms.sweepstakesId());
            if (there.isPresent()) {
                return new Sealing.Sealed(there.get());
            }
            if (clock.instant().isAfter(latest)) {
                return new Sealing.TooLate(clock.instant());
            }
            return commit(terms, postponements, latest, admitted);
        }
    }

    /** The seal of a sweepstakes, also when the sweepstakes itself does not say so yet. */
    public Optional<StoredSeal> find(String sweepstakesId) {
        return seals.find(sweepstakesId);
    }

    private Sealing commit(
            Terms terms, List<Postponement> postponements, Instant latest, Stream<SealedEntry> admitted) {
        Roll roll = new Roll();
        BlockWriter writer = new BlockWriter(seals, terms.sweepstakesId());
        admitted.forEachOrdered(entry -> {
            roll.add(entry);
            writer.add(entry);
        });
        List<Block> blocks = writer.finish();
        check(terms, roll, writer);
        Instant now = clock.instant();
        if (now.isAfter(latest)) {
            return new Sealing.TooLate(now);
        }
        SealStatement statement = new SealStatement(now, roll.size(), roll.totalWeight(), roll.merkleRoot(), null);
        StoredSeal seal = new StoredSeal(terms, postponements, statement, roll.methods(), blocks);
        return new Sealing.Sealed(
                seals.insert(seal) ? seal : seals.find(terms.sweepstakesId()).orElseThrow());
    }

    private static void check(Terms terms, Roll roll, BlockWriter writer) {
        if (!writer.merkleRoot().equals(roll.merkleRoot())) {
            throw new IllegalStateException(
                    "The blocks of " + terms.sweepstakesId() + " have another root than its entries");
        }
        Roll.Heaviest heaviest = roll.heaviest();
        if (heaviest.weight() > terms.weightCap()) {
            throw new IllegalStateException("In " + terms.sweepstakesId() + " " + heaviest.entrant()
                    + " has a weight of " + heaviest.weight() + ", above the cap of " + terms.weightCap());
        }
    }
}
