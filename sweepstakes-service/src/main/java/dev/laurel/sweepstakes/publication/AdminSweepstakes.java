package dev.laurel.sweepstakes.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.sweepstakes.lifecycle.Eligibility;
import dev.laurel.sweepstakes.lifecycle.HistoryEntry;
import dev.laurel.sweepstakes.lifecycle.Postponement;
import dev.laurel.sweepstakes.lifecycle.Prize;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Seal;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.Ways;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sweepstakes as staff see it: everything but its secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdminSweepstakes(
        String id,
        long version,
        Status status,
        String title,
        String description,
        String rules,
        String timeZone,
        Instant opensAt,
        Instant closesAt,
        Instant drawAt,
        List<PrizeAnswer> prizes,
        int winners,
        int alternates,
        int weightCap,
        WaysAnswer entries,
        Eligibility eligibility,
        long claimDays,
        @Nullable String after,
        @Nullable String termsHash,
        @Nullable Long round,
        @Nullable Instant roundAt,
        List<Postponement> postponements,
        @Nullable Seal seal,
        @Nullable Instant drawnAt,
        @Nullable Instant announcedAt,
        List<Rank> ranks,
        List<HistoryEntry> history) {

    /** An amount of money, as everywhere in the API. */
    record Amount(String value, String currency) {

        static Amount of(long minor, String currency) {
            var digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return new Amount(BigDecimal.valueOf(minor, digits).toPlainString(), currency);
        }
    }

    /** What some winners get. */
    record PrizeAnswer(String name, Amount retailValue, int quantity) {

        static PrizeAnswer of(Prize prize) {
            return new PrizeAnswer(prize.name(), Amount.of(prize.retailMinor(), prize.currency()), prize.quantity());
        }
    }

    /** How people enter, in the shape in which it is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaysAnswer(
            int freePerDay,
            @Nullable Long pointsCost,
            @Nullable PurchaseAnswer purchase,
            boolean bonus) {

        static WaysAnswer of(Ways ways) {
            var purchase = ways.purchase();
            return new WaysAnswer(
                    ways.freePerDay(),
                    ways.pointsCost(),
                    purchase == null ? null : new PurchaseAnswer(Amount.of(purchase.perMinor(), purchase.currency())),
                    ways.bonus());
        }
    }

    /** One entry for each whole amount. */
    record PurchaseAnswer(Amount perAmount) {}

    static AdminSweepstakes of(Sweepstakes one) {
        var plan = one.plan();
        var progress = one.progress();
        return new AdminSweepstakes(
                one.id(),
                one.version(),
                one.status(),
                plan.title(),
                plan.description(),
                plan.rules(),
                plan.zone().getId(),
                plan.opensAt(),
                plan.closesAt(),
                plan.drawAt(),
                plan.prizes().stream().map(PrizeAnswer::of).toList(),
                plan.winners(),
                plan.alternates(),
                plan.weightCap(),
                WaysAnswer.of(plan.ways()),
                plan.eligibility(),
                plan.claimWindow().toDays(),
                plan.after(),
                one.isPublic() ? one.terms().hash() : null,
                one.isPublic() ? (Long) one.round() : null,
                one.isPublic() ? one.roundTime() : null,
                progress.postponements(),
                progress.seal(),
                progress.drawnAt(),
                progress.announcedAt(),
                progress.ranks(),
                one.history());
    }
}
