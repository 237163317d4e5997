package dev.laurel.sweepstakes.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.laurel.platform.store.FirstInsert;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Seals in MongoDB: a document each, whose id is the decision, and one per block of entries. */
@Repository
class MongoSeals implements Seals {

    private static final String SEALS = "seals";
    private static final String BLOCKS = "sealed-entries";

    private final MongoTemplate mongo;

    MongoSeals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(String sweepstakesId, Block block, byte[] lines) {
        insert(BLOCKS, new Document("_id", block.id(sweepstakesId)).append("lines", new Binary(lines)));
    }

    @Override
    public byte[] lines(String sweepstakesId, Block block) {
        Document found =
                collection(BLOCKS).find(Filters.eq(block.id(sweepstakesId))).first();
        return Objects.requireNonNull(found, () -> "No block " + block.id(sweepstakesId))
                .get("lines", Binary.class)
                .getData();
    }

    @Override
    public boolean insert(StoredSeal seal) {
        return insert(SEALS, SealForm.document(seal));
    }

    @Override
    public Optional<StoredSeal> find(String sweepstakesId) {
        return Optional.ofNullable(collection(SEALS)
                        .find(Filters.eq(SealForm.id(sweepstakesId)))
                        .first())
                .map(SealForm::seal);
    }

    private boolean insert(String collection, Document document) {
        return FirstInsert.into(collection(collection), document);
    }

    private MongoCollection<Document> collection(String name) {
        return mongo.getCollection(name);
    }
}
