package dev.laurel.sweepstakes.description;

import dev.laurel.sweepstakes.lifecycle.Eligibility;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.Prize;
import java.time.Instant;
import java.util.List;

/** The plan of a sweepstakes, without how one enters: that is told to staff and to the public in different shapes. */
public record Description(
        String title,
        String description,
        String rules,
        String timeZone,
        Instant opensAt,
        Instant closesAt,
        Instant drawAt,
        List<DescribedPrize> prizes,
        int winners,
        int alternates,
        int weightCap,
        Eligibility eligibility) {

    /** What some winners get. */
    public record DescribedPrize(String name, Amount retailValue, int quantity) {

        static DescribedPrize of(Prize prize) {
            return new DescribedPrize(prize.name(), Amount.of(prize.retailMinor(), prize.currency()), prize.quantity());
        }
    }

    public static Description of(Plan plan) {
        return new Description(
                plan.title(),
                plan.description(),
                plan.rules(),
                plan.zone().getId(),
                plan.opensAt(),
                plan.closesAt(),
                plan.drawAt(),
                plan.prizes().stream().map(DescribedPrize::of).toList(),
                plan.winners(),
                plan.alternates(),
                plan.weightCap(),
                plan.eligibility());
    }
}
