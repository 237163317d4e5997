package dev.laurel.voice.verification;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which skill this is, and whom to believe.
 *
 * @param skillId the skill's id in Amazon's console; requests to any other are refused
 * @param certificateTimeout how long is waited for Alexa's certificates
 * @param simulator a simulated Alexa whose certificates are believed instead of Amazon's; on a developer's machine only
 */
@Validated
@ConfigurationProperties("laurel.alexa")
record AlexaSettings(
        @NotBlank String skillId,
        @DefaultValue("2s") Duration certificateTimeout,
        @Nullable URI simulator) {}
