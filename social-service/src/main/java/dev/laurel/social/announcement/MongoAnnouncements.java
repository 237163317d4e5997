package dev.laurel.social.announcement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.platform.store.FirstInsert;
import dev.laurel.platform.store.IndexSource;
import dev.laurel.platform.store.MongoIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each announcement. */
@Repository
class MongoAnnouncements implements Announcements, IndexSource {

    private static final String COLLECTION = "announcements";

    private final MongoTemplate mongo;

    MongoAnnouncements(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<MongoIndex> indexes() {
        return List.of(
                MongoIndex.sparse(COLLECTION, AnnouncementForm.DUE),
                MongoIndex.plain(COLLECTION, AnnouncementForm.ORDER));
    }

    @Override
    public Optional<Announcement> find(String id) {
        return Optional.ofNullable(documents().find(Filters.eq(id)).first()).map(AnnouncementForm::read);
    }

    @Override
    public boolean add(Announcement announcement) {
        return FirstInsert.into(documents(), AnnouncementForm.write(announcement));
    }

    @Override
    public Optional<Announcement> replace(Announcement read, Announcement next) {
        var stored = next.numbered(read.version() + 1);
        var replaced = documents()
                .replaceOne(
                        Filters.and(Filters.eq(read.id()), Filters.eq(AnnouncementForm.VERSION, read.version())),
                        AnnouncementForm.write(stored));
        return replaced.getMatchedCount() == 1 ? Optional.of(stored) : Optional.empty();
    }

    @Override
    public List<Announcement> due(Instant now, int count) {
        return documents()
                .find(Filters.lte(AnnouncementForm.DUE, Date.from(now)))
                .sort(Sorts.ascending(AnnouncementForm.DUE))
                .limit(count)
                .map(AnnouncementForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Announcement> olderThan(@Nullable String id, int count) {
        var before = id == null ? Optional.<Announcement>empty() : find(id);
        var older = before.map(one -> Filters.lt(AnnouncementForm.ORDER, AnnouncementForm.order(one)));
        return older.map(filter -> documents().find(filter))
                .orElseGet(() -> documents().find())
                .sort(Sorts.descending(AnnouncementForm.ORDER))
                .limit(count)
                .map(AnnouncementForm::read)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }
}
