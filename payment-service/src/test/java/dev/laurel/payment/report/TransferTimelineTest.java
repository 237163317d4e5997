package dev.laurel.payment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.confirmation.TransferStory;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff's words about transfers, where others see them. */
class TransferTimelineTest extends TransferStory {

    @Test
    void whatStaffConfirmedAndTookBackIsToldAndOnRecord() {
        var id = pay("49.90");
        assertThat(confirm(id, "49.90").status()).isEqualTo(200);
        assertThat(confirm(id, "49.90").status()).isEqualTo(200);
        assertThat(undo(id).status()).isEqualTo(200);

        assertThat(items("timeline?payment=" + id))
                .extracting(event -> event.get("kind").asString())
                .contains(
                        "payment.receipt-confirmed",
                        "payment.receipt-undone",
                        "payment.confirmation-withdrawn",
                        "payment.attempt-started");
        assertThat(items("audit-log?limit=200"))
                .filteredOn(action -> action.get("subject").asString().equals(id))
                .allSatisfy(
                        action -> assertThat(action.at("/details/bankReference").asString())
                                .isEqualTo(bankReference))
                .extracting(action -> action.get("action").asString())
                .containsExactly("undo-receipt", "confirm-receipt");
    }

    private List<JsonNode> items(String view) {
        return support()
                .get("/api/admin/payments/" + view)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }
}
