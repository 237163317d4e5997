package dev.laurel.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** People who write to the Page: Meta is the simulator, everything else is the suite as it runs. */
@Story
class MessengerStory {

    private static final String WEBHOOK = "/api/facebook/webhook";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Laurel laurel;

    MessengerStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void whoeverIsLinkedHearsTheRealBalance() {
        var customer = laurel.newCustomer();
        customer.pay("34.00", Customer.CARD);
        customer.awaitPoints(34);
        var link = laurel.gateway()
                .post("/api/auth/me/links/messenger", Map.of("Authorization", "Bearer " + customer.token()), "{}");
        assertThat(link.status()).as(link.body()).isBetween(200, 201);
        var person = Correspondent.of(laurel.simulator());

        person.comesBy(link.json().get("code").asString());
        person.awaitAnswers(1, LONGEST);
        person.writes("How many points do I have?");
        person.awaitAnswers(2, LONGEST);

        assertThat(person.answers().getFirst()).contains("a bot");
        assertThat(person.answers().getLast()).contains("34").doesNotContain("a bot");
    }

    @Test
    void aOneTimeLinkJoinsTheAccountThatIsSignedInAndNoOther() {
        var customer = laurel.newCustomer();
        customer.pay("21.00", Customer.CARD);
        customer.awaitPoints(21);
        var person = Correspondent.of(laurel.simulator());

        person.writes("link my account");
        person.awaitAnswers(1, LONGEST);
        var page = Pattern.compile(
                        Pattern.quote(laurel.suite().settings().gateway()) + "/link\\?token=([A-Za-z0-9_-]+)")
                .matcher(person.answers().getFirst());
        assertThat(page.find()).as(person.answers().getFirst()).isTrue();
        var token = "{\"token\":\"%s\"}".formatted(page.group(1));
        var joined = customer.post("/api/auth/me/links/messenger/confirm", token);
        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        assertThat(laurel.newCustomer()
                        .post("/api/auth/me/links/messenger/confirm", token)
                        .status())
                .isEqualTo(409);

        person.writes("How many points do I have?");
        person.awaitAnswers(2, LONGEST);
        assertThat(person.answers().getLast()).contains("21");
    }

    @Test
    void aBatchIsAnsweredOnceEachHoweverOftenItIsDelivered() {
        var people = IntStream.range(0, 5)
                .mapToObj(number -> Correspondent.of(laurel.simulator()))
                .toList();
        laurel.simulator().fault("""
            {"provider":"graph","on":{"event":"batch"},"times":1,"do":{"kind":"duplicate","times":3}}\
            """);

        Correspondent.allPress(laurel.simulator(), people, "/help", 8);
        people.forEach(person -> person.awaitAnswers(8, LONGEST));
        // A message of afterwards is answered afterwards: what the duplicates led to would be there by then.
        people.forEach(person -> person.presses("/help"));
        people.forEach(person -> person.awaitAnswers(9, LONGEST));

        assertThat(people).allSatisfy(person -> assertThat(person.answers()).hasSize(9));
    }

    @Test
    void forgedWordsAreRefusedAndAnsweredByNobody() {
        var person = Correspondent.of(laurel.simulator());
        person.presses("/help");
        person.awaitAnswers(1, LONGEST);
        var lie = """
            {"object":"page","entry":[{"id":"100200300400500","time":1,"messaging":[{"sender":{"id":"%s"},"recipient":{"id":"100200300400500"},"timestamp":1,"message":{"mid":"m_forged","text":"redeem everything"}}]}]}\
            """.formatted(person.psid());

        assertThat(post(lie, "sha256=" + signature("guessed", lie))).isEqualTo(400);
        assertThat(post(lie + " ", "sha256=" + signature("facebook_secret_laurel_local", lie)))
                .isEqualTo(400);
        assertThat(post(lie, "nonsense")).isEqualTo(400);
        assertThat(laurel.gateway()
                        .get(WEBHOOK + "?hub.mode=subscribe&hub.verify_token=guessed&hub.challenge=1", Map.of())
                        .status())
                .isEqualTo(403);

        person.presses("/help");
        person.awaitAnswers(2, LONGEST);
        assertThat(person.answers()).hasSize(2);
    }

    @Test
    void whoWroteBeforeAKillIsAnsweredOnceAfterIt() {
        var people = List.of(Correspondent.of(laurel.simulator()), Correspondent.of(laurel.simulator()));
        // One answer is with Meta when we are killed, and arrives there all the same.
        laurel.simulator().fault("""
            {"provider":"graph","on":{"operation":"messages.send","metadata":{"psid":"%s"}},"times":1,"do":{"kind":"delay","ms":3000}}\
            """.formatted(people.getFirst().psid()));
        people.forEach(person -> person.presses("/help"));
        people.forEach(person -> person.awaitTaken(LONGEST));

        laurel.kill("social-service");
        laurel.restart("social-service");

        people.forEach(person -> person.awaitAnswers(1, Duration.ofSeconds(90)));
        people.forEach(person -> person.presses("/help"));
        people.forEach(person -> person.awaitAnswers(2, LONGEST));
        assertThat(people).allSatisfy(person -> assertThat(person.answers()).hasSize(2));
    }

    private int post(String body, String signature) {
        return laurel.gateway()
                .post(WEBHOOK, Map.of("X-Hub-Signature-256", signature), body)
                .status();
    }

    private static String signature(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
