package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.suite.Watcher;
import org.junit.jupiter.api.Test;

@Story
class DownAndUpStory {

    private final Laurel laurel;

    DownAndUpStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void whatWasThereBeforeDownIsThereAfterUp() {
        var customer = laurel.newCustomer();
        var payment = customer.pay("77.00", Customer.CARD).get("id").asString();
        customer.awaitPoints(77);

        laurel.suite().stop(Watcher.SILENT);
        laurel.mend();
        laurel.awaitPurchasesPossible();

        var again = new Customer(laurel, customer.email());
        assertThat(again.account().get("available").asLong()).isEqualTo(77);
        assertThat(again.transaction(payment).get("status").asString()).isEqualTo("SUCCEEDED");
        again.pay("3.00", Customer.CARD);
        again.awaitPoints(80);
    }
}
