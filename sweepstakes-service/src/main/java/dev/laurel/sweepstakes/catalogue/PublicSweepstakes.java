package dev.laurel.sweepstakes.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.sweepstakes.lifecycle.Eligibility;
import dev.laurel.sweepstakes.lifecycle.Postponement;
import dev.laurel.sweepstakes.lifecycle.Prize;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.Ways;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
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
        String title,
        String description,
        String rules,
        String timeZone,
        Instant opensAt,
        Instant closesAt,
        Instant drawAt,
        List<PublicPrize> prizes,
        int winners,
        int alternates,
        int weightCap,
        PublicWays entries,
        Eligibility eligibility,
        String termsHash,
        Beacon beacon,
        List<Postponement> postponements,
        long entryCount,
        @Nullable Instant sealedAt,
        @Nullable String merkleRoot,
        @Nullable Instant drawnAt,
        @Nullable Instant announcedAt) {

    /** An amount of money, as everywhere in the API. */
    record Amount(String value, String currency) {

        static Amount of(long minor, String currency) {
            var digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return new Amount(BigDecimal.valueOf(minor, digits).toPlainString(), currency);
        }
    }

    /** What some winners get. */
    record PublicPrize(String name, Amount retailValue, int quantity) {

        static PublicPrize of(Prize prize) {
            return new PublicPrize(prize.name(), Amount.of(prize.retailMinor(), prize.currency()), prize.quantity());
        }
    }

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
        var plan = one.plan();
        var progress = one.progress();
        var seal = progress.seal();
        return new PublicSweepstakes(
                one.id(),
                one.status(),
                plan.title(),
                plan.description(),
                plan.rules(),
                plan.zone().getId(),
                plan.opensAt(),
                plan.closesAt(),
                plan.drawAt(),
                plan.prizes().stream().map(PublicPrize::of).toList(),
                plan.winners(),
                plan.alternates(),
                plan.weightCap(),
                PublicWays.of(plan.ways()),
                plan.eligibility(),
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
