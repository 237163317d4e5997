package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** {@link ProtocolSettings} as they are configured; the defaults are draws.md's. */
@Validated
@ConfigurationProperties("laurel.sweepstakes.protocol")
record ProtocolProperties(
        @DefaultValue("5m") @NotNull Duration drawAfterClose,
        @DefaultValue("60s") @NotNull Duration grace,
        @DefaultValue("60s") @NotNull Duration sealBeforeRound,
        @DefaultValue("15m") @NotNull Duration postponement) {

    ProtocolSettings settings() {
        return new ProtocolSettings(drawAfterClose, grace, sealBeforeRound, postponement);
    }
}
