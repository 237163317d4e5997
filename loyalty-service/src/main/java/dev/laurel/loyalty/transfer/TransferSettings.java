package dev.laurel.loyalty.transfer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of transfers.
 *
 * @param minimum points of one transfer
 * @param pointsPerDay points that a member may send on one day (UTC)
 * @param transfersPerDay how many transfers
 * @param invitation how long points wait for somebody to sign up with the address
 * @param interval between the resolver's rounds
 */
@ConfigurationProperties("laurel.loyalty.transfer")
record TransferSettings(
        @DefaultValue("10") long minimum,
        @DefaultValue("5000") long pointsPerDay,
        @DefaultValue("5") int transfersPerDay,
        @DefaultValue("14d") Duration invitation,
        @DefaultValue("15s") Duration interval) {

    TransferLimits limits() {
        return new TransferLimits(minimum, pointsPerDay, transfersPerDay, invitation);
    }
}
