package dev.laurel.sweepstakes.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.laurel.sweepstakes.description.Amount;
import dev.laurel.sweepstakes.description.Description;
import dev.laurel.sweepstakes.lifecycle.HistoryEntry;
import dev.laurel.sweepstakes.lifecycle.Postponement;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Seal;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.Ways;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sweepstakes as staff see it: everything but its secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdminSweepstakes(
        String id,
        long version,
        Status status,
        @JsonUnwrapped Description description,
        WaysAnswer entries,
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
                Description.of(plan),
                WaysAnswer.of(plan.ways()),
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
