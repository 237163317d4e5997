package dev.laurel.loyalty.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.customer.PeopleApi;
import dev.laurel.loyalty.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class TransferApiTest extends PeopleApi {

    private final Transfers transfers;
    private final Allowances allowances;
    private final String anna = join("Anna");

    TransferApiTest(
            Journal journal, Clock clock, Transfers transfers, Allowances allowances, @LocalServerPort int port) {
        super(journal, clock, port);
        this.transfers = transfers;
        this.allowances = allowances;
        earn(anna, 1_000);
    }

    @Test
    void theSameAnswerForACustomersAddressAndForNobodys() {
        String ben = join("Ben");

        Answer toBen = send("k1", email(ben), 100);
        Answer toNobody = send("k2", "b" + UUID.randomUUID() + "@example.com", 100);

        assertThat(toBen.status()).isEqualTo(201);
        assertThat(toNobody.status()).isEqualTo(201);
        assertThat(toBen.body().propertyNames()).isEqualTo(toNobody.body().propertyNames());
        assertThat(toBen.body().get("status").asString())
                .isEqualTo(toNobody.body().get("status").asString())
                .isEqualTo("sent");
        assertThat(toBen.body().get("toEmail").asString()).endsWith("***@example.com");
        await().untilAsserted(() -> assertThat(available(ben)).isEqualTo(100));
        assertThat(available(anna)).isEqualTo(800);
        assertThat(get(anna, "/api/loyalty/transfers").body().get("items"))
                .extracting(item -> item.get("status").asString())
                .containsExactly("sent", "sent");
        assertThat(get(ben, "/api/loyalty/ledger").body().at("/items/0/kind").asString())
                .isEqualTo("receive");
    }

    @Test
    void aRepeatedRequestIsOneTransferAndAnotherBodyIsRefused() {
        Answer first = send("k1", "somebody@example.com", 100);

        assertThat(send("k1", "somebody@example.com", 100).body()).isEqualTo(first.body());
        assertProblem(send("k1", "somebody@example.com", 101), 422, "idempotency-key-reused");
        assertThat(available(anna)).isEqualTo(900);
    }

    @Test
    void refusalsSayWhatIsWrong() {
        assertProblem(send("k1", "somebody@example.com", 2_000), 409, "insufficient-points");
        Answer tooMany = send("k2", "somebody@example.com", 6_000);
        assertProblem(tooMany, 409, "transfer-limit");
        assertThat(tooMany.body().get("pointsLeft").asLong()).isEqualTo(5_000);
        assertThat(send("k3", "somebody@example.com", 9)
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("points");
        assertThat(send("k4", "nonsense", 100).body().at("/errors/0/field").asString())
                .isEqualTo("toEmail");
        assertThat(send("k 5", "somebody@example.com", 100).status()).isEqualTo(400);
        assertThat(api.send("POST", "/api/loyalty/transfers", tokens.customer(anna), "{}")
                        .status())
                .isEqualTo(400);
        assertThat(available(anna)).isEqualTo(1_000);
    }

    @Test
    void onlyCustomersSendAndSeeTheirOwn() {
        send("k1", "somebody@example.com", 100);

        assertThat(get(join("Eve"), "/api/loyalty/transfers").body().get("items"))
                .isEmpty();
        assertThat(api.get("/api/loyalty/transfers").status()).isEqualTo(401);
        for (String role : List.of("support", "marketer", "admin", "service")) {
            assertThat(api.get("/api/loyalty/transfers", tokens.withRoles(anna, role))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theListIsPagedNewestFirst() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.addFirst(
                    send("k" + i, "somebody@example.com", 10).body().get("id").asString());
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = get(anna, "/api/loyalty/transfers?limit=2" + cursor).body();
            page.get("items").forEach(item -> listed.add(item.get("id").asString()));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asString();
        }

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
        assertThat(get(anna, "/api/loyalty/transfers?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void theStoreKeepsVersionsAndFindsWhatIsDue() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        String id = "tr_" + UUID.randomUUID();
        Transfer transfer = new Transfer(
                id, 1, "s", "f", "a@b.c", "a***@b.c", 5, TransferState.SENDING, null, now, now.plusSeconds(9), now);
        assertThat(transfers.insert(transfer)).isTrue();
        assertThat(transfers.insert(transfer)).isFalse();
        assertThat(transfers.find(id)).contains(transfer);
        assertThat(transfers.due(now, 500)).contains(transfer);
        Transfer sent = transfer.sent(now.plusSeconds(1));
        assertThat(transfers.replace(sent)).isTrue();
        assertThat(transfers.replace(sent)).isFalse();
        assertThat(transfers.due(now, 500)).doesNotContain(sent);
        Transfer ended = sent.deliveringTo("r", now).delivered();
        assertThat(transfers.replace(ended)).isFalse(); // two steps ahead

        String member = UUID.randomUUID().toString();
        Allowance first = ((Allowance.Reservation.Room) Allowance.unused(member)
                        .reserve(
                                id + ":5",
                                5,
                                LocalDate.of(2026, 1, 1),
                                new TransferLimits(1, 10, 2, Duration.ofDays(1))))
                .next();
        assertThat(allowances.replace(first)).isTrue();
        assertThat(allowances.replace(first)).isFalse();
        assertThat(allowances.of(member)).isEqualTo(first);
        assertThat(allowances.replace(first.without(id + ":5"))).isTrue();
        assertThat(allowances.of(member).reserved()).isEmpty();
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().get("type").asString()).isEqualTo("https://laurel.dev/problems/" + slug);
    }

    private Answer send(String key, String email, long points) {
        return api.send(
                "POST",
                "/api/loyalty/transfers",
                tokens.customer(anna),
                "{\"toEmail\":\"%s\",\"points\":%d}".formatted(email, points),
                "Idempotency-Key",
                key);
    }
}
