package dev.laurel.loyalty.nightly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The night's settings.
 *
 * @param cron when (UTC) it is looked whether a day is open: more often than once a day, so that a crash is made up for
 * @param workers on how many threads
 * @param portion after how many members progress is kept
 * @param mostDaysMissed how many days are made up for after a long standstill
 */
@Validated
@ConfigurationProperties("laurel.loyalty.nightly")
record NightlySettings(
        @NotBlank @DefaultValue("0 10 * * * *") String cron,
        @Positive @DefaultValue("2") int workers,
        @Positive @DefaultValue("500") int portion,
        @Positive @DefaultValue("35") int mostDaysMissed) {}
