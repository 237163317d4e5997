package dev.laurel.sweepstakes.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Rank.Outcome;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sweepstakes/{id}/winners}: public from the announcement on. */
@RestController
class WinnersController {

    private static final int SHOWN_OF_PSEUDONYM = 8;

    private final SweepstakesRegister register;

    WinnersController(SweepstakesRegister register) {
        this.register = register;
    }

    /** Empty before the announcement. */
    record Winners(List<Winner> items) {}

    /**
     * One winner.
     *
     * @param name with consent the name; otherwise the beginning of the pseudonym that the proof shows
     * @param claimBy until when the prize can be claimed; absent once it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Winner(
            int rank,
            String prize,
            String name,
            String entryId,
            @Nullable Instant claimedAt,
            @Nullable Instant claimBy) {

        static Winner of(Sweepstakes sweepstakes, Rank rank) {
            var claim = rank.claim();
            return new Winner(
                    rank.rank(),
                    sweepstakes
                            .plan()
                            .prize(Objects.requireNonNull(rank.winner()))
                            .name(),
                    claim != null && claim.name() != null
                            ? claim.name()
                            : "Entrant " + rank.entrant().substring(0, SHOWN_OF_PSEUDONYM) + "…",
                    rank.entryId(),
                    claim == null ? null : claim.at(),
                    claim == null ? rank.claimBy() : null);
        }
    }

    @GetMapping("/api/sweepstakes/{id}/winners")
    Winners winners(@PathVariable String id) {
        return register.find(id)
                .filter(Sweepstakes::isPublic)
                .map(one -> new Winners(winners(one)))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private static List<Winner> winners(Sweepstakes one) {
        return one.progress().announcedAt() == null
                ? List.of()
                : one.progress().ranks().stream()
                        .filter(rank -> rank.outcome() == Outcome.WINNER)
                        .map(rank -> Winner.of(one, rank))
                        .toList();
    }
}
