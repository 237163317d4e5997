package dev.laurel.simulator.beacon;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The simulated chain.
 *
 * @param keyMaterial what its key is derived from, at least 32 characters
 * @param name of the beacon
 * @param groupHash stands for the group that a real chain began with
 * @param genesis when round 1 was
 */
@ConfigurationProperties("laurel.simulator.beacon")
record BeaconProperties(String keyMaterial, String name, String groupHash, Duration period, Instant genesis) {

    static final String PROVIDER = "beacon";

    BeaconProperties {
        if (keyMaterial.length() < 32 || period.toSeconds() < 1) {
            throw new IllegalArgumentException("laurel.simulator.beacon: a longer key-material or period is needed");
        }
    }
}
