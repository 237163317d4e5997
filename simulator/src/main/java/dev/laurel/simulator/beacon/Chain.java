package dev.laurel.simulator.beacon;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.BeaconKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A chain whose key we have. A round's signature follows from the key and the number alone. */
final class Chain {

    private final BeaconProperties properties;
    private final BeaconKey key;
    private final BeaconChain chain;

    Chain(BeaconProperties properties, String keyMaterial) {
        this.properties = properties;
        this.key = new BeaconKey(keyMaterial.getBytes(StandardCharsets.UTF_8));
        int period = Math.toIntExact(properties.period().toSeconds());
        long genesis = properties.genesis().getEpochSecond();
        String hash = BeaconChain.hash(period, genesis, key.publicKey(), properties.groupHash(), properties.name());
        this.chain = new BeaconChain(hash, key.publicKey(), "bls-unchained-g1-rfc9380", period, genesis);
    }

    String hash() {
        return chain.chainHash();
    }

    Instant timeOf(long round) {
        return chain.timeOf(round);
    }

    /** The round that is the newest at the instant; 0 before the first. */
    long newestAt(Instant now) {
        long next = chain.firstRoundFrom(now);
        return chain.timeOf(next).isAfter(now) ? next - 1 : next;
    }

    RoundJson round(long round) {
        return sign(round, round);
    }

    /** The genuine signature of the round after it. */
    RoundJson forged(long round) {
        return sign(round, round + 1);
    }

    InfoJson info() {
        return new InfoJson(
                chain.publicKey(),
                chain.periodSeconds(),
                chain.genesisSeconds(),
                chain.chainHash(),
                properties.groupHash(),
                chain.scheme(),
                new InfoJson.Metadata(properties.name()));
    }

    private RoundJson sign(long round, long signed) {
        String signature = key.sign(signed);
        return new RoundJson(round, BeaconChain.randomness(signature), signature);
    }
}
