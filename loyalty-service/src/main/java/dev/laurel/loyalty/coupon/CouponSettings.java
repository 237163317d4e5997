package dev.laurel.loyalty.coupon;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How codes are kept.
 *
 * @param secret at least 16 characters, the same for as long as there are codes; without one no reward that gives out
 *     codes can be switched on
 */
@Validated
@ConfigurationProperties("laurel.loyalty.coupons")
record CouponSettings(
        @DefaultValue("") @Pattern(regexp = "|.{16,}") String secret) {

    @Override
    public String toString() {
        return "CouponSettings[" + (secret.isEmpty() ? "without" : "with") + " a secret]";
    }
}
