package dev.laurel.payment.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.confirmation.TransferStory;
import dev.laurel.payment.story.Client.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Statements at the wire. */
class StatementsTest extends TransferStory {

    private static final String STATEMENTS = "/api/admin/payments/statements";
    private static final String HEADING = "Date,Amount,Description,Reference,Payer\n";

    @Test
    void uploadProposesAndPeopleConfirm() {
        var id = pay("49.90");
        var reference = client().transaction(id).text("/nextAction/reference");
        var file = HEADING
                + line("49.90", "for " + reference.toLowerCase(Locale.ROOT), bankReference)
                + line("3.33", "who knows", bankReference + "B")
                + line("-7.00", "fees", bankReference + "C");
        var uploaded = upload(file);
        assertThat(uploaded.status()).isEqualTo(200);
        assertThat(uploaded.body().at("/lines").asInt()).isEqualTo(2);
        assertThat(uploaded.body().at("/matched").asInt()).isOne();
        assertThat(uploaded.body().at("/ambiguous").asInt()).isZero();
        assertThat(uploaded.body().at("/unmatched").asInt()).isOne();
        assertThat(uploaded.body().at("/others").asInt()).isOne();
        assertThat(uploaded.text("/proposals/0/paymentId")).isEqualTo(id);
        assertThat(uploaded.text("/proposals/0/amount/value")).isEqualTo("49.90");
        assertThat(uploaded.body().at("/proposals/0/confirmed").asBoolean()).isFalse();
        assertThat(status(id)).isEqualTo("REQUIRES_ACTION");

        confirm(support(), id, uploaded.text("/proposals/0/bankReference"), "49.90");
        assertThat(status(id)).isEqualTo("SUCCEEDED");
        var again = upload(file);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/id")).isEqualTo(uploaded.text("/id"));
        assertThat(again.body().at("/proposals/0/confirmed").asBoolean()).isTrue();

        var next = upload(file + line("1.00", "another day", bankReference + "D"));
        assertThat(next.text("/proposals/0/reason")).contains("already");
        assertThat(next.text("/proposals/0/paymentId")).isEqualTo(id);
    }

    @Test
    void statementsAreListedNewestFirst() {
        var first = upload(HEADING + line("1.00", "one", bankReference)).text("/id");
        var second = upload(HEADING + line("2.00", "two", bankReference)).text("/id");
        var page = support().get(STATEMENTS + "?limit=1");
        assertThat(page.text("/items/0/id")).isEqualTo(second);
        assertThat(page.text("/items/0/proposals/0/result")).isEqualTo("unmatched");
        assertThat(support()
                        .get(STATEMENTS + "?limit=1&cursor=" + page.text("/nextCursor"))
                        .text("/items/0/id"))
                .isEqualTo(first);
        assertThat(support().get(STATEMENTS + "/" + first).text("/id")).isEqualTo(first);
        assertThat(support().get(STATEMENTS + "/none").status()).isEqualTo(404);
    }

    @Test
    void wrongFileIsRefusedWholeLineByLine() {
        var id = pay("49.90");
        var reference = client().transaction(id).text("/nextAction/reference");
        var refused = upload(
                HEADING + line("49.90", reference, bankReference) + "yesterday,1.00,x,B2,\n2026-11-23,much,x,B3,\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).endsWith("/validation");
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("line 3", "line 4");
        assertThat(support().get(STATEMENTS).body().at("/items").toString()).doesNotContain(bankReference);
    }

    @Test
    void whatIsNoStatementIsRefused() {
        assertThat(upload("a,b\n1,2\n").text("/errors/0/field")).isEqualTo("bank");
        assertThat(support()
                        .upload(STATEMENTS + "?bank=none", HEADING.getBytes(UTF_8))
                        .text("/errors/0/field"))
                .isEqualTo("bank");
        assertThat(support()
                        .upload(STATEMENTS + "?processor=stripe", HEADING.getBytes(UTF_8))
                        .text("/errors/0/field"))
                .isEqualTo("processor");
        assertThat(support()
                        .upload(STATEMENTS + "?bank=plain", "Zürich".getBytes(ISO_8859_1))
                        .text("/errors/0/field"))
                .isEqualTo("file");
        assertThat(support().upload(STATEMENTS, new byte[0]).text("/errors/0/field"))
                .isEqualTo("file");
        assertThat(support().upload(STATEMENTS, new byte[1_100_000]).status()).isEqualTo(413);
        assertThat(support().upload(STATEMENTS, new byte[2_500_000]).status()).isEqualTo(413);
        assertThat(support().post(STATEMENTS, null, "{}").status()).isEqualTo(415);
    }

    @Test
    void cardNumbersDoNotEnter() {
        var refused = upload(HEADING + line("1.00", "card 4242424242424242", bankReference));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).endsWith("/card-number-refused");
        assertThat(refused.text("/errors/0/field")).isEqualTo("line 2");
        assertThat(refused.body().toString()).doesNotContain("4242");
    }

    @Test
    void customersUploadNothing() {
        assertThat(client().upload(STATEMENTS, HEADING.getBytes(UTF_8)).status())
                .isEqualTo(403);
        assertThat(client().get(STATEMENTS).status()).isEqualTo(403);
    }

    private Answer upload(String file) {
        return support().upload(STATEMENTS, file.getBytes(UTF_8));
    }

    private static String line(String amount, String text, String reference) {
        return "%s,%s,%s,%s,JANE DOE%n".formatted(LocalDate.now(ZoneOffset.UTC), amount, text, reference);
    }
}
