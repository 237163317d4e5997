package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.Postponement;
import dev.laurel.draw.SealStatement;
import dev.laurel.draw.Terms;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A seal as a document. The terms are kept as their JSON, so that their hash cannot change. */
final class SealForm {

    private SealForm() {}

    static String id(String sweepstakesId) {
        return "seal:" + sweepstakesId;
    }

    static Document document(StoredSeal seal) {
        Document methods = new Document();
        seal.methods().forEach((method, count) -> methods.append(method.word(), count));
        return new Document("_id", id(seal.terms().sweepstakesId()))
                .append("terms", seal.terms().json().toString())
                .append(
                        "postponements",
                        seal.postponements().stream()
                                .map(missed -> new Document("at", Date.from(missed.at()))
                                        .append("reason", missed.reason())
                                        .append("missedRound", missed.missedRound())
                                        .append("round", missed.round()))
                                .toList())
                .append("sealedAt", Date.from(seal.statement().sealedAt()))
                .append("entryCount", seal.statement().entryCount())
                .append("totalWeight", seal.statement().totalWeight())
                .append("merkleRoot", seal.statement().merkleRoot())
                .append("witness", seal.statement().witness())
                .append("methods", methods)
                .append(
                        "blocks",
                        seal.blocks().stream()
                                .map(block -> new Document("first", block.firstEntryId()).append("root", block.root()))
                                .toList());
    }

    static StoredSeal seal(Document document) {
        Map<EntryMethod, Long> methods = new EnumMap<>(EntryMethod.class);
        document.get("methods", Document.class)
                .forEach((word, count) -> methods.put(EntryMethod.of(word), ((Number) count).longValue()));
        return new StoredSeal(
                Terms.parse(document.getString("terms")),
                list(document, "postponements").stream()
                        .map(missed -> new Postponement(
                                missed.getDate("at").toInstant(),
                                missed.getString("reason"),
                                missed.getLong("missedRound"),
                                missed.getLong("round")))
                        .toList(),
                new SealStatement(
                        document.getDate("sealedAt").toInstant(),
                        document.getLong("entryCount"),
                        document.getLong("totalWeight"),
                        document.getString("merkleRoot"),
                        document.getString("witness")),
                methods,
                list(document, "blocks").stream()
                        .map(block -> new Block(block.getString("first"), block.getString("root")))
                        .toList());
    }

    private static List<Document> list(Document document, String name) {
        return document.getList(name, Document.class);
    }
}
