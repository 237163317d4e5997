package dev.laurel.loyalty.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The stored documents of MongoDB, for the auditor. */
@Repository
class MongoStoredJournal implements StoredJournal {

    private static final int PORTION = 500;

    private final MongoTemplate mongo;

    MongoStoredJournal(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void forEachHead(Consumer<StoredHead> visitor) {
        mongo.getCollection(MongoForm.HEADS)
                .find()
                .batchSize(PORTION)
                .forEach(document -> visitor.accept(MongoForm.storedHead(document)));
    }

    @Override
    public List<StoredEntry> entries(Collection<String> ids) {
        return mongo.getCollection(MongoForm.JOURNAL)
                .find(Filters.in(MongoForm.ID, ids))
                .batchSize(ids.size())
                .map(MongoForm::storedEntry)
                .into(new ArrayList<>(ids.size()));
    }

    @Override
    public long count() {
        return mongo.getCollection(MongoForm.JOURNAL).estimatedDocumentCount();
    }

    @Override
    public void forEachUnregistered(Consumer<String> visitor) {
        Set<String> portion = new HashSet<>();
        mongo.getCollection(MongoForm.JOURNAL)
                .find(Filters.eq("seq", 1))
                .projection(Projections.include(MongoForm.MEMBER))
                .batchSize(PORTION)
                .forEach(first -> {
                    portion.add(first.getString(MongoForm.MEMBER));
                    if (portion.size() == PORTION) {
                        visitUnregistered(portion, visitor);
                        portion.clear();
                    }
                });
        visitUnregistered(portion, visitor);
    }

    private void visitUnregistered(Set<String> members, Consumer<String> visitor) {
        Set<String> unregistered = new HashSet<>(members);
        mongo.getCollection(MongoForm.HEADS)
                .find(Filters.in(MongoForm.ID, members))
                .projection(Projections.include(MongoForm.ID))
                .map(head -> head.getString(MongoForm.ID))
                .forEach(unregistered::remove);
        unregistered.forEach(visitor);
    }
}
