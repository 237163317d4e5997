package dev.laurel.sweepstakes.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The table of requirements.
 *
 * @param asOf when somebody last looked whether it is still right
 * @param rules in no order
 */
@Validated
@ConfigurationProperties("laurel.sweepstakes.compliance")
record ComplianceProperties(
        @NotNull LocalDate asOf, @NotEmpty List<@Valid Rule> rules) {

    /** What a rule's threshold is compared with. */
    enum Basis {
        /** All prizes together. */
        ALL_PRIZES,
        /** The most valuable one. */
        LARGEST_PRIZE
    }

    /**
     * One requirement.
     *
     * @param region where; a country or a part of one
     * @param name of the requirement
     * @param above in whole US dollars of approximate retail value
     * @param from the first day on which it applies, by the day of opening
     * @param until the last one; none while it lasts
     * @param daysBeforeOpening by when it has to be met; none when it is due later
     * @param note what to do, for people
     */
    record Rule(
            @NotBlank String region,
            @NotBlank String name,
            @PositiveOrZero long above,
            @NotNull Basis basis,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer daysBeforeOpening,
            @NotBlank String note) {

        boolean applies(LocalDate opening) {
            return !opening.isBefore(from) && (until == null || !opening.isAfter(until));
        }
    }
}
