package dev.laurel.social.messenger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.laurel.dialogue.Language;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Who has written to the Page, and when last. */
@Repository
public class Contacts {

    private static final String COLLECTION = "messengerContacts";
    private static final String HEARD_AT = "heardAt";
    private static final String LANGUAGE = "language";
    private static final String INTRODUCED_AT = "introducedAt";

    private final MongoCollection<Document> contacts;

    Contacts(MongoTemplate mongo) {
        this.contacts = mongo.getCollection(COLLECTION);
    }

    Optional<Contact> find(String psid) {
        return Optional.ofNullable(contacts.find(Filters.eq("_id", psid)).first())
                .map(Contacts::contact);
    }

    /** They said something then. Words that arrive out of order do not turn back the clock. */
    Contact heard(String psid, Instant at) {
        var after = contacts.findOneAndUpdate(
                Filters.eq("_id", psid),
                Updates.max(HEARD_AT, Date.from(at)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return contact(Objects.requireNonNull(after));
    }

    void speaks(String psid, Language language) {
        contacts.updateOne(Filters.eq("_id", psid), Updates.set(LANGUAGE, language.name()));
    }

    void introduced(String psid, Instant at) {
        contacts.updateOne(Filters.eq("_id", psid), Updates.set(INTRODUCED_AT, Date.from(at)));
    }

    void forget(String psid) {
        contacts.deleteOne(Filters.eq("_id", psid));
    }

    private static Contact contact(Document found) {
        @Nullable String language = found.getString(LANGUAGE);
        @Nullable Date introducedAt = found.getDate(INTRODUCED_AT);
        return new Contact(
                found.getString("_id"),
                found.getDate(HEARD_AT).toInstant(),
                language == null ? null : Language.valueOf(language),
                introducedAt == null ? null : introducedAt.toInstant());
    }
}
