package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.Bundle;
import dev.laurel.draw.CanonicalJson;
import dev.laurel.draw.RankOutcome;
import dev.laurel.draw.SigningKey;
import dev.laurel.sweepstakes.draw.Draw;
import dev.laurel.sweepstakes.seal.StoredSeal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes and signs bundles. The same facts give the same bytes, so that they can be cached and compared. */
final class Bundles {

    private final SigningKey key;

    Bundles(SigningKey key) {
        this.key = key;
    }

    /** The seal alone, before the draw. */
    byte[] sealed(StoredSeal seal) {
        return signed(seal, null, null);
    }

    /** The whole, with what became of the places. */
    byte[] drawn(StoredSeal seal, Draw draw, UnaryOperator<List<RankOutcome>> outcomes) {
        List<RankOutcome> asDrawn = draw.ranking().stream()
                .map(place -> RankOutcome.drawn(place, seal.terms().winners()))
                .toList();
        return signed(seal, draw, outcomes.apply(asDrawn));
    }

    private byte[] signed(StoredSeal seal, @Nullable Draw draw, @Nullable List<RankOutcome> ranking) {
        Bundle bundle = new Bundle(
                seal.terms(),
                seal.statement(),
                draw == null ? null : draw.beacon(),
                ranking,
                seal.postponements(),
                "/api/sweepstakes/" + seal.terms().sweepstakesId() + "/proof/entries",
                seal.methods());
        return CanonicalJson.bytes(key.sign(bundle.json()));
    }
}
