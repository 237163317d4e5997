package dev.laurel.social.notification.preference;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.laurel.dialogue.Language;
import dev.laurel.platform.store.IndexSource;
import dev.laurel.platform.store.MongoIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each customer who chose something or was forgotten. */
@Repository
class MongoPreferenceBook implements PreferenceBook, IndexSource {

    private static final String COLLECTION = "notificationPreferences";
    private static final String FORGOTTEN_AT = "forgottenAt";

    /** Only in documents of those who have chosen nothing. */
    private static final String SPOKEN = "spoken";

    private final MongoTemplate mongo;

    MongoPreferenceBook(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<MongoIndex> indexes() {
        return List.of(MongoIndex.sparse(COLLECTION, FORGOTTEN_AT));
    }

    @Override
    public Optional<Preferences> of(String customer) {
        var stored = documents().find(Filters.eq(customer)).first();
        if (stored == null) {
            return Optional.of(Preferences.STANDARD);
        }
        if (stored.containsKey(FORGOTTEN_AT)) {
            return Optional.empty();
        }
        return Optional.of(
                stored.containsKey(SPOKEN)
                        ? Preferences.STANDARD.in(Language.valueOf(stored.getString(SPOKEN)))
                        : PreferencesForm.read(stored));
    }

    @Override
    public void choose(String customer, Preferences chosen) {
        try {
            documents()
                    .replaceOne(
                            Filters.and(Filters.eq(customer), Filters.exists(FORGOTTEN_AT, false)),
                            PreferencesForm.write(chosen).append("_id", customer),
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            } // forgotten
        }
    }

    @Override
    public void speaks(String customer, Language language) {
        try {
            documents()
                    .updateOne(
                            Filters.and(
                                    Filters.eq(customer),
                                    Filters.exists(FORGOTTEN_AT, false),
                                    Filters.exists(PreferencesForm.WANTED, false)),
                            Updates.set(SPOKEN, language.name()),
                            new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            } // forgotten, or chose
        }
    }

    @Override
    public void forget(String customer, Instant at) {
        documents()
                .replaceOne(
                        Filters.eq(customer),
                        new Document("_id", customer).append(FORGOTTEN_AT, Date.from(at)),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public List<String> forgottenSince(Instant time) {
        return documents()
                .find(Filters.gte(FORGOTTEN_AT, Date.from(time)))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }
}
