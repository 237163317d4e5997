package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.RankOutcome;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.sweepstakes.draw.Draw;
import dev.laurel.sweepstakes.draw.Draws;
import dev.laurel.sweepstakes.seal.SealedEntries;
import dev.laurel.sweepstakes.seal.Seals;
import dev.laurel.sweepstakes.seal.StoredSeal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Publishes seals and draws, to everybody and to caches. */
@RestController
class ProofController {

    /** Outcomes change; a moment's delay harms nobody. */
    private static final CacheControl BUNDLE =
            CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic();
    /** What is sealed never changes. */
    private static final CacheControl ENTRIES =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Seals seals;
    private final SealedEntries entries;
    private final Draws draws;
    private final Bundles bundles;
    private final ObjectProvider<Outcomes> outcomes;

    ProofController(
            Seals seals, SealedEntries entries, Draws draws, Bundles bundles, ObjectProvider<Outcomes> outcomes) {
        this.seals = seals;
        this.entries = entries;
        this.draws = draws;
        this.bundles = bundles;
        this.outcomes = outcomes;
    }

    @GetMapping("/api/sweepstakes/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String id) {
        Optional<StoredSeal> seal = seals.find(id);
        if (seal.isEmpty()) {
            throw notSealed();
        }
        byte[] bundle = draws.find(id)
                .map(draw -> bundles.drawn(seal.get(), draw, drawn -> outcomesOf(draw, drawn)))
                .orElseGet(() -> bundles.sealed(seal.get()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(BUNDLE)
                .eTag(DigestUtils.md5DigestAsHex(bundle))
                .body(bundle);
    }

    @GetMapping("/api/sweepstakes/{id}/proof/entries")
    void entries(@PathVariable String id, ServletWebRequest request, HttpServletResponse response) throws IOException {
        Optional<StoredSeal> seal = seals.find(id);
        if (seal.isEmpty()) {
            throw notSealed();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, ENTRIES.getHeaderValue());
        if (!request.checkNotModified("\"" + seal.get().statement().merkleRoot() + "\"")) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            entries.writeTo(response.getOutputStream(), seal.get());
        }
    }

    private List<RankOutcome> outcomesOf(Draw draw, List<RankOutcome> drawn) {
        Outcomes known = outcomes.getIfAvailable();
        return known == null ? drawn : known.of(draw.sweepstakesId(), drawn);
    }

    private static ProblemException notSealed() {
        return Problem.of(
                        "not-sealed",
                        HttpStatus.NOT_FOUND,
                        "Not sealed",
                        "There is nothing to prove yet: no sweepstakes of this id is sealed.")
                .asException();
    }
}
