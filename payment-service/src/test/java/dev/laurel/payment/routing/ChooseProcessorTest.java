package dev.laurel.payment.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ProcessorsFixture;
import dev.laurel.payment.processor.ProcessorsFixture.Rail;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ChooseProcessorTest {

    private static final RoutingProperties ORDER = new RoutingProperties(
            List.of("card", "wallet", "coins"), Map.of(CurrencyUnit.EUR, List.of("wallet", "coins")));

    private final Rail card = new Rail("card", false, CurrencyUnit.USD, CurrencyUnit.EUR);
    private final Rail wallet = new Rail("wallet", true, CurrencyUnit.USD, CurrencyUnit.EUR);
    private final Rail coins = new Rail("coins", false, CurrencyUnit.USD, CurrencyUnit.EUR);
    private final ChooseProcessor choose =
            new ChooseProcessor(ProcessorsFixture.of(List.of(card, wallet, coins)), ORDER);

    @Test
    void theCustomersChoiceIsTaken() {
        assertThat(choose.choose("coins", CurrencyUnit.USD)).isInstanceOfSatisfying(Route.Chosen.class, chosen -> {
            assertThat(chosen.processor().capabilities().id()).isEqualTo("coins");
            assertThat(chosen.reason()).isEqualTo("customer's choice");
        });
    }

    @Test
    void anUnknownOneIsNoneAndOneThatDoesNotAnswerIsNotReplaced() {
        assertThat(choose.choose("cash", CurrencyUnit.USD)).isEqualTo(new Route.Unknown());
        ProcessorsFixture.loseAnswers(choose.choose("coins", CurrencyUnit.USD));
        assertThat(choose.choose("coins", CurrencyUnit.USD)).isInstanceOf(Route.None.class);
    }

    @Test
    void leftOpenTheFirstThatAnswersAndNeedsNoTokenIsTaken() {
        assertThat(id(choose.choose("any", CurrencyUnit.USD))).isEqualTo("card");
        assertThat(id(choose.choose("any", CurrencyUnit.EUR))).isEqualTo("coins");
    }

    @Test
    void whoDoesNotAnswerIsPassedOverAndTheReasonIsKept() {
        ProcessorsFixture.loseAnswers(choose.choose("card", CurrencyUnit.USD));
        var route = (Route.Chosen) choose.choose("any", CurrencyUnit.USD);
        assertThat(id(route)).isEqualTo("coins");
        assertThat(route.reason()).contains("card does not answer", "wallet needs a token");
        assertThat(choose.choose("card", CurrencyUnit.USD)).isInstanceOf(Route.None.class);
    }

    @Test
    void aCurrencyThatNobodyTakesHasNoRoute() {
        assertThat(choose.choose("any", CurrencyUnit.JPY)).isInstanceOf(Route.None.class);
    }

    private static String id(Route route) {
        return ((Route.Chosen) route).processor().capabilities().id();
    }
}
