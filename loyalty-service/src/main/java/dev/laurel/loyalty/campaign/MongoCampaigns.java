package dev.laurel.loyalty.campaign;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.loyalty.program.MongoVersions;
import dev.laurel.platform.store.FirstInsert;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Campaigns in MongoDB, a document for each version, whose id decides who wrote that version. They are few, so all are kept
 * in memory and read again now and then, as other versions are.
 */
@Repository
class MongoCampaigns implements CampaignArchive {

    private static final String COLLECTION = "campaignVersions";

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    MongoCampaigns(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public List<Campaign> at(Instant instant) {
        List<Campaign> all = all();
        if (all.isEmpty()) {
            return all;
        }
        return List.copyOf(newestOf(
                all.stream()
                        .filter(campaign -> !campaign.effectiveFrom().isAfter(instant))
                        .toList(),
                Function.identity()));
    }

    private static <T> Collection<T> newestOf(List<T> versions, Function<T, Campaign> campaign) {
        Comparator<T> byVersion =
                Comparator.comparingInt(version -> campaign.apply(version).version());
        Map<String, T> newest = versions.stream()
                .collect(Collectors.toMap(
                        version -> campaign.apply(version).id(), Function.identity(), BinaryOperator.maxBy(byVersion)));
        return newest.values();
    }

    @Override
    public Optional<Campaign> version(String id, int version) {
        return all().stream()
                .filter(campaign -> campaign.id().equals(id) && campaign.version() == version)
                .findFirst()
                .or(() -> Optional.ofNullable(versions()
                                .find(Filters.eq(CampaignForm.id(id, version)))
                                .first())
                        .map(CampaignForm::parse));
    }

    @Override
    public List<Recorded<Campaign>> newest() {
        return newestOf(stored(), Recorded::version).stream()
                .sorted(Comparator.comparing(recorded -> recorded.version().name()))
                .toList();
    }

    @Override
    public List<Recorded<Campaign>> history(String id) {
        return stored().stream()
                .filter(recorded -> recorded.version().id().equals(id))
                .sorted(Comparator.comparingInt(recorded -> -recorded.version().version()))
                .toList();
    }

    @Override
    public boolean add(Campaign next, String by, String note) {
        try {
            return FirstInsert.into(
                    versions(),
                    CampaignForm.document(next)
                            .append("recordedBy", by)
                            .append("recordedAt", Date.from(clock.instant()))
                            .append("note", note));
        } finally {
            snapshot = null;
        }
    }

    @Override
    public Instant nextStart() {
        return clock.instant().plus(MongoVersions.NOTICE);
    }

    private List<Campaign> all() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        if (known == null || known.readAt().plus(MongoVersions.FRESH).isBefore(now)) {
            known = new Snapshot(stored().stream().map(Recorded::version).toList(), now);
            snapshot = known;
        }
        return known.campaigns();
    }

    private List<Recorded<Campaign>> stored() {
        return versions()
                .find()
                .map(stored -> new Recorded<>(
                        CampaignForm.parse(stored),
                        stored.getString("recordedBy"),
                        stored.getDate("recordedAt").toInstant(),
                        stored.getString("note")))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> versions() {
        return mongo.getCollection(COLLECTION);
    }

    private record Snapshot(List<Campaign> campaigns, Instant readAt) {}
}
