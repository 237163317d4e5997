package dev.laurel.loyalty.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What payment-service and the member see of points that follow money. */
@LaurelTest
class ReversalPreviewApiTest {

    private final Journal journal;
    private final Api api;
    private final Hearing hearing;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();
    private final ToldPayment story = new ToldPayment(UUID.randomUUID().toString(), member, 4_990);

    ReversalPreviewApiTest(Journal journal, Clock clock, @LocalServerPort int port) {
        this.journal = journal;
        this.api = new Api(port);
        this.hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
    }

    @BeforeEach
    void anAwardedPayment() {
        hearing.hear(story.completed());
    }

    @Test
    void aPreviewTellsWhatTheStandingWouldDoAndDoesNothing() {
        Answer answer = preview("returnedMinor=2000&heldMinor=0");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("""
                        {"pointsTaken":20,"availableBefore":49,"availableAfter":29,\
                        "tier":{"before":"Bronze","after":"Bronze"},"lines":["20.00 of 49.90 USD returned",\
                        "49.9 × 29.90 / 49.90, rounded down: 29 of 49 points stay, 20 are due back (earn rule 1, entry 1)",\
                        "now: 20 back, 0 held"]}""");
        assertThat(journal.head(member).seq()).isEqualTo(1);
    }

    @Test
    void aPreviewGoesOnFromWhatHasBeenTaken() {
        hearing.hear(story.refund(2_000));
        hearing.hear(story.disputed(1_000));

        JsonNode answer = preview("returnedMinor=3000&heldMinor=1000").body();
        assertThat(answer.get("pointsTaken").asLong()).isEqualTo(10);
        assertThat(answer.get("availableBefore").asLong()).isEqualTo(19);
        assertThat(answer.get("availableAfter").asLong()).isEqualTo(9);
        assertThat(preview("returnedMinor=0").body().get("pointsTaken").asLong())
                .isEqualTo(-20);
    }

    @Test
    void whatItPreviewsIsWhatHappens() {
        JsonNode foreseen = preview("returnedMinor=1234&heldMinor=1111").body();
        story.refund(1_234);
        hearing.hear(story.disputed(1_111));

        assertThat(journal.head(member).standing().balances().available())
                .isEqualTo(foreseen.get("availableAfter").asLong());
    }

    @Test
    void aPaymentWithoutAnAwardIsNotFound() {
        assertThat(api.get(path("nobody", story.payment, "returnedMinor=0"), service())
                        .status())
                .isEqualTo(404);
        assertThat(api.get(path(member, "unheard-of", "returnedMinor=0"), service())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void standingsThatCannotBeAreRefused() {
        for (String query : List.of(
                "returnedMinor=4991", "returnedMinor=-1", "returnedMinor=4000&heldMinor=991", "returnedMinor=x")) {
            Answer answer = preview(query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.body().get("errors").get(0).get("field").asString())
                    .isEqualTo("returnedMinor");
        }
        assertThat(preview("returnedMinor=1&heldMinor=-1").status()).isEqualTo(400);
        assertThat(preview("heldMinor=1").status()).isEqualTo(400);
        assertThat(api.get(path("", story.payment, "returnedMinor=1"), service())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyServicesMayAsk() {
        String path = path(member, story.payment, "returnedMinor=0");
        assertThat(api.get(path).status()).isEqualTo(401);
        for (String role : List.of("customer", "support", "marketer", "admin")) {
            assertThat(api.get(path, tokens.withRoles(member, role)).status()).isEqualTo(403);
        }
    }

    @Test
    void theMembersLedgerExplainsWhereHisPointsWent() {
        hearing.hear(story.refund(2_000));

        JsonNode line = api.get("/api/loyalty/ledger", tokens.customer(member))
                .body()
                .get("items")
                .get(0);
        assertThat(line.get("kind").asString()).isEqualTo("reverse");
        assertThat(line.get("points").asLong()).isEqualTo(-20);
        assertThat(line.get("available").asLong()).isEqualTo(29);
        assertThat(line.get("reason").asString())
                .isEqualTo("Refund: 20.00 of 49.90 USD returned, 20 of 49 points back");
        assertThat(line.get("reference").get("id").asString()).isEqualTo(story.payment);
        assertThat(line.get("explanation")).hasSize(3);
        JsonNode entry =
                api.get("/api/loyalty/ledger/2", tokens.customer(member)).body();
        assertThat(entry.get("postings").toString())
                .isEqualTo("[{\"from\":\"member:available\",\"to\":\"program:reversed\",\"points\":20}]");
        assertThat(entry.get("lots").get(0).get("points").asLong()).isEqualTo(-20);
        assertThat(entry.get("tier").get("qualifyingPoints").asLong()).isEqualTo(-20);
    }

    @Test
    void theMembersLedgerShowsPointsThatWait() {
        hearing.hear(story.disputed(4_990));

        JsonNode entry =
                api.get("/api/loyalty/ledger/2", tokens.customer(member)).body();
        assertThat(entry.get("kind").asString()).isEqualTo("hold");
        assertThat(entry.get("points").asLong()).isZero();
        assertThat(entry.get("available").asLong()).isZero();
        assertThat(entry.get("pending").asLong()).isEqualTo(49);
        assertThat(entry.get("reason").asString()).isEqualTo("Dispute: 49.90 of 49.90 USD held, 49 of 49 points held");
    }

    private Answer preview(String query) {
        return api.get(path(member, story.payment, query), service());
    }

    private static String path(String customer, String payment, String query) {
        return "/internal/payments/" + payment + "/reversal-preview?customer=" + customer + "&" + query;
    }

    private String service() {
        return tokens.withRoles("payment-service", "service");
    }
}
