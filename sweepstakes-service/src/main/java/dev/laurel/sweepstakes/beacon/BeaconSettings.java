package dev.laurel.sweepstakes.beacon;

import dev.laurel.draw.BeaconChain;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The beacon that new sweepstakes rely on, and where its rounds are found.
 *
 * @param genesis when round 1 was
 * @param endpoints base addresses of drand's HTTP API; more than one, run by different people
 * @param agreeing how many of them have to give the round before it counts
 * @param timeout of one request
 */
@Validated
@ConfigurationProperties("laurel.sweepstakes.beacon")
record BeaconSettings(
        String chainHash,
        String publicKey,
        String scheme,
        Duration period,
        Instant genesis,
        @NotEmpty List<URI> endpoints,
        @Min(1) int agreeing,
        Duration timeout) {

    BeaconChain chain() {
        return new BeaconChain(
                chainHash, publicKey, scheme, Math.toIntExact(period.toSeconds()), genesis.getEpochSecond());
    }
}
