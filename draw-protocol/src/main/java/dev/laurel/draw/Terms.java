package dev.laurel.draw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is fixed when a sweepstakes is published, and bound into the seed by its hash.
 *
 * @param rulesHash SHA-256 of the rules' text, in lower-case hexadecimal
 * @param winners how many ranks win a prize
 * @param alternates how many ranks stand by
 * @param weightCap a person's total weight over all methods
 * @param round of the beacon, the first at or after drawAt
 * @param postponements how often the round was missed and moved; 0 is not written
 */
public record Terms(
        String sweepstakesId,
        String title,
        String rulesHash,
        Instant opensAt,
        Instant closesAt,
        Instant drawAt,
        int winners,
        int alternates,
        long weightCap,
        String chainHash,
        String publicKey,
        String scheme,
        long round,
        int postponements) {

    public static final String PROTOCOL = "laurel-draw/1";

    private static final Set<String> FIELDS = Set.of(
            "protocol",
            "sweepstakesId",
            "title",
            "rulesHash",
            "opensAt",
            "closesAt",
            "drawAt",
            "winners",
            "alternates",
            "weightCap",
            "chainHash",
            "publicKey",
            "scheme",
            "round",
            "postponements");

    /** Winners and alternates together; ranking ends when so many are filled. */
    public int places() {
        return Math.addExact(winners, alternates);
    }

    /** The terms after their round was missed: a later one, counted. */
    public Terms postponedTo(long laterRound) {
        return new Terms(
                sweepstakesId,
                title,
                rulesHash,
                opensAt,
                closesAt,
                drawAt,
                winners,
                alternates,
                weightCap,
                chainHash,
                publicKey,
                scheme,
                laterRound,
                postponements + 1);
    }

    /** SHA-256 over the canonical bytes, in lower-case hexadecimal. */
    public String hash() {
        return hash(json());
    }

    static String hash(JsonNode terms) {
        return Hex.of(Sha256.of(CanonicalJson.bytes(terms)));
    }

    /** As published; instants to the second or millisecond, as they are. */
    public ObjectNode json() {
        ObjectNode json = JsonFields.newObject()
                .put("protocol", PROTOCOL)
                .put("sweepstakesId", sweepstakesId)
                .put("title", title)
                .put("rulesHash", rulesHash)
                .put("opensAt", opensAt.toString())
                .put("closesAt", closesAt.toString())
                .put("drawAt", drawAt.toString())
                .put("winners", winners)
                .put("alternates", alternates)
                .put("weightCap", weightCap)
                .put("chainHash", chainHash)
                .put("publicKey", publicKey)
                .put("scheme", scheme)
                .put("round", round);
        return postponements == 0 ? json : json.put("postponements", postponements);
    }

    /** The terms in their JSON, as {@link #json} writes it. */
    public static Terms parse(String json) {
        return of(JsonFields.parse("The terms", json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The terms in a published object.
     *
     * @throws ProtocolViolation when one is missing, of another kind, unknown, or of another protocol
     */
    public static Terms of(JsonNode json) {
        JsonFields fields = new JsonFields("The terms", json);
        Set<String> unknown = new TreeSet<>(json.propertyNames());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new ProtocolViolation("The terms have fields that " + PROTOCOL + " does not know: " + unknown);
        }
        String protocol = fields.text("protocol");
        if (!protocol.equals(PROTOCOL)) {
            throw new ProtocolViolation("The protocol is " + protocol + ", not " + PROTOCOL);
        }
        return new Terms(
                fields.text("sweepstakesId"),
                fields.text("title"),
                fields.text("rulesHash"),
                fields.instant("opensAt"),
                fields.instant("closesAt"),
                fields.instant("drawAt"),
                fields.smallNumber("winners"),
                fields.smallNumber("alternates"),
                fields.number("weightCap"),
                fields.text("chainHash"),
                fields.text("publicKey"),
                fields.text("scheme"),
                fields.number("round"),
                fields.has("postponements") ? fields.smallNumber("postponements") : 0);
    }
}
