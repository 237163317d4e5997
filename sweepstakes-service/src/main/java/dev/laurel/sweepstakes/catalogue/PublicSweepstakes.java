package dev.laurel.sweepstakes.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.laurel.sweepstakes.description.Amount;
import dev.laurel.sweepstakes.description.Description;
import dev.laurel.sweepstakes.lifecycle.Postponement;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.Ways;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweepstakes as anybody sees it.
 *
 * @param entryCount entries so far, some seconds old; the sealed number once there is one
 * @param entries how to enter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicSweepstakes(
        String id,
        Status status,
        @JsonUnwrapped Description description,
        PublicWays entries,
        String termsHash,
        Beacon beacon,
        List<Postponement> postponements,
        long entryCount,
        @Nullable Instant sealedAt,
        @Nullable String merkleRoot,
        @Nullable Instant drawnAt,
        @Nullable Instant announcedAt) {

    /** How to enter; what is absent is not offered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicWays(
            int freePerDay,
            @Nullable Long pointsCost,
            @Nullable Amount purchasePerEntry,
            boolean bonus) {

        static PublicWays of(Ways ways) {
            var purchase = ways.purchase();
            return new PublicWays(
                    ways.freePerDay(),
                    ways.pointsCost(),
                    purchase == null ? null : Amount.of(purchase.perMinor(), purchase.currency()),
                    ways.bonus());
        }
    }

    /** The round that decides. */
    record Beacon(String chainHash, long round, Instant at) {}

    static PublicSweepstakes of(Sweepstakes one, long entryCount) {
        var progress = one.progress();
        var seal = progress.seal();
        return new PublicSweepstakes(
                one.id(),
                one.status(),
                Description.of(one.plan()),
                PublicWays.of(one.plan().ways()),
                one.terms().hash(),
                new Beacon(one.terms().chainHash(), one.round(), one.roundTime()),
                progress.postponements(),
                seal == null ? entryCount : seal.entryCount(),
                seal == null ? null : seal.sealedAt(),
                seal == null ? null : seal.merkleRoot(),
                progress.drawnAt(),
                progress.announcedAt());
    }
}
