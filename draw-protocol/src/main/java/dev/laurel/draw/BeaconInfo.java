package dev.laurel.draw;

/** A chain's description as drand's HTTP servers answer it at {@code /{chainHash}/info}. */
public final class BeaconInfo {

    private BeaconInfo() {}

    /**
     * The chain described.
     *
     * @throws ProtocolViolation when something is missing, or the hash is not that of the rest
     */
    public static BeaconChain parse(byte[] json) {
        JsonFields info =
                new JsonFields("The beacon's description", JsonFields.parse("The beacon's description", json));
        BeaconChain chain = new BeaconChain(
                info.text("hash"),
                info.text("public_key"),
                info.text("schemeID"),
                info.smallNumber("period"),
                info.number("genesis_time"));
        String hash = BeaconChain.hash(
                chain.periodSeconds(),
                chain.genesisSeconds(),
                chain.publicKey(),
                info.text("groupHash"),
                info.object("metadata").text("beaconID"));
        if (!hash.equals(chain.chainHash())) {
            throw new ProtocolViolation("The beacon's description hashes to " + hash + ", not to " + chain.chainHash());
        }
        return chain;
    }
}
