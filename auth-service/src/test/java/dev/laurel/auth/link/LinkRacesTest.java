package dev.laurel.auth.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.auth.link.JoinChannel.Outcome;
import dev.laurel.platform.outbox.OutboxDocuments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who wins when many want the same at once, against the store. */
class LinkRacesTest extends AuthApi {

    private final JoinChannel join;
    private final Links links;
    private final LinkCodes codes;
    private final MongoTemplate mongo;
    private final Clock clock;
    private final String psid = UUID.randomUUID().toString();

    LinkRacesTest(
            @LocalServerPort int port,
            FakeIdentityProvider identities,
            JoinChannel join,
            Links links,
            LinkCodes codes,
            MongoTemplate mongo,
            Clock clock) {
        super(port, identities);
        this.join = join;
        this.links = links;
        this.codes = codes;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Test
    void aCodeThatAHundredNameAtOnceJoinsOne() throws Exception {
        String customer = customer();
        String code = join.code(LinkChannel.MESSENGER, customer).secret();

        List<Outcome> outcomes = atOnce(100, i -> join.byCode(LinkChannel.MESSENGER, psid + "-" + i, code));

        assertThat(outcomes).containsOnlyOnce(new Outcome.Joined(customer));
        assertThat(outcomes.stream().filter(new Outcome.NotValid()::equals)).hasSize(99);
        Link link = links.ofCustomer(LinkChannel.MESSENGER, customer).orElseThrow();
        assertThat(link.version()).isEqualTo(1);
        assertThat(links.ofIdentity(LinkChannel.MESSENGER, link.externalId())).contains(link);
    }

    @Test
    void aLinkThatAHundredOpenAtOnceJoinsOne() throws Exception {
        String token = join.token(LinkChannel.MESSENGER, psid).secret();

        List<Outcome> outcomes = atOnce(100, i -> join.byToken(LinkChannel.MESSENGER, token, psid + "-customer-" + i));

        assertThat(outcomes.stream().filter(Outcome.Joined.class::isInstance)).hasSize(1);
        assertThat(links.ofIdentity(LinkChannel.MESSENGER, psid)).isPresent();
    }

    @Test
    void anIdentityThatManyCustomersWouldJoinSpeaksForOne() throws Exception {
        List<String> shown = IntStream.range(0, 4)
                .mapToObj(i ->
                        join.code(LinkChannel.ALEXA, psid + "-customer-" + i).secret())
                .toList();

        List<Outcome> outcomes = atOnce(4, i -> join.byCode(LinkChannel.ALEXA, psid, shown.get(i)));

        assertThat(outcomes.stream().filter(Outcome.Joined.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Elsewhere.class::isInstance))
                .hasSize(3);
    }

    @Test
    void whoeverGuessesAtOnceHasNoMoreTriesThanWhoeverGuessesSlowly() throws Exception {
        List<Outcome> outcomes = atOnce(50, i -> join.byCode(LinkChannel.MESSENGER, psid, "99999" + i % 10));

        // Two windows at most, should the quarter of an hour end just now.
        assertThat(outcomes.stream().filter(Outcome.NotValid.class::isInstance)).hasSizeBetween(5, 10);
        assertThat(outcomes.stream().filter(Outcome.TooManyTries.class::isInstance))
                .hasSizeBetween(40, 45);
    }

    @Test
    void theSameIdentityMayNameItsCodeAgainAndANewCodeVoidsTheOldOne() {
        String customer = customer();
        String old = join.code(LinkChannel.MESSENGER, customer).secret();
        String code = join.code(LinkChannel.MESSENGER, customer).secret();

        assertThat(join.byCode(LinkChannel.MESSENGER, psid, old)).isEqualTo(new Outcome.NotValid());
        assertThat(join.byCode(LinkChannel.ALEXA, psid, code)).isEqualTo(new Outcome.NotValid());
        assertThat(join.byCode(LinkChannel.MESSENGER, psid, code)).isEqualTo(new Outcome.Joined(customer));
        assertThat(join.byCode(LinkChannel.MESSENGER, psid, code)).isEqualTo(new Outcome.Joined(customer));
        assertThat(join.byCode(LinkChannel.MESSENGER, psid + "-other", code)).isEqualTo(new Outcome.NotValid());
    }

    @Test
    void aCodeThatIsTooOldIsNone() {
        Instant now = clock.instant();
        String code = codes.issue(LinkChannel.MESSENGER, psid, now.plusSeconds(600));

        assertThat(codes.claim(LinkChannel.MESSENGER, code, psid, now.plusSeconds(600)))
                .isEmpty();
        assertThat(codes.claim(LinkChannel.MESSENGER, code, psid, now.plusSeconds(599)))
                .contains(psid);
        codes.removeExpired(now.plusSeconds(600));
        assertThat(codes.claim(LinkChannel.MESSENGER, code, psid, now)).isEmpty();
    }

    @Test
    void anotherIdentityTakesThePlaceOfTheFormerAndBothAreTold() {
        String customer = customer();
        Instant now = clock.instant();

        assertThat(links.join(LinkChannel.ALEXA, customer, psid, now)).isTrue();
        assertThat(links.join(LinkChannel.ALEXA, customer, psid + "-new", now)).isTrue();
        assertThat(links.ofIdentity(LinkChannel.ALEXA, psid)).isEmpty();
        assertThat(links.part(LinkChannel.ALEXA, customer, now)).isTrue();
        assertThat(links.part(LinkChannel.ALEXA, customer, now)).isFalse();
        assertThat(links.ofIdentity(LinkChannel.ALEXA, psid + "-new")).isEmpty();
        assertThat(links.join(LinkChannel.ALEXA, customer, psid, now)).isTrue();
        assertThat(links.ofCustomer(LinkChannel.ALEXA, customer).orElseThrow().version())
                .isEqualTo(4);
        // All that happened is on its way to the others, or there.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> OutboxDocuments.items(stored(customer)).isEmpty());
    }

    @Test
    void whatIsJoinedWhileItsCustomerIsErasedDoesNotStay() {
        String customer = customer();
        String code = join.code(LinkChannel.MESSENGER, customer).secret();
        http.delete()
                .uri("/api/auth/me")
                .header("Authorization", as(customer))
                .exchange()
                .expectStatus()
                .isAccepted();
        assertThat(join.byToken(
                        LinkChannel.MESSENGER,
                        join.token(LinkChannel.MESSENGER, psid).secret(),
                        customer))
                .isEqualTo(new Outcome.NotValid());
        assertThat(join.byCode(LinkChannel.MESSENGER, psid, code)).isEqualTo(new Outcome.NotValid());
        assertThat(links.ofIdentity(LinkChannel.MESSENGER, psid)).isEmpty();
    }

    private Document stored(String customer) {
        return mongo.getCollection(Links.COLLECTION)
                .find(new Document("_id", "alexa:" + customer))
                .first();
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> act) throws Exception {
        List<T> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit((Callable<T>) () -> act.apply(i)))
                    .toList();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
