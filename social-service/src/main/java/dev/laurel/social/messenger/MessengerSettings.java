package dev.laurel.social.messenger;

import dev.laurel.social.messenger.lane.LaneSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How Messenger is spoken.
 *
 * @param largest the largest delivery of the webhook: a thousand events fit
 * @param gather how long a message waits for one that was written before it and comes after it
 * @param doubt how long to wait before Meta is asked whether it has sent something whose answer got lost: longer than
 *     the read time-out, and what Meta takes to show it
 * @param locked how long to wait when the token ended or a permission is missing
 * @param publicAddress where people reach us, for the status page of a deletion
 * @param lanes how the inbox and the outbox are worked on
 */
@Validated
@ConfigurationProperties("laurel.messenger")
public record MessengerSettings(
        @DefaultValue("1MB") @NotNull DataSize largest,
        @DefaultValue("150ms") @NotNull Duration gather,
        @DefaultValue("15s") @NotNull Duration doubt,
        @DefaultValue("1m") @NotNull Duration locked,
        @NotNull URI publicAddress,
        @DefaultValue @Valid @NotNull LaneSettings lanes) {}
