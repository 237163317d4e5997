package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rail from the purchase to the points, and back for half of it. */
@Story
class RailsStory {

    private final Laurel laurel;

    RailsStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @ParameterizedTest
    @EnumSource
    void moneyBecomesPointsAndHalfOfItGoesBack(Rail rail) {
        var rails = new Rails(laurel);
        var customer = laurel.newCustomer();
        var answer = rails.ask(customer, rail, "40.00", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        rails.bringTheMoney(rail, answer.json(), "40.00");
        customer.awaitStatus(id, "SUCCEEDED");
        customer.awaitPoints(40);

        rails.bringItBack(rail, id, laurel.refund(id, "20.00"));
        customer.awaitStatus(id, "PARTIALLY_REFUNDED");
        customer.awaitPoints(20);
        assertThat(customer.transaction(id).at("/refunds/0/amount/value").asString())
                .isEqualTo("20.00");
    }
}
