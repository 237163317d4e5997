package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.story.Client;
import dev.laurel.payment.story.Client.Answer;
import dev.laurel.payment.story.Published;
import dev.laurel.payment.story.ServiceTest;
import dev.laurel.test.TestIssuer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A customer who pays by transfer, and staff with the bank's statement before them. */
public abstract class TransferStory extends ServiceTest {

    protected final String bankReference = "BANK"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    protected Client support() {
        return staff("support-1");
    }

    protected Client staff(String name) {
        return client(TestIssuer.shared().withRoles(name, "support"));
    }

    protected String pay(String value) {
        return pay("k1", value, "zelle");
    }

    protected String pay(String key, String value, String processor) {
        var answer = client().process(key, """
                {"amount":{"value":"%s","currency":"USD"},"processor":"%s"}""".formatted(value, processor));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/status")).isEqualTo("REQUIRES_ACTION");
        return answer.text("/id");
    }

    protected Answer confirm(Client staff, String id, String reference, String value) {
        return staff.post(path(id, "confirm"), null, """
                {"bankReference":"%s","receivedAmount":{"value":"%s","currency":"USD"},"receivedOn":"%s"}""".formatted(reference, value, LocalDate.now(ZoneOffset.UTC)));
    }

    protected Answer confirm(String id, String value) {
        return confirm(support(), id, bankReference, value);
    }

    protected Answer undo(String id) {
        return support().post(path(id, "undo"), null, "{}");
    }

    protected static String path(String id, String what) {
        return "/api/admin/payments/" + id + "/" + what;
    }

    protected String status(String id) {
        return client().transaction(id).text("/status");
    }

    /** What others were told of the payment, in order. */
    protected List<String> told(Published published, String id) {
        return published.about(id).stream()
                .map(event -> Published.header(event, "ce_type").replaceAll("dev\\.laurel\\.payment\\.|\\.v1", ""))
                .toList();
    }
}
