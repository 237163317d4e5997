package dev.laurel.loyalty.redemption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How redemptions that were interrupted are taken up.
 *
 * @param interval how often they are looked for
 * @param patience how long a step may take before somebody else takes the redemption up
 * @param settle how long after it was undone a redemption gets its last look; longer than any process stands still
 * @param most how many one round takes
 */
@Validated
@ConfigurationProperties("laurel.loyalty.redemptions")
record RedemptionSettings(
        @DefaultValue("5s") @NotNull Duration interval,
        @DefaultValue("10s") @NotNull Duration patience,
        @DefaultValue("10m") @NotNull Duration settle,
        @DefaultValue("200") @Positive int most) {

    Patience asPatience() {
        return new Patience(patience, settle);
    }
}
