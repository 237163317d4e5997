package dev.laurel.loyalty.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.test.LaurelTest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the journal relies on in the store, asked of the store. */
@LaurelTest
class MongoStoreTest {

    private final Journal journal;
    private final Entries entries;
    private final Heads heads;
    private final MongoTemplate mongo;
    private final Clock clock;
    private final Versions<EarnRule> rules;
    private final String member = UUID.randomUUID().toString();

    MongoStoreTest(
            Journal journal, Entries entries, Heads heads, MongoTemplate mongo, Clock clock, Versions<EarnRule> rules) {
        this.journal = journal;
        this.entries = entries;
        this.heads = heads;
        this.mongo = mongo;
        this.clock = clock;
        this.rules = rules;
    }

    @Test
    void anEntryComesBackAsItWasAndHasItsHash() {
        Entry first = award("p1", 123_456);
        Entry second = award("p2", 40);

        assertThat(entries.find(member, 1)).contains(first);
        assertThat(entries.findByKey(member, "award:" + member + "p2")).contains(second);
        assertThat(entries.downFrom(member, 2, 5)).containsExactly(second, first);
        StoredEntry stored = new MongoStoredJournal(mongo)
                .entries(List.of(first.id(), "nobody:1"))
                .getFirst();
        assertThat(stored.hasItsHash()).isTrue();
        assertThat(stored.parse()).isEqualTo(first);
    }

    @Test
    void aNumberOrAKeyThatIsTakenRefusesTheInsertAndLeavesNothingBehind() {
        Entry first = award("p1", 1_000);
        Head start = Head.beforeTheFirstEntry(member);

        assertThat(entries.insert(start.next(first.booking(), first.at()))).isFalse();
        assertThat(entries.insert(first.head().next(first.booking(), first.at())))
                .isFalse();
        assertThat(mongo.getCollection("journal").countDocuments(Filters.eq("member", member)))
                .isEqualTo(1);
    }

    @Test
    void theStoreItselfRefusesASecondBookingWithOneKey() {
        award("p1", 1_000);

        assertThat(mongo.getCollection("journal").listIndexes()).anySatisfy(index -> {
            assertThat(index.get("key")).isEqualTo(new Document("member", 1).append("key", 1));
            assertThat(index.getBoolean("unique")).isTrue();
        });
    }

    @Test
    void headsAreKeptAMomentLaterAndTheNewestStays() {
        for (int i = 1; i <= 20; i++) {
            award("p" + i, 1_000);
        }

        await().untilAsserted(() -> assertThat(heads.find(member)).contains(journal.head(member)));
    }

    @Test
    void whatIsWaitingIsKeptWhenTheServiceStops() {
        MongoHeads stopping = new MongoHeads(mongo);
        stopping.start();
        Head head = award("p1", 1_000).head();
        mongo.getCollection("heads").deleteOne(Filters.eq(member));
        stopping.save(head);
        stopping.stop();

        assertThat(stopping.isRunning()).isFalse();
        assertThat(stopping.find(member)).contains(head);
    }

    @Test
    void registeringAMemberAgainChangesNothing() {
        award("p1", 1_000);
        await().until(() -> heads.find(member).map(Head::seq).orElse(0L) == 1);
        heads.register(member);

        assertThat(heads.find(member)).contains(journal.head(member));
    }

    @Test
    void twoInstancesWithTheirOwnMemoryShareOneJournal() throws Exception {
        Journal other = new Journal(entries, heads, clock, 100);
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String payment = member + "-" + i;
            for (Journal instance : List.of(journal, other)) {
                work.add(() -> Program.award(instance, member, payment, 1_000, "USD", clock.instant()));
            }
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(journal.head(member)).isEqualTo(other.head(member));
        assertThat(journal.head(member).seq()).isEqualTo(40);
    }

    @Test
    void rulesBeginWithTheFirstVersionWhichIsStored() {
        EarnRule rule = rules.at(clock.instant());

        assertThat(rule.version()).isEqualTo(1);
        assertThat(rules.at(Instant.EPOCH)).isEqualTo(rule);
        assertThat(rules.version(1)).contains(rule);
        assertThat(rules.version(1_000)).isEmpty();
        assertThat(mongo.getCollection("earnRules").find().first())
                .containsEntry("_id", 1)
                .containsEntry("defaultRate", "1")
                .containsEntry("pointsLastMonths", 12);
    }

    private Entry award(String payment, long amountMinor) {
        return Program.award(journal, member, member + payment, amountMinor, "USD", clock.instant())
                .entry();
    }
}
