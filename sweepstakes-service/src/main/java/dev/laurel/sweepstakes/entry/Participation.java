package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One person in one sweepstakes: all that was ever granted. Immutable; {@link Participations} writes the next version
 * on the condition that nobody else did.
 *
 * @param id see {@link #id(String, String)}
 * @param customer the person, by an id that tells nothing of anybody once the person was forgotten
 * @param entrant the person's public pseudonym
 * @param version counts the writes; 0 has not been written
 */
public record Participation(
        String id, String sweepstakesId, String customer, String entrant, long version, List<Grant> grants) {

    /** Far more than a person's honest attempts; keeps the document small. */
    static final int MOST_GRANTS = 5_000;

    public Participation {
        grants = List.copyOf(grants);
    }

    /** The id of this person's participation. */
    public static String id(String sweepstakesId, String customer) {
        return sweepstakesId + ":" + customer;
    }

    /** Of a sweepstakes that does not exist: it has no pseudonyms. */
    static Participation nowhere(String sweepstakesId, String customer) {
        return none(sweepstakesId, customer, "");
    }

    static Participation none(String sweepstakesId, String customer, String entrant) {
        return new Participation(id(sweepstakesId, customer), sweepstakesId, customer, entrant, 0, List.of());
    }

    /** What counts against the cap. */
    public long weight() {
        return grants.stream().mapToLong(Grant::weight).sum();
    }

    public Optional<Grant> grant(String key) {
        return grants.stream().filter(grant -> grant.key().equals(key)).findFirst();
    }

    public Stream<Grant> open() {
        return grants.stream().filter(Grant::open);
    }

    boolean hasRoomFor(int further, int cap) {
        return weight() + further <= cap && grants.size() < MOST_GRANTS;
    }

    /** How many entries of the free way were taken since then. */
    List<Instant> freeSince(Instant since) {
        return grants.stream()
                .filter(grant ->
                        grant.method() == EntryMethod.FREE && grant.at().isAfter(since))
                .flatMap(grant -> Stream.generate(grant::at).limit(grant.asked()))
                .sorted()
                .toList();
    }

    public Participation with(Grant changed) {
        List<Grant> all = new ArrayList<>(grants);
        all.replaceAll(grant -> grant.key().equals(changed.key()) ? changed : grant);
        if (grant(changed.key()).isEmpty()) {
            all.add(changed);
        }
        return new Participation(id, sweepstakesId, customer, entrant, version + 1, all);
    }
}
