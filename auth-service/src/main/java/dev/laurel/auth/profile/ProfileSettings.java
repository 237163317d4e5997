package dev.laurel.auth.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may have a profile.
 *
 * @param minimumAge in full years; 13 is where US law (COPPA) stops asking for the parents
 */
@Validated
@ConfigurationProperties("laurel.profile")
record ProfileSettings(@DefaultValue("13") @Min(0) @Max(120) int minimumAge) {}
