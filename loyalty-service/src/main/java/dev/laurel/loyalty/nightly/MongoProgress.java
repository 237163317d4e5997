package dev.laurel.loyalty.nightly;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Progress in MongoDB, one document for each task. */
@Repository
class MongoProgress implements Progress {

    private static final String COLLECTION = "nightly";

    private final MongoTemplate mongo;

    MongoProgress(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<TaskProgress> find(String task) {
        return Optional.ofNullable(
                        mongo.getCollection(COLLECTION).find(Filters.eq(task)).first())
                .map(MongoProgress::parse);
    }

    private static TaskProgress parse(Document stored) {
        return new TaskProgress(
                stored.getString("_id"),
                LocalDate.parse(stored.getString("day")),
                stored.getString("after"),
                stored.getBoolean("done"),
                stored.get("members", Number.class).longValue(),
                stored.get("failed", Number.class).longValue());
    }

    @Override
    public void save(Collection<TaskProgress> progress) {
        MongoCollection<Document> tasks = mongo.getCollection(COLLECTION);
        for (TaskProgress task : progress) {
            tasks.replaceOne(Filters.eq(task.task()), document(task), new ReplaceOptions().upsert(true));
        }
    }

    private static Document document(TaskProgress task) {
        return new Document("_id", task.task())
                .append("day", task.day().toString())
                .append("after", task.after())
                .append("done", task.done())
                .append("members", task.members())
                .append("failed", task.failed());
    }
}
