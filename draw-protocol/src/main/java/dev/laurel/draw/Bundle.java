package dev.laurel.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is published of a draw, without its signature. Before the draw there is neither beacon nor ranking.
 *
 * @param postponements rounds that were missed; none is not written
 * @param entries where the entries are, a path or an address
 * @param methods how many entries came by each method
 */
public record Bundle(
        Terms terms,
        SealStatement seal,
        @Nullable BeaconStatement beacon,
        @Nullable List<RankOutcome> ranking,
        List<Postponement> postponements,
        String entries,
        Map<EntryMethod, Long> methods) {

    /** As published, to be signed by {@link SigningKey#sign}. */
    public ObjectNode json() {
        ObjectNode json = JsonFields.newObject();
        json.set("terms", terms.json());
        json.put("termsHash", terms.hash());
        json.putObject("seal")
                .put("sealedAt", seal.sealedAt().toString())
                .put("entryCount", seal.entryCount())
                .put("totalWeight", seal.totalWeight())
                .put("merkleRoot", seal.merkleRoot())
                .put("witness", seal.witness());
        if (beacon != null && ranking != null) {
            json.putObject("beacon").put("signature", beacon.signature()).put("randomness", beacon.randomness());
            writeRanking(json.putArray("ranking"), ranking);
        }
        if (!postponements.isEmpty()) {
            writePostponements(json.putArray("postponements"));
        }
        json.put("entries", entries);
        ObjectNode counts = json.putObject("methods");
        methods.forEach((method, count) -> counts.put(method.word(), count));
        return json;
    }

    private static void writeRanking(ArrayNode array, List<RankOutcome> ranking) {
        for (RankOutcome rank : ranking) {
            ObjectNode written = array.addObject()
                    .put("rank", rank.place().rank())
                    .put("entryId", rank.place().entryId())
                    .put("entrant", rank.place().entrant())
                    .put("outcome", rank.outcome());
            if (rank.reason() != null) {
                written.put("reason", rank.reason());
            }
        }
    }

    private void writePostponements(ArrayNode array) {
        for (Postponement missed : postponements) {
            array.addObject()
                    .put("at", missed.at().toString())
                    .put("reason", missed.reason())
                    .put("missedRound", missed.missedRound())
                    .put("round", missed.round());
        }
    }

    /** Reads what {@link #json} wrote. */
    static Bundle of(ObjectNode json) {
        JsonFields fields = new JsonFields("The bundle", json);
        boolean drawn = fields.has("beacon");
        if (drawn != fields.has("ranking")) {
            throw new ProtocolViolation("The bundle has one of beacon and ranking: it has both, or neither yet");
        }
        return new Bundle(
                Terms.of(fields.node("terms")),
                readSeal(fields.object("seal")),
                drawn ? readBeacon(fields.object("beacon")) : null,
                drawn ? readRanking(fields) : null,
                fields.has("postponements") ? readPostponements(fields) : List.of(),
                fields.node("entries").isString() ? fields.text("entries") : "",
                readMethods(fields.object("methods"), json));
    }

    private static SealStatement readSeal(JsonFields seal) {
        return new SealStatement(
                seal.instant("sealedAt"),
                seal.number("entryCount"),
                seal.number("totalWeight"),
                seal.text("merkleRoot"),
                seal.node("witness").isNull() ? null : seal.text("witness"));
    }

    private static BeaconStatement readBeacon(JsonFields beacon) {
        return new BeaconStatement(beacon.text("signature"), beacon.text("randomness"));
    }

    private static List<RankOutcome> readRanking(JsonFields bundle) {
        List<RankOutcome> ranking = new ArrayList<>();
        bundle.array("ranking").forEach(item -> {
            JsonFields rank = new JsonFields("A rank", item);
            ranking.add(new RankOutcome(
                    new Rank(rank.smallNumber("rank"), rank.text("entryId"), rank.text("entrant")),
                    rank.text("outcome"),
                    rank.has("reason") ? rank.text("reason") : null));
        });
        return ranking;
    }

    private static List<Postponement> readPostponements(JsonFields bundle) {
        List<Postponement> postponements = new ArrayList<>();
        bundle.array("postponements").forEach(item -> {
            JsonFields missed = new JsonFields("A postponement", item);
            postponements.add(new Postponement(
                    missed.instant("at"), missed.text("reason"), missed.number("missedRound"), missed.number("round")));
        });
        return postponements;
    }

    private static Map<EntryMethod, Long> readMethods(JsonFields methods, ObjectNode bundle) {
        Map<EntryMethod, Long> counts = new TreeMap<>();
        bundle.get("methods").propertyNames().forEach(word -> counts.put(EntryMethod.of(word), methods.number(word)));
        return counts;
    }
}
