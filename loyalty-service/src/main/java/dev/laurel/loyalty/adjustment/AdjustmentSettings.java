package dev.laurel.loyalty.adjustment;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What staff may adjust.
 *
 * @param supportLimit the most points that support may give or take at once; an admin may any number
 */
@Validated
@ConfigurationProperties("laurel.loyalty.adjustment")
record AdjustmentSettings(
        @PositiveOrZero @DefaultValue("1000") long supportLimit) {}
