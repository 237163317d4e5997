package dev.laurel.loyalty.dryrun;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of dry runs.
 *
 * @param days how many are replayed when nothing is said
 * @param mostDays how many can be
 * @param longest after which time a run answers with what it has seen
 * @param listed how many members are named in each list
 */
@Validated
@ConfigurationProperties("laurel.loyalty.dry-run")
record DryRunSettings(
        @Positive @DefaultValue("30") int days,
        @Positive @DefaultValue("400") int mostDays,
        @NotNull @DefaultValue("45s") Duration longest,
        @Positive @DefaultValue("20") int listed) {}
