package dev.laurel.auth.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a channel waits to be joined.
 *
 * @param codeLasts how long a code is good for: long enough to say it, short enough not to be guessed
 * @param tokenLasts how long a one-time link is
 * @param tries how often one identity may name a code within {@code triesWindow}; a code has 900,000 fellows
 */
@Validated
@ConfigurationProperties("laurel.links")
record LinkSettings(
        @DefaultValue("10m") @NotNull Duration codeLasts,
        @DefaultValue("1h") @NotNull Duration tokenLasts,
        @DefaultValue("5") @Min(1) @Max(20) int tries,
        @DefaultValue("15m") @NotNull Duration triesWindow) {}
