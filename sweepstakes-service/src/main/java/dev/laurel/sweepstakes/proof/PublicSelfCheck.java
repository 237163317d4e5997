package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.PublicKeys;
import dev.laurel.draw.Step;
import dev.laurel.draw.Step.Verdict;
import dev.laurel.draw.Verifier;
import dev.laurel.sweepstakes.draw.Draw;
import dev.laurel.sweepstakes.draw.SelfCheck;
import dev.laurel.sweepstakes.seal.SealedEntries;
import dev.laurel.sweepstakes.seal.StoredSeal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Verifies the bundle that would be published, with the verifier that the public uses. A round before its seal, which the
 * public is only cautioned of, is a failure here.
 */
final class PublicSelfCheck implements SelfCheck {

    private final Verifier verifier;
    private final Bundles bundles;
    private final SealedEntries entries;

    PublicSelfCheck(BeaconChain chain, PublicKeys keys, Bundles bundles, SealedEntries entries) {
        this.verifier = new Verifier(chain, keys);
        this.bundles = bundles;
        this.entries = entries;
    }

    @Override
    public List<String> failures(StoredSeal seal, Draw draw) {
        byte[] bundle = bundles.drawn(seal, draw, UnaryOperator.identity());
        return verifier.verify(bundle, entries.of(seal)).steps().stream()
                .filter(step -> step.verdict() == Verdict.FAILS
                        || (step.verdict() == Verdict.CAUTION && step.name().equals("round")))
                .map(Step::words)
                .toList();
    }
}
