package dev.laurel.sweepstakes.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.sweepstakes.draw.Draw;
import dev.laurel.sweepstakes.draw.Draws;
import dev.laurel.sweepstakes.draw.SelfCheck;
import dev.laurel.sweepstakes.seal.Seals;
import dev.laurel.sweepstakes.seal.StoredSeal;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** "Was the draw fair?", for a service that is asked so. The gateway has no route here. */
@RestController
class ProofInShortController {

    private static final long MOST_REMEMBERED = 1_000;

    private final Seals seals;
    private final Draws draws;
    private final SelfCheck check;
    /** A draw never changes, so what came of computing it again stays true. */
    private final Cache<String, Boolean> recomputed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    ProofInShortController(Seals seals, Draws draws, SelfCheck check) {
        this.seals = seals;
        this.draws = draws;
        this.check = check;
    }

    /**
     * A draw's proof.
     *
     * @param entries how many were sealed
     * @param recomputed whether the draw was computed again from the proof, with the same result
     */
    record ProofAnswer(long entries, long beaconRound, String merkleRoot, boolean recomputed) {}

    /** Not found before the draw. */
    @GetMapping("/internal/sweepstakes/{id}/proof")
    ProofAnswer proof(@PathVariable String id) {
        Optional<StoredSeal> seal = seals.find(id);
        Optional<Draw> draw = draws.find(id);
        if (seal.isEmpty() || draw.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        return answer(seal.get(), draw.get());
    }

    private ProofAnswer answer(StoredSeal seal, Draw draw) {
        boolean same = recomputed.get(
                draw.sweepstakesId(), id -> check.failures(seal, draw).isEmpty());
        return new ProofAnswer(
                seal.statement().entryCount(),
                seal.terms().round(),
                seal.statement().merkleRoot(),
                same);
    }
}
