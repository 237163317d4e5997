package dev.laurel.simulator.beacon;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A chain as drand describes it; {@code ./laurel verify-draw --beacon} takes it as a file. */
record InfoJson(
        @JsonProperty("public_key") String publicKey,
        int period,
        @JsonProperty("genesis_time") long genesisTime,
        String hash,
        String groupHash,
        @JsonProperty("schemeID") String schemeId,
        Metadata metadata) {

    /** More about it. */
    record Metadata(@JsonProperty("beaconID") String beaconId) {}
}
