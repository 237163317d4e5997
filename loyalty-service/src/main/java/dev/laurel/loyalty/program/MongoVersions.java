package dev.laurel.loyalty.program;

import dev.laurel.platform.store.FirstInsert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Versions in a collection, one document each with the version as id, the first one inserted when there is none. They are
 * few, so all are kept in memory and read again now and then; a new version therefore has to begin later than that.
 */
public final class MongoVersions<T extends Version> implements EditableVersions<T> {

    /** How old what is in memory may be. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    /** How far a version begins in the future at least, so that no instance uses the old one a moment too long. */
    public static final Duration NOTICE = FRESH.plusSeconds(1);

    private final MongoTemplate mongo;
    private final String collection;
    private final Function<Document, T> parse;
    private final Function<T, Document> form;
    private final T initial;
    private final Clock clock;
    private volatile @Nullable Snapshot<T> snapshot;

    /**
     * @param parse makes a version of its document
     * @param form makes its document, with its number as id
     * @param initial version 1, for a new programme
     */
    public MongoVersions(
            MongoTemplate mongo,
            String collection,
            Function<Document, T> parse,
            Function<T, Document> form,
            T initial,
            Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.parse = parse;
        this.form = form;
        this.initial = initial;
        this.clock = clock;
    }

    @Override
    public T at(Instant instant) {
        return all().stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant))
                .max(Comparator.comparingInt(Version::version))
                .orElseThrow(
                        () -> new IllegalStateException("Nothing in " + collection + " is in force at " + instant));
    }

    @Override
    public Optional<T> version(int number) {
        return among(all(), number).or(() -> {
            snapshot = null; // another instance may have added it a moment ago
            return among(all(), number);
        });
    }

    private Optional<T> among(List<T> versions, int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    @Override
    public List<Recorded<T>> history() {
        return documents().stream()
                .sorted(Comparator.comparingInt((Document stored) ->
                                stored.get("_id", Number.class).intValue())
                        .reversed())
                .map(this::recorded)
                .toList();
    }

    private Recorded<T> recorded(Document stored) {
        Date at = stored.getDate("recordedAt");
        String note = stored.getString("note");
        return new Recorded<>(
                parse.apply(stored),
                stored.getString("recordedBy"),
                at == null ? null : at.toInstant(),
                note == null ? "" : note);
    }

    @Override
    public boolean add(T next, String by, String note) {
        if (next.version() != history().getFirst().version().version() + 1) {
            return false;
        }
        Document document = form.apply(next)
                .append("recordedBy", by)
                .append("recordedAt", Date.from(clock.instant()))
                .append("note", note);
        boolean added = inserted(document);
        snapshot = null;
        return added;
    }

    @Override
    public Instant earliestStart() {
        return clock.instant().plus(NOTICE);
    }

    private List<T> all() {
        Instant now = clock.instant();
        Snapshot<T> known = snapshot;
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Snapshot<>(read(), now);
            snapshot = known;
        }
        return known.versions();
    }

    private List<T> read() {
        return documents().stream().map(parse).toList();
    }

    private List<Document> documents() {
        List<Document> found = stored();
        if (found.isEmpty()) {
            inserted(form.apply(initial)); // or another instance was faster with the same
            found = stored();
        }
        return found;
    }

    private List<Document> stored() {
        return mongo.getCollection(collection).find().into(new ArrayList<>());
    }

    private boolean inserted(Document document) {
        return FirstInsert.into(mongo.getCollection(collection), document);
    }

    private record Snapshot<T>(List<T> versions, Instant readAt) {}
}
