package dev.laurel.social.notification;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notices are kept and followed.
 *
 * @param newsFor how old an event may be to be told by e-mail or Messenger; older ones are in the inbox only
 * @param keepInbox how long notices stay in the inbox
 * @param keepRecords how long it is known that something was sent; longer than any event can be heard of again
 * @param look how often an open stream looks for what another instance put in
 * @param heartbeat how long a stream may be silent
 * @param streamsOfOne how many streams a customer may have open at one instance
 * @param streams how many there may be altogether at one instance
 */
@Validated
@ConfigurationProperties("laurel.notification")
public record NotificationSettings(
        @DefaultValue("72h") Duration newsFor,
        @DefaultValue("400d") Duration keepInbox,
        @DefaultValue("90d") Duration keepRecords,
        @DefaultValue("1s") Duration look,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5") @Min(1) int streamsOfOne,
        @DefaultValue("5000") @Min(1) int streams) {}
