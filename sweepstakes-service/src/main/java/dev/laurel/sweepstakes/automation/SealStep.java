package dev.laurel.sweepstakes.automation;

import dev.laurel.draw.Postponement;
import dev.laurel.sweepstakes.entry.Admission;
import dev.laurel.sweepstakes.entry.Entries;
import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import dev.laurel.sweepstakes.lifecycle.Seal;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.lifecycle.Transition;
import dev.laurel.sweepstakes.seal.SealSweepstakes;
import dev.laurel.sweepstakes.seal.Sealing;
import dev.laurel.sweepstakes.seal.StoredSeal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** From closed to sealed: waits for what may still count, ends admission, seals; or records that it came too late. */
@Component
class SealStep {

    private final SweepstakesRegister register;
    private final ReadPositions positions;
    private final Admission admission;
    private final Entries entries;
    private final SealSweepstakes sealSweepstakes;
    private final ProtocolSettings protocol;
    private final Clock clock;

    SealStep(
            SweepstakesRegister register,
            ReadPositions positions,
            Admission admission,
            Entries entries,
            SealSweepstakes sealSweepstakes,
            ProtocolSettings protocol,
            Clock clock) {
        this.register = register;
        this.positions = positions;
        this.admission = admission;
        this.entries = entries;
        this.sealSweepstakes = sealSweepstakes;
        this.protocol = protocol;
        this.clock = clock;
    }

    Step take(Sweepstakes closed) {
        var there = sealSweepstakes.find(closed.id()); // before anything can be missed: a crash came after the seal
        if (there.isPresent()) {
            return sealed(there.get());
        }
        var ready = closed.plan().closesAt().plus(protocol.grace());
        if (clock.instant().isBefore(ready)) {
            return new Step.Waiting("Entries that are under way may arrive until " + ready + ".");
        }
        var behind = positions.behind(ready);
        if (behind.isPresent()) {
            return late(closed, behind.get());
        }
        var ended = register.change(closed.id(), one -> one.endAdmission(clock.instant()))
                .sweepstakes();
        return seal(ended, admission.finish(ended));
    }

    private Step seal(Sweepstakes ended, Optional<String> unfinished) {
        if (unfinished.isPresent()) {
            return late(ended, unfinished.get());
        }
        var postponements = ended.progress().postponements().stream()
                .map(missed -> new Postponement(missed.at(), missed.reason(), missed.missedRound(), missed.round()))
                .toList();
        var latest = ended.roundTime().minus(protocol.sealBeforeRound());
        return switch (sealSweepstakes.seal(ended.terms(), postponements, latest, entries.stream(ended.id()))) {
            case Sealing.Sealed(var seal) -> sealed(seal);
            case Sealing.TooLate(var at) -> late(ended, "The seal would have come at " + at + ".");
        };
    }

    private Step sealed(StoredSeal seal) {
        var statement = seal.statement();
        Map<String, Long> methods = seal.methods().entrySet().stream()
                .collect(Collectors.toMap(method -> method.getKey().word(), Map.Entry::getValue));
        register.change(
                seal.terms().sweepstakesId(),
                one -> one.sealed(new Seal(
                        statement.sealedAt(),
                        statement.entryCount(),
                        statement.totalWeight(),
                        statement.merkleRoot(),
                        methods,
                        statement.witness())));
        return new Step.Done("sealed");
    }

    private Step late(Sweepstakes closed, String reason) {
        return register.change(closed.id(), one -> one.missed(clock.instant(), reason, protocol))
                        instanceof Transition.Moved(var moved, var told)
                ? new Step.Done(moved.history().getLast().what())
                : new Step.Waiting(reason);
    }
}
